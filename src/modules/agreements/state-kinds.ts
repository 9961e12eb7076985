import type { StateKind } from '../../ui/state.tsx';
import type { VersionState } from './version-state.ts';

/** The mark of each state. */
export const stateKinds: Readonly<Record<VersionState, StateKind>> = {
  draft: 'todo',
  signing: 'due',
  withdrawn: 'none',
  signed: 'half',
  in_force: 'done',
  replaced: 'none',
  ended: 'none',
};

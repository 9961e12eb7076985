import type { StateKind } from '../../../ui/index.ts';
import type { AnchoringState } from './anchoring.ts';

/** The shape of each state. Only one of them stops anything. */
export const stateKinds: Readonly<Record<AnchoringState, StateKind>> = {
  never_asked: 'stop',
  asked: 'due',
  takes_part: 'done',
  takes_part_with_remark: 'done',
  dissents: 'half',
  does_not_wish: 'none',
  no_representative: 'none',
  no_answer: 'none',
};

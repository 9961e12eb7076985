import type { OutlineChange } from '../outline-change.ts';

/** What each form of the editor comes to: a change of the draft, and the revision it was read from. */
export interface EditorValues {
  readonly revision: number;
  readonly change: OutlineChange;
}

import type { FormState } from '../../../platform/http/page.ts';
import { one } from './typed.ts';

/** Was the form refused because somebody else had changed the same? */
export function isConflict({ refusals }: FormState): boolean {
  return refusals.some(({ code }) => code === 'changedMeanwhile' || code === 'gone');
}

/**
 * The revision a form carries on: the one it was opened at, however often it comes back with errors, because the writer
 * has seen no newer one. After a conflict has been shown it is the newest.
 */
export function readAt(form: FormState, newest: number): string {
  return isConflict(form) ? String(newest) : one(form.typed, 'revision') || String(newest);
}

/**
 * A rule said no. A refusal is a value, never an exception: the page turns `code` and `params` into a
 * sentence in the reader's language and shows it at `field`.
 */
export interface Refusal {
  readonly code: string;
  /** The form field it is about; absent when it is about the whole. */
  readonly field?: string;
  /** The section or repeating row it is about, so that the message can name it. */
  readonly section?: string;
  readonly row?: number;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The rule said yes; `value` is what came of it. */
export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The rule said no, for these reasons. In a command, everything written so far is undone. */
export function refused(...refusals: readonly Refusal[]): {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
} {
  return { ok: false, refusals };
}

/** The value of what cannot be refused here, as when an example is set up. Throws with the refusals when it is: a mistake of ours. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`It was refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}

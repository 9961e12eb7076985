export const answers = ['continues', 'ends'] as const;
/** What another party has decided: the agreement goes on without the one that leaves, or ends for all. */
export type Answer = (typeof answers)[number];

export interface GivenNotice {
  readonly organisationId: number;
  readonly givenOn: string;
  /** The last day the agreement holds for the one that gave notice. */
  readonly endsOn: string;
  readonly answers: readonly { readonly organisationId: number; readonly answer: Answer }[];
}

/** `open` as long as both may happen. */
export type Outcome = 'open' | Answer;

/** The parties that would go on after a notice has run out, and so decide what follows from it. */
export function stayingParties(
  notice: Pick<GivenNotice, 'organisationId' | 'endsOn'>,
  partyIds: readonly number[],
  notices: readonly Pick<GivenNotice, 'organisationId' | 'endsOn'>[],
): number[] {
  const gone = new Set(
    notices.filter(({ endsOn }) => endsOn <= notice.endsOn).map(({ organisationId }) => organisationId),
  );
  return partyIds.filter((id) => id !== notice.organisationId && !gone.has(id));
}

/**
 * What follows from a notice. An agreement that goes on needs a yes from everybody who stays, because it was made by
 * all; one who says that it ends is enough. Fewer than two cannot go on. Where the date passes without an answer from
 * all, the notice ends the agreement for the one that gave it and no other.
 */
export function outcomeOf(
  notice: GivenNotice,
  partyIds: readonly number[],
  notices: readonly GivenNotice[],
  today: string,
): Outcome {
  const staying = stayingParties(notice, partyIds, notices);
  if (staying.length < 2) return 'ends';
  const said = notice.answers.filter(({ organisationId }) => staying.includes(organisationId));
  if (said.length < staying.length && today <= notice.endsOn) return 'open';
  return said.some(({ answer }) => answer === 'ends') ? 'ends' : 'continues';
}

/** The last day for all: that of the version, or an earlier one by a notice that ends it for all. */
export function lastDayOf(
  versionEndsOn: string | null,
  notices: readonly { readonly endsOn: string; readonly outcome: Outcome }[],
): string | null {
  return notices
    .filter(({ outcome }) => outcome === 'ends')
    .reduce<string | null>((last, { endsOn }) => earlier(last, endsOn), versionEndsOn);
}

function earlier(a: string | null, b: string): string {
  return a !== null && a < b ? a : b;
}

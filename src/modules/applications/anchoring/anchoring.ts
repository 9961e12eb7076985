import type { Temporal } from 'temporal-polyfill';
import type { Lang } from '../../../platform/text/language.ts';
import type { AnchoringSide } from '../../calls/index.ts';
import type { NamedParty } from '../../register/index.ts';

/** What those who are asked may answer, in the order the choices are shown. */
export const answerKinds = ['takes_part', 'takes_part_with_remark', 'dissents', 'does_not_wish'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What ends a row. None of these stops an application. */
export const endStates = [...answerKinds, 'no_representative', 'no_answer'] as const;
export type EndState = (typeof endStates)[number];

/** Where a row stands. Only `never_asked` stops an application. */
export type AnchoringState = 'never_asked' | 'asked' | EndState;

/** What can be entered about a row. `has_representative` corrects `no_representative`: they must be asked after all. */
export type EntryKind = 'asked' | EndState | 'has_representative';

/** Something entered about a row; it is never changed, and the newest counts. */
export interface Entry {
  readonly number: number;
  readonly kind: EntryKind;
  readonly remark: string;
  readonly askedOn: string | null;
  readonly answerBy: string | null;
  readonly askedInSaman: boolean | null;
  readonly toldOn: string | null;
  readonly toldOrganisationId: number | null;
  readonly firstRemindedOn: string | null;
  readonly secondRemindedOn: string | null;
  readonly enteredAt: Temporal.Instant;
  readonly enteredOn: string;
  readonly afterFreeze: boolean;
  readonly personId: number | null;
  readonly mandateId: number | null;
}

/** Who a row is about, whether it has been asked or not. */
export interface Asked {
  readonly municipalityId: number;
  readonly side: AnchoringSide;
  readonly kind: 'elected' | 'administration' | 'local_union' | 'confederation';
  readonly organisationId: number;
  /** The register's word for the organisation, for addresses. */
  readonly key: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** The national union of a local union; null where it stands alone, and for all others. */
  readonly union: NamedParty | null;
  /** Null for those outside all confederations, and for those it does not concern. */
  readonly confederation: NamedParty | null;
}

export interface AnchoringRow extends Asked {
  /** Null until something is entered about it. */
  readonly id: number | null;
  readonly state: AnchoringState;
  /** The entry the state comes from; null when nothing is entered. */
  readonly entry: Entry | null;
  /** The last question, also after it was answered. */
  readonly question: Entry | null;
  /** What was said after the freeze; it is a document of its own in the case, and changes nothing here. */
  readonly late: readonly Entry[];
  /** The other local union whose representatives answer for this one. */
  readonly spokespersonId: number | null;
  readonly entries: readonly Entry[];
}

export interface ConfederationSummary {
  /** Null: those outside all confederations. */
  readonly confederation: NamedParty | null;
  readonly rows: readonly AnchoringRow[];
}

export interface MunicipalAnchoring {
  readonly municipalityId: number;
  readonly name: Readonly<Record<Lang, string>>;
  /** The elected members and the administration, where the call asks for them. */
  readonly heads: readonly AnchoringRow[];
  /** The employees, by confederation. The line of a confederation only sums up its organisations. */
  readonly confederations: readonly ConfederationSummary[];
}

export interface Anchoring {
  readonly applicationId: number;
  readonly frozenAt: Temporal.Instant | null;
  /** Working days an organisation has to answer in. */
  readonly unionDays: number;
  readonly municipalities: readonly MunicipalAnchoring[];
}

/** All rows, in the order they are shown. */
export function rowsOf({ municipalities }: Pick<Anchoring, 'municipalities'>): AnchoringRow[] {
  return municipalities.flatMap(({ heads, confederations }) => [
    ...heads,
    ...confederations.flatMap(({ rows }) => rows),
  ]);
}

/** What was said after the freeze that now stands. What an earlier freeze came before has since been frozen with the rest. */
export function isLate(entry: Entry, frozen: Temporal.Instant | null): boolean {
  return frozen !== null && entry.afterFreeze && entry.enteredAt.epochNanoseconds >= frozen.epochNanoseconds;
}

/** The state that follows from what has been entered. */
export function stateOf(entry: Pick<Entry, 'kind'> | null): AnchoringState {
  if (entry === null || entry.kind === 'has_representative') return 'never_asked';
  return entry.kind;
}

/** Is this one of the answers that the asked give themselves? */
export function isAnswer(kind: EntryKind): kind is AnswerKind {
  return (answerKinds as readonly string[]).includes(kind);
}

/** The organisations that may correct that nobody is here: those above it; a confederation, itself. */
export function officesOf({ kind, organisationId, union, confederation }: Asked): number[] {
  if (kind === 'confederation') return [organisationId];
  if (kind !== 'local_union') return [];
  const above = [union, confederation].flatMap((each) => each?.id ?? []);
  // One that stands alone has nobody above it, and is told itself.
  return above.length > 0 ? above : [organisationId];
}

/** What stops an application: an organisation that was never asked. */
export interface AnchoringGap {
  readonly municipalityId: number;
  readonly municipality: Readonly<Record<Lang, string>>;
  readonly row: AnchoringRow;
}

/** Those who were never asked, as far as is known today: nothing else of the anchoring stops an application. */
export function anchoringGaps({ municipalities }: Pick<Anchoring, 'municipalities'>): AnchoringGap[] {
  return municipalities.flatMap((each) =>
    rowsOf({ municipalities: [each] })
      .filter(({ entries }) => stateOf(entries.at(-1) ?? null) === 'never_asked')
      .map((row) => ({ municipalityId: each.municipalityId, municipality: each.name, row })),
  );
}

/** How many rows stand in each state, for the line of a confederation; states nobody is in are left out. */
export function countedStates(rows: readonly AnchoringRow[]): [AnchoringState, number][] {
  const order: readonly AnchoringState[] = [...endStates, 'asked', 'never_asked'];
  return order
    .map((state): [AnchoringState, number] => [state, rows.filter((row) => row.state === state).length])
    .filter(([, number]) => number > 0);
}

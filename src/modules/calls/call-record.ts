import type { Bilingual } from '../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import type {
  AskedAttachment,
  CallLink,
  CallTerms,
  Condition,
  Contact,
  PlannedReport,
  TextPart,
} from './call.ts';
import { stateOf } from './call-state.ts';
import type { CallState } from './call-state.ts';
import type { CalendarWarning } from './calendar-warnings.ts';
import type { CallContents } from './opening.ts';

export interface DeadlineMove {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly reason: Bilingual;
  readonly movedAt: Temporal.Instant;
}

export interface Ending {
  readonly at: Temporal.Instant;
  readonly reason: Bilingual;
}

/** A criterion as it was announced. */
export interface AnnouncedCriterion {
  readonly id: number;
  readonly name: Bilingual;
  readonly detail: Bilingual;
  readonly weight: number | null;
}

/** A call with everything in it. */
export interface Call {
  readonly id: number;
  readonly programmeId: number;
  readonly intake: number;
  readonly edition: number;
  readonly terms: CallTerms;
  readonly texts: Readonly<Partial<Record<TextPart, Bilingual>>>;
  /** The names are those of the announcement; null in a draft, where they are the programme's. */
  readonly themes: readonly { readonly id: number; readonly name: Bilingual | null }[];
  readonly namedOrganisationIds: readonly number[];
  readonly conditions: readonly Condition[];
  readonly reports: readonly PlannedReport[];
  readonly attachments: readonly AskedAttachment[];
  readonly links: readonly CallLink[];
  readonly contacts: readonly Contact[];
  /** As announced; empty in a draft. */
  readonly criteria: readonly AnnouncedCriterion[];
  readonly opening: {
    readonly opensAt: Temporal.Instant;
    readonly openedAt: Temporal.Instant;
    readonly acknowledged: readonly CalendarWarning[];
  } | null;
  readonly moves: readonly DeadlineMove[];
  readonly closing: Ending | null;
  readonly cancellation: Ending | null;
}

/** The deadline that counts, after all moves; null for a rolling call, and in a draft that has none yet. */
export function deadlineOf(call: Pick<Call, 'terms' | 'moves'>): Temporal.Instant | null {
  return call.moves.at(-1)?.to ?? call.terms.deadline;
}

/** What the call is at a moment. */
export function callStateAt(
  call: Pick<Call, 'terms' | 'moves' | 'opening' | 'closing' | 'cancellation'>,
  now: Temporal.Instant,
): CallState {
  return stateOf(
    {
      opensAt: call.opening?.opensAt ?? null,
      deadline: deadlineOf(call),
      closedAt: call.closing?.at ?? null,
      cancelledAt: call.cancellation?.at ?? null,
    },
    now,
  );
}

/** What the opening looks at. */
export function contentsOf(call: Call): CallContents {
  const { reports, attachments, links, conditions, contacts } = call;
  const of = (part: CallContents['rowTexts'][number]['part'], texts: readonly Bilingual[]) =>
    texts.map((text) => ({ part, text }));
  return {
    terms: call.terms,
    texts: call.texts,
    themeIds: call.themes.map(({ id }) => id),
    rowTexts: [
      ...of(
        'applicants',
        conditions.map(({ text }) => text),
      ),
      ...of(
        'reports',
        reports.flatMap(({ name, about, unlocks }) => [name, about, unlocks]),
      ),
      ...of(
        'attachments',
        [...attachments, ...links].map(({ name }) => name),
      ),
      ...of(
        'contacts',
        contacts.map(({ role }) => role),
      ),
    ],
    namedCount: call.namedOrganisationIds.length,
    contactCount: contacts.length,
  };
}

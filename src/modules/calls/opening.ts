import type { Bilingual } from '../../platform/text/language.ts';
import type { Temporal } from 'temporal-polyfill';
import { wallClockOf } from '../../platform/text/wall-clock.ts';
import type { Refusal } from '../../platform/result.ts';
import { textParts } from './call.ts';
import type { CallTerms, TextPart } from './call.ts';
import { deadlineFaults } from './deadline.ts';

/** The parts of a call as they are edited; each has its page. */
export const callParts = [
  'texts',
  'dates',
  'contents',
  'applicants',
  'money',
  'handling',
  'reports',
  'attachments',
  'contacts',
] as const;
export type CallPart = (typeof callParts)[number];

export interface Missing extends Refusal {
  readonly part: CallPart;
}

/** Everything the opening looks at. */
export interface CallContents {
  readonly terms: CallTerms;
  readonly texts: Readonly<Partial<Record<TextPart, Bilingual>>>;
  readonly themeIds: readonly number[];
  /** Every other text of the call that readers will see, with the part it is edited in. */
  readonly rowTexts: readonly { readonly part: CallPart; readonly text: Bilingual }[];
  readonly namedCount: number;
  readonly contactCount: number;
}

/** What the programme and the agreement say about it that day. */
export interface Surroundings {
  /** And not closed again. */
  readonly programmePublished: boolean;
  readonly programmeThemeIds: readonly number[];
  /** The agreement, or one of its still open outcomes after a notice, ends before the projects do. */
  readonly outlivesAgreement: boolean;
  readonly agreementInForce: boolean;
}

/**
 * What is missing before the call can be opened, in the order of the parts; none is an empty list. What the State
 * publishes as self-service exists in both written forms before it opens (språklova § 13).
 */
export function missingFor(
  call: CallContents,
  around: Surroundings,
  now: Temporal.Instant,
): readonly Missing[] {
  const { terms } = call;
  return [
    ...textsMissing(call),
    ...deadlineFaults(terms, now).map((fault) => ({ ...fault, part: 'dates' as const })),
    ...(around.programmePublished ? [] : [missing('texts', 'programmeNotPublished')]),
    ...(around.agreementInForce ? [] : [missing('dates', 'noAgreement')]),
    ...(around.outlivesAgreement && terms.prolongation === null
      ? [missing('dates', 'outlivesAgreement', 'prolongation')]
      : []),
    ...(terms.templateVersionId === null ? [missing('contents', 'noTemplate', 'template')] : []),
    ...themesMissing(call, around),
    ...(terms.audience === 'named' && call.namedCount === 0
      ? [missing('applicants', 'nobodyNamed', 'named')]
      : []),
    ...decisionMissing(terms),
    ...rowTextsMissing(call),
    ...(call.contactCount === 0 ? [missing('contacts', 'noContact')] : []),
  ];
}

function textsMissing({ texts }: CallContents): Missing[] {
  return textParts.flatMap((part) => {
    const { nb, nn } = texts[part] ?? { nb: '', nn: '' };
    const isNeeded = part === 'title' || part === 'intro' || nb !== '' || nn !== '';
    if (!isNeeded) return [];
    return [
      ...(nb === '' ? [missing('texts', 'notInBokmal', `${part}.nb`)] : []),
      ...(nn === '' ? [missing('texts', 'notInNynorsk', `${part}.nn`)] : []),
    ];
  });
}

function themesMissing({ themeIds }: CallContents, { programmeThemeIds }: Surroundings): Missing[] {
  if (programmeThemeIds.length === 0 && themeIds.length === 0) return [];
  if (themeIds.length === 0) return [missing('contents', 'noThemes', 'themes')];
  // Chosen once, and since taken out of the programme.
  return themeIds.every((id) => programmeThemeIds.includes(id))
    ? []
    : [missing('contents', 'themeGone', 'themes')];
}

/** Where the decision may follow, everybody must know until when; somebody must be able to make it. */
function decisionMissing({ political, decidingBodies, decisionBy, deadline }: CallTerms): Missing[] {
  if (political === 'not_asked') return [];
  const day = deadline === null ? null : wallClockOf(deadline).date;
  return [
    ...(decidingBodies.length === 0 ? [missing('handling', 'noBody', 'decidingBodies')] : []),
    ...(political === 'may_follow' && decisionBy === null
      ? [missing('handling', 'decisionDayMissing', 'decisionBy')]
      : []),
    ...(decisionBy !== null && day !== null && decisionBy < day
      ? [missing('handling', 'decisionDayBeforeDeadline', 'decisionBy')]
      : []),
  ];
}

/** One message for each part and form: which row it is shows where it is edited. */
function rowTextsMissing({ rowTexts }: CallContents): Missing[] {
  const inPart = Map.groupBy(rowTexts, ({ part }) => part);
  return [...inPart].flatMap(([part, rows]) => [
    ...(rows.some(({ text }) => text.nb === '' && text.nn !== '') ? [missing(part, 'rowNotInBokmal')] : []),
    ...(rows.some(({ text }) => text.nn === '' && text.nb !== '') ? [missing(part, 'rowNotInNynorsk')] : []),
  ]);
}

function missing(part: CallPart, code: string, field?: string): Missing {
  return { part, code, ...(field !== undefined && { field }) };
}

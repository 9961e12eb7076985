import type { Bilingual } from '../../platform/text/language.ts';
/** The Norwegian written forms. A public text exists in both before anybody outside can read it. */
export const forms = ['nb', 'nn'] as const;
export type Form = (typeof forms)[number];

/** Texts of the programme itself, in the order they are read. */
export const programmeFields = ['name', 'summary', 'about', 'participants', 'handling'] as const;
/** Texts of an item in a list. */
export const itemFields = ['name', 'detail'] as const;
export type ProgrammeField = (typeof programmeFields)[number];
export type ItemField = (typeof itemFields)[number];
export type TextField = ProgrammeField | ItemField;

/** The lists of a programme, in the order they are filled. */
export const itemKinds = [
  'theme',
  'criterion',
  'instrument',
  'expectation',
  'period',
  'budget_year',
  'contact',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const instruments = [
  'guidance',
  'gatherings',
  'network',
  'knowledge',
  'dissemination',
  'grant',
  'survey',
  'formative_evaluation',
  'other',
] as const;
export type Instrument = (typeof instruments)[number];

/** How municipalities come in: chosen among applications, by facts such as a merger decided, or all of them. */
export const admissions = ['application', 'facts', 'everybody'] as const;
export type Admission = (typeof admissions)[number];

/** One wording in one form, and where it came from. */
export interface TextForm {
  readonly body: string;
  readonly origin: 'written' | 'machine';
  /** Written first; the other form follows it. */
  readonly original: boolean;
  /** When a person approved it, or null. */
  readonly approvedAt: string | null;
}

export interface TextVersion {
  readonly id: number;
  readonly writtenAt: string;
  readonly forms: Readonly<Partial<Record<Form, TextForm>>>;
}

/** A text: the newest wording, and the newest that is approved in both forms, which is what the public reads. */
export interface Text {
  readonly newest: TextVersion;
  readonly approved: TextVersion | null;
}

/** What is known of an item besides its words; what does not apply to its kind is null. */
export interface ItemFacts {
  readonly weight: number | null;
  readonly instrument: Instrument | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly year: number | null;
  /** Whole kroner. */
  readonly amount: number | null;
  readonly subjectToAppropriation: boolean | null;
  readonly organisationId: number | null;
  readonly address: string | null;
  /** The key of the topic whose indicators are recommended within a theme. */
  readonly topic: string | null;
}

export const noFacts: ItemFacts = {
  weight: null,
  instrument: null,
  startsOn: null,
  endsOn: null,
  year: null,
  amount: null,
  subjectToAppropriation: null,
  organisationId: null,
  address: null,
  topic: null,
};

export interface Item extends ItemFacts {
  readonly id: number;
  /** The row of `programmes.list` it stands in now. */
  readonly listId: number;
  readonly kind: ItemKind;
  readonly texts: Readonly<Partial<Record<ItemField, Text>>>;
}

/** Draft until it is published; closed when it has been closed. */
export type ProgrammeState = 'draft' | 'published' | 'closed';

/** A programme with everything in it, as its own people see it. */
export interface Contents {
  readonly id: number;
  readonly slug: string;
  readonly agreementId: number;
  readonly ownerOrganisationId: number;
  readonly operatorOrganisationId: number;
  readonly blueprint: string;
  readonly admission: Admission;
  readonly startedAt: string;
  readonly publishedAt: string | null;
  readonly closedAt: string | null;
  readonly state: ProgrammeState;
  /** Null until somebody has chosen. */
  readonly individualDecision: boolean | null;
  readonly texts: Readonly<Partial<Record<ProgrammeField, Text>>>;
  /** In the order of their lists. */
  readonly items: readonly Item[];
}

/** The items of one list, in their order. */
export function itemsOf(contents: Pick<Contents, 'items'>, kind: ItemKind): Item[] {
  return contents.items.filter((item) => item.kind === kind);
}

/**
 * The words of a text in both forms, for a reader who may see drafts: approved where that is so, else what is written.
 * A form that is missing is answered by the other; '' when nothing is written.
 */
export function wordsOf(text: Text | undefined): Bilingual {
  const { nb, nn } = (text?.approved ?? text?.newest)?.forms ?? {};
  return { nb: (nb ?? nn)?.body ?? '', nn: (nn ?? nb)?.body ?? '' };
}

/** The words the public reads, or null until both forms are approved. */
export function approvedWords(text: Text | undefined): Bilingual | null {
  const { nb, nn } = text?.approved?.forms ?? {};
  return nb && nn ? { nb: nb.body, nn: nn.body } : null;
}

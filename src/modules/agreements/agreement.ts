import type { Bilingual } from '../../platform/text/language.ts';
export type Form = keyof Bilingual;

export const agreementKinds = ['agreement', 'letter_of_intent'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export interface Agreement {
  readonly id: number;
  /** A word that examples find it by. */
  readonly key: string | null;
  readonly kind: AgreementKind;
  /** The ministry whose secretariat looks after it. */
  readonly ownerId: number;
  readonly isExample: boolean;
}

/** What a version says of itself, and how far it has come. Dates are 'YYYY-MM-DD', Norwegian. */
export interface Version {
  readonly id: number;
  readonly agreementId: number;
  readonly number: number;
  /** The form the parties sign. */
  readonly language: Form;
  readonly title: Bilingual;
  readonly startsOn: string | null;
  /** The last day it holds. */
  readonly endsOn: string | null;
  readonly noticeMonths: number;
  /** Counts how often the draft was saved. */
  readonly edition: number;
  readonly frozen: Frozen | null;
  readonly concluded: Conclusion | null;
}

/** What was put before the parties to be signed. */
export interface Frozen {
  /** Versions of documents: the same content in either form. */
  readonly documents: { readonly nb: number; readonly nn: number };
  readonly signingObject: string;
  readonly requestId: number;
  readonly reason: string | null;
  readonly frozenAt: string;
}

/** The last party has signed. */
export interface Conclusion {
  readonly signedOn: string;
  readonly inForceFrom: string;
}

/** The roles that may sign for a party. */
export const signatoryRoles = ['party_signatory', 'decision_maker'] as const;
export type SignatoryRole = (typeof signatoryRoles)[number];

export interface Party {
  readonly organisationId: number;
  readonly signatoryRole: SignatoryRole;
  /** In the bodies the parties share. */
  readonly seats: number;
}

export interface Clause {
  /** The same in every version that has the clause. */
  readonly key: string;
  readonly heading: Bilingual;
  /** Markdown. */
  readonly text: Bilingual;
}

export interface Contribution {
  readonly organisationId: number;
  readonly text: Bilingual;
}

/** Everything a version says. Order is the order shown. */
export interface VersionContent {
  readonly language: Form;
  readonly title: Bilingual;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly noticeMonths: number;
  readonly parties: readonly Party[];
  readonly clauses: readonly Clause[];
  readonly themes: readonly Bilingual[];
  readonly instruments: readonly Bilingual[];
  readonly contributions: readonly Contribution[];
}

/** The audit chain's and the tasks' word for a version. */
export const objectOfVersion = (id: number) => `agreements.version:${id}`;

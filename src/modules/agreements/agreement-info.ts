import type { Bilingual } from '../../platform/text/language.ts';
import type { Agreement, AgreementKind, Party, Version } from './agreement.ts';
import { lastDayOf, outcomeOf, stayingParties } from './notice.ts';
import type { Answer, Outcome } from './notice.ts';
import { currentVersion, stateOfVersion } from './version-state.ts';

/** `signed` by all, and to begin on a later date. */
export type AgreementState = 'draft' | 'signing' | 'signed' | 'in_force' | 'ended';

/** A name in every language the pages have. */
export type Name = Readonly<Record<'nb' | 'nn' | 'en', string>>;

/** An agreement as programmes and calls need to know it, by its version of a date. */
export interface AgreementInfo {
  readonly id: number;
  readonly key: string | null;
  readonly kind: AgreementKind;
  readonly isExample: boolean;
  readonly ownerOrganisationId: number;
  readonly versionId: number;
  readonly versionNumber: number;
  readonly title: Bilingual;
  readonly state: AgreementState;
  /** Null until all have signed. */
  readonly inForceFrom: string | null;
  /** The last day it holds for all, as far as it is decided; null in a draft that does not say. */
  readonly endsOn: string | null;
  readonly noticeMonths: number;
  readonly notices: readonly NoticeInfo[];
  readonly themes: readonly Bilingual[];
  readonly instruments: readonly Bilingual[];
  readonly parties: readonly PartyInfo[];
}

export interface PartyInfo extends Party {
  /** The name of the day the version was signed, or of today. */
  readonly name: Name;
  /** The last day it is a party, when it has given notice; null otherwise. */
  readonly leavesOn: string | null;
}

export interface NoticeInfo {
  readonly id: number;
  readonly partyOrganisationId: number;
  readonly partyName: Name;
  readonly givenOn: string;
  /** The last day for the one that gave notice, and for all if it ends for all. */
  readonly endsOn: string;
  readonly outcome: Outcome;
  /** The others have decided, or the date has passed. */
  readonly answered: boolean;
  /** The others, and what each has decided. */
  readonly others: readonly { readonly organisationId: number; readonly answer: Answer | null }[];
  /** Registered by the secretariat from a letter. */
  readonly registered: boolean;
}

/** What is read of an agreement, without what follows from it. */
export interface AgreementRecord {
  readonly agreement: Agreement;
  readonly versions: readonly Version[];
  /** Of every version. */
  readonly parties: readonly (Party & { readonly versionId: number; readonly name: Name })[];
  readonly subjects: readonly {
    readonly versionId: number;
    readonly kind: 'theme' | 'instrument';
    readonly name: Bilingual;
  }[];
  readonly notices: readonly {
    readonly id: number;
    readonly versionId: number;
    readonly organisationId: number;
    readonly givenOn: string;
    readonly endsOn: string;
    readonly registered: boolean;
    readonly answers: readonly { readonly organisationId: number; readonly answer: Answer }[];
  }[];
}

/** What an agreement is on a date. A notice concerns the version it was given on; a later version settles it. */
export function infoOf(record: AgreementRecord, today: string): AgreementInfo | null {
  const { agreement, versions } = record;
  const version = currentVersion(versions, today);
  if (!version) return null;
  const own = <T extends { readonly versionId: number }>(rows: readonly T[]) =>
    rows.filter(({ versionId }) => versionId === version.id);
  const parties = own(record.parties);
  const partyIds = parties.map(({ organisationId }) => organisationId);
  const given = own(record.notices);
  const notices = given.map((notice): NoticeInfo => {
    const outcome = outcomeOf(notice, partyIds, given, today);
    const said = new Map(notice.answers.map((each) => [each.organisationId, each.answer]));
    return {
      id: notice.id,
      partyOrganisationId: notice.organisationId,
      partyName: nameIn(parties, notice.organisationId),
      givenOn: notice.givenOn,
      endsOn: notice.endsOn,
      outcome,
      answered: outcome !== 'open',
      others: stayingParties(notice, partyIds, given).map((organisationId) => ({
        organisationId,
        answer: said.get(organisationId) ?? null,
      })),
      registered: notice.registered,
    };
  });
  const endsOn = lastDayOf(version.endsOn, notices);
  const subjects = own(record.subjects);
  const names = (kind: 'theme' | 'instrument') =>
    subjects.filter((subject) => subject.kind === kind).map(({ name }) => name);
  return {
    id: agreement.id,
    key: agreement.key,
    kind: agreement.kind,
    isExample: agreement.isExample,
    ownerOrganisationId: agreement.ownerId,
    versionId: version.id,
    versionNumber: version.number,
    title: version.title,
    state: agreementState(stateOfVersion(version, versions, { today, lastDay: endsOn })),
    inForceFrom: version.concluded?.inForceFrom ?? null,
    endsOn,
    noticeMonths: version.noticeMonths,
    notices,
    themes: names('theme'),
    instruments: names('instrument'),
    parties: parties.map(({ organisationId, signatoryRole, seats, name }) => ({
      organisationId,
      signatoryRole,
      seats,
      name,
      leavesOn: given.find((notice) => notice.organisationId === organisationId)?.endsOn ?? null,
    })),
  };
}

/**
 * Does the agreement end before a date, or may it: is the date after its last day, or after the end that a notice
 * brings if the others so decide? An agreement without a last day yet does not.
 */
export function endsBefore(info: Pick<AgreementInfo, 'endsOn' | 'notices'>, date: string): boolean {
  const open = info.notices.filter(({ outcome }) => outcome === 'open').map(({ endsOn }) => endsOn);
  return [...open, ...(info.endsOn === null ? [] : [info.endsOn])].some((end) => end < date);
}

function agreementState(state: ReturnType<typeof stateOfVersion>): AgreementState {
  // What an agreement is told by is never withdrawn or replaced: then a later version is.
  if (state === 'withdrawn' || state === 'replaced')
    throw new Error('An older version is not the current one');
  return state;
}

function nameIn(parties: AgreementRecord['parties'], id: number): Name {
  const party = parties.find(({ organisationId }) => organisationId === id);
  if (!party) throw new Error(`Organisation ${id} is no party`);
  return party.name;
}

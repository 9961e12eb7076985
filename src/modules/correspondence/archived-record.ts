import { Temporal } from 'temporal-polyfill';
import { norwegianZone } from '../../platform/text/format.ts';
import type { CaseFile } from './cases.query.ts';
import type { CorrespondentKind, CorrespondentRole } from './record.ts';
import type { CaseRecord } from './records.query.ts';

/** A file that goes with the message. */
export interface ArchivedFile {
  readonly position: number;
  readonly systemId: string;
  readonly title: string;
  /** What it is called in the message: letters and digits only. */
  readonly nameInMessage: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly version: number;
  readonly size: number;
  readonly sha256: string;
  /** Made here, and then in PDF/A; else as somebody sent it. */
  readonly made: boolean;
}

/** A record with all that an archive is told of it. Full titles and names: it goes to an archive, never to the public. */
export interface ArchivedRecord {
  readonly caseFile: CaseFile;
  readonly record: CaseRecord;
  readonly owner: Party;
  /** The organisation's own people or, when nobody is named, the organisation. */
  readonly responsible: string;
  /** The other parties. */
  readonly parties: readonly Party[];
  readonly files: readonly ArchivedFile[];
}

export interface Party {
  readonly role: CorrespondentRole;
  readonly kind: CorrespondentKind;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly reference: string | null;
}

/** What distinguishes one sending of a record from another. */
export interface MessageFacts {
  /** A UUID. */
  readonly id: string;
  readonly at: Temporal.Instant;
}

/** Every party as the message names it: the owner's own side first, and not twice. */
export function allParties({ record, owner, parties }: ArchivedRecord): Party[] {
  const role: CorrespondentRole = record.direction === 'incoming' ? 'recipient' : 'sender';
  const own = { ...owner, role };
  return [own, ...parties.filter((each) => each.role !== role || each.name !== own.name)];
}

/** Midnight in Norway as a moment with its zone, where a schema wants more than a date. */
export function startOfDay(date: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(norwegianZone).toString({ timeZoneName: 'never' });
}

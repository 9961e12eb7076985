import type { Temporal } from 'temporal-polyfill';
import { norwegianDate } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { endsBefore, findAgreement } from '../agreements/index.ts';
import type { AgreementInfo } from '../agreements/index.ts';
import { findProgramme } from '../programmes/index.ts';
import type { Programme } from '../programmes/index.ts';
import type { Call } from './call-record.ts';
import type { CallTerms } from './call.ts';
import type { Surroundings } from './opening.ts';

/** What a call stands in. */
export interface Setting {
  readonly programme: Programme;
  readonly agreement: AgreementInfo;
}

/** The programme of a call and its agreement as they are on a date. Throws when there is none: the call names them. */
export async function settingOf(db: Db, call: Pick<Call, 'programmeId'>, today: string): Promise<Setting> {
  const programme = await findProgramme(db, call.programmeId);
  const agreement = programme && (await findAgreement(db, programme.agreementId, today));
  if (!programme || !agreement) throw new Error(`Programme ${call.programmeId} has no agreement`);
  return { programme, agreement };
}

/** What the programme and the agreement say about a call with these terms. */
export function surroundingsOf({ programme, agreement }: Setting, terms: CallTerms): Surroundings {
  const last = lastDayOf(terms);
  return {
    programmePublished: programme.published && programme.state !== 'closed',
    programmeThemeIds: programme.themes.map(({ id }) => id),
    agreementInForce: agreement.state === 'in_force',
    outlivesAgreement: last !== null && endsBefore(agreement, last),
  };
}

/** The last day of the projects, as far as it is said; without a word of them, the deadline. */
function lastDayOf({ projectsTo, projectsFrom, deadline }: CallTerms): string | null {
  return projectsTo ?? projectsFrom ?? dateOf(deadline);
}

function dateOf(moment: Temporal.Instant | null): string | null {
  return moment && norwegianDate(moment);
}

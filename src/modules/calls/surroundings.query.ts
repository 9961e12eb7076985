import type { Db } from '../../platform/db/database.ts';
import { findAgreement } from '../agreements/index.ts';
import { findProgramme } from '../programmes/index.ts';
import type { Call } from './call-record.ts';
import type { Setting } from './surroundings.ts';

/** The programme of a call and its agreement as they are on a date. Throws when there is none: the call names them. */
export async function settingOf(db: Db, call: Pick<Call, 'programmeId'>, today: string): Promise<Setting> {
  const programme = await findProgramme(db, call.programmeId);
  const agreement = programme && (await findAgreement(db, programme.agreementId, today));
  if (!programme || !agreement) throw new Error(`Programme ${call.programmeId} has no agreement`);
  return { programme, agreement };
}

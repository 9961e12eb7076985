import type { Refusal } from '../../platform/result.ts';
import type { AgreementInfo } from './agreement-info.ts';
import { monthsLater } from './calendar-months.ts';

/** Why a notice of this date cannot be, or null. */
export function refusalOfNotice(
  agreement: Pick<AgreementInfo, 'state' | 'inForceFrom' | 'endsOn' | 'noticeMonths'>,
  givenOn: string | null,
  today: string,
): Refusal | null {
  const { state, inForceFrom, endsOn, noticeMonths } = agreement;
  if (state !== 'in_force' || inForceFrom === null) return { code: 'notInForce' };
  if (givenOn === null) return { code: 'letterMissing', field: 'letterOf' };
  if (givenOn > today) return { code: 'letterInFuture', field: 'letterOf' };
  if (givenOn < inForceFrom) return { code: 'letterBeforeAgreement', field: 'letterOf' };
  return endsOn !== null && monthsLater(givenOn, noticeMonths) >= endsOn ? { code: 'endsAnyway' } : null;
}

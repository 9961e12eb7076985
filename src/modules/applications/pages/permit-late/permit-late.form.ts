import type { Temporal } from 'temporal-polyfill';
import type { Form } from '../../../../platform/http/form.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { momentOf, parseClockTime } from '../../../../platform/text/wall-clock.ts';
import { parseDate, textOf } from '../../../../ui/index.ts';

export interface LateValues {
  readonly applicationId: number;
  readonly until: Temporal.Instant;
  readonly reason: string;
}

/** Which application, until when on the Norwegian wall, and why. */
export const permitLateForm: Form<LateValues> = {
  parse: (typed) => {
    const applicationId = Number(textOf(typed, 'application'));
    const date = parseDate(textOf(typed, 'untilDate'));
    const time = parseClockTime(textOf(typed, 'untilTime'));
    const until = date && time ? momentOf(date, time) : null;
    const reason = textOf(typed, 'reason').trim();
    const refusals: Refusal[] = [
      ...(Number.isSafeInteger(applicationId) && applicationId > 0
        ? []
        : [{ code: 'chooseOne', field: 'application' }]),
      ...(until ? [] : [{ code: 'notAMoment', field: 'untilDate' }]),
      ...(reason === '' ? [{ code: 'reasonMissing', field: 'reason' }] : []),
      ...(reason.length > 2000 ? [{ code: 'tooLong', field: 'reason' }] : []),
    ];
    return until && refusals.length === 0
      ? { ok: true, values: { applicationId, until, reason } }
      : { ok: false, refusals };
  },
};

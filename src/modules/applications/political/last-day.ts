import { norwegianZone } from '../../../platform/text/format.ts';
import { deadlineOf } from '../../calls/index.ts';
import type { Call } from '../../calls/index.ts';

/** The Norwegian date of a call's deadline; null where there is none. */
export function lastDayOf(call: Call): string | null {
  const deadline = deadlineOf(call);
  return deadline ? deadline.toZonedDateTimeISO(norwegianZone).toPlainDate().toString() : null;
}

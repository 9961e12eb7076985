import type { Form } from '../../../../platform/http/form.ts';
import { textOf } from '../../../../ui/index.ts';
import { calendarWarnings } from '../../calendar-warnings.ts';
import type { CalendarWarning } from '../../calendar-warnings.ts';
import { typedValues } from '../../typed-values.ts';

export interface Opening {
  readonly edition: number;
  readonly acknowledged: readonly CalendarWarning[];
}

/** Which edition was looked at, and what has been seen. */
export const openCallForm: Form<Opening> = {
  parse: (typed) => ({
    ok: true,
    values: {
      edition: Number(textOf(typed, 'edition')) || 0,
      acknowledged: typedValues(typed).someOf('acknowledged', calendarWarnings),
    },
  }),
};

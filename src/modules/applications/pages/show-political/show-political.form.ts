import type { Form, Typed } from '../../../../platform/http/form.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { parseDate, textOf } from '../../../../ui/index.ts';
import type { DecidingBody } from '../../../calls/index.ts';

export const politicalBodies: readonly [DecidingBody, ...DecidingBody[]] = [
  'council',
  'executive_board',
  'committee',
  'administration',
];

export type PoliticalValues =
  | {
      readonly do: 'plan';
      readonly body: DecidingBody;
      readonly bodyName: string;
      readonly meetsOn: string;
      readonly papersBy: string;
    }
  | { readonly do: 'package'; readonly proposal: string; readonly openPoints: string }
  | {
      readonly do: 'decide';
      readonly body: DecidingBody;
      readonly outcome: 'approved' | 'rejected';
      readonly caseNumber: string;
      readonly decidedOn: string;
      readonly minutesAddress: string | null;
    }
  | {
      readonly do: 'within';
      readonly edition: number;
      readonly liesWithin: boolean;
      readonly reason: string;
    };

/** The forms of the page; which was sent stands in `do`. */
export const politicalForm: Form<PoliticalValues> = {
  parse: (typed) => {
    const read = reader(typed);
    const values = valuesOf(textOf(typed, 'do'), read);
    return read.refusals.length > 0 ? { ok: false, refusals: read.refusals } : { ok: true, values };
  },
};

function valuesOf(sent: string, read: ReturnType<typeof reader>): PoliticalValues {
  switch (sent) {
    case 'package':
      return {
        do: 'package',
        proposal: read.text('proposal', 5000),
        openPoints: read.text('openPoints', 5000),
      };
    case 'decide':
      return {
        do: 'decide',
        body: read.oneOf('decidingBody', politicalBodies),
        outcome: read.oneOf('outcome', ['approved', 'rejected'] as const),
        caseNumber: read.text('caseNumber', 40),
        decidedOn: read.date('decidedOn'),
        minutesAddress: read.text('minutesAddress', 500) || null,
      };
    case 'within':
      return {
        do: 'within',
        edition: Number(read.text('edition', 10)),
        liesWithin: read.oneOf('within', ['yes', 'no'] as const) === 'yes',
        reason: read.text('reason', 2000),
      };
    default:
      return {
        do: 'plan',
        body: read.oneOf('body', politicalBodies),
        bodyName: read.text('bodyName', 200),
        meetsOn: read.date('meetsOn'),
        papersBy: read.date('papersBy'),
      };
  }
}

/** Reads one field after another, and collects what is wrong. What is refused is never used. */
function reader(typed: Typed) {
  const refusals: Refusal[] = [];
  const text = (field: string, longest: number) => {
    const found = textOf(typed, field).trim().replaceAll('\r\n', '\n');
    if (found.length > longest) refusals.push({ field, code: 'tooLong', params: { maximum: longest } });
    return found;
  };
  return {
    refusals,
    text,
    date: (field: string): string => {
      const found = textOf(typed, field).trim();
      const date = found === '' ? null : parseDate(found);
      if (!date) refusals.push({ field, code: found === '' ? 'required' : 'notADate' });
      return date ?? '';
    },
    oneOf: <const T extends string>(field: string, choices: readonly [T, ...T[]]): T => {
      const found = choices.find((each) => each === textOf(typed, field));
      if (found === undefined) refusals.push({ field, code: 'required' });
      return found ?? choices[0];
    },
  };
}

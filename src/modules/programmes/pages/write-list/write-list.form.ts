import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form as ParsedForm, Typed } from '../../../../platform/http/form.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { changeRows, parseDate, rowCount, textOf } from '../../../../ui/index.ts';
import { instruments, noFacts } from '../../contents.ts';
import type { Form, ItemKind } from '../../contents.ts';
import { approve, limits, original, press, wording } from '../../form-fields.ts';
import type { WrittenItem } from '../../write-list.command.ts';

/** The most rows a list has. */
export const most = 40;

export interface ListValues {
  /** What the rows were read as. */
  readonly kind: ItemKind;
  readonly rows: readonly WrittenItem[];
  readonly original: Form;
  readonly approve: readonly Form[];
  readonly seen: string;
  readonly do: 'save' | 'drafts';
}

const whole = z.object({ original, approve, seen: z.string('changedMeanwhile'), do: press });

const date = z.string('notADate').transform((text, context) => {
  const read = parseDate(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'notADate' });
  return z.NEVER;
});
const digits = (pattern: RegExp, code: string) =>
  z
    .string(code)
    .transform((text) => text.replaceAll(/[\s.]/gu, ''))
    .pipe(z.string().regex(pattern, code).transform(Number));

/** What a row of each kind holds besides its words, as it is typed. */
const facts: Readonly<Record<ItemKind, z.ZodObject>> = {
  theme: z.object({
    topic: z
      .string('chooseOne')
      .regex(/^([a-z]+(-[a-z]+)*)?$/, 'chooseOne')
      .default('')
      .transform((key) => (key === '' ? null : key)),
  }),
  criterion: z.object({
    weight: z.union(
      [z.literal('').transform(() => null), digits(/^([1-9]\d?|100)$/, 'notAShare')],
      'notAShare',
    ),
  }),
  instrument: z.object({ instrument: z.enum(instruments, 'chooseOne') }),
  expectation: z.object({}),
  period: z.object({ startsOn: date, endsOn: date }),
  budget_year: z.object({
    year: digits(/^20\d\d$/, 'notAYear'),
    amount: digits(/^\d{1,14}$/, 'notKroner'),
    subjectToAppropriation: z
      .literal('yes')
      .optional()
      .transform((answer) => answer === 'yes'),
  }),
  contact: z.object({
    organisationId: digits(/^[1-9]\d{0,14}$/, 'chooseOne'),
    address: z.string('notAnAddress').trim().max(200, 'tooLong').pipe(z.email('notAnAddress')),
  }),
};

/** The form of one kind of list: its rows, which can be added and removed without JavaScript. */
export function listForm(kind: ItemKind): ParsedForm<ListValues> {
  return {
    parse: (typed) => {
      const changed = changeRows(typed, 'items', { min: 0, max: most });
      // A row more or less is only shown; nothing is refused and nothing is kept yet.
      if (changed) return { ok: false, refusals: [], typed: changed };
      const head = defineForm(whole).parse(typed);
      const refusals: Refusal[] = head.ok ? [] : [...head.refusals];
      const rows: WrittenItem[] = [];
      const count = rowCount(typed, 'items', 0, most);
      for (let index = 0; index < count; index += 1) {
        const row = rowOf(kind, typed, index);
        if (row.ok) rows.push(row.values);
        else refusals.push(...row.refusals);
      }
      if (!head.ok || refusals.length > 0) return { ok: false, refusals };
      return { ok: true, values: { ...head.values, kind, rows } };
    },
  };
}

const words = z.object({
  id: z
    .string()
    .regex(/^([1-9]\d{0,14})?$/, 'unknownItem')
    .transform((text) => (text === '' ? null : Number(text)))
    .default(null),
  'name.nb': wording(limits.name),
  'name.nn': wording(limits.name),
  'detail.nb': wording(limits.detail),
  'detail.nn': wording(limits.detail),
});

function rowOf(
  kind: ItemKind,
  typed: Typed,
  index: number,
): { ok: true; values: WrittenItem } | { ok: false; refusals: readonly Refusal[] } {
  const at = `items.${index}.`;
  const own = Object.fromEntries(
    Object.keys(typed)
      .filter((name) => name.startsWith(at))
      .map((name) => [name.slice(at.length), textOf(typed, name)]),
  );
  const place = ({ field = '', ...refusal }: Refusal): Refusal => ({
    ...refusal,
    field: at + field,
    row: index,
  });
  const text = defineForm(words).parse(own);
  const fact = defineForm(facts[kind]).parse(own);
  const refusals = [...(text.ok ? [] : text.refusals), ...(fact.ok ? [] : fact.refusals)];
  if (!text.ok || !fact.ok) return { ok: false, refusals: refusals.map(place) };
  const { id, ...wordings } = text.values;
  if (wordings['name.nb'] === '' && wordings['name.nn'] === '')
    return { ok: false, refusals: [place({ code: 'nameMissing', field: 'name.nb' })] };
  return {
    ok: true,
    values: {
      ...noFacts,
      ...fact.values,
      itemId: id,
      name: { nb: wordings['name.nb'], nn: wordings['name.nn'] },
      detail: { nb: wordings['detail.nb'], nn: wordings['detail.nn'] },
    },
  };
}

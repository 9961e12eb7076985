import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { Form, Typed } from '../../../../platform/http/form.ts';
import type { Refusal } from '../../../../platform/result.ts';
import { changeRows, rowCount } from '../../../../ui/rows-state.ts';
import { correspondentKinds, correspondentRoles, directions } from '../../record.ts';
import { date, exemption, optionalDate, publicTitle, title } from '../../record-fields.ts';

/** How many parties a record filed by hand may have. Letters to many are another matter. */
export const partyRows = { min: 1, max: 12 };

const fields = z
  .object({
    direction: z.enum(directions, 'required'),
    title,
    publicTitle,
    exemption,
    dated: date,
    receivedOn: optionalDate,
  })
  .refine(({ direction, receivedOn }) => direction !== 'incoming' || receivedOn !== null, {
    path: ['receivedOn'],
    message: 'receivedMissing',
  });

const party = z.object({
  role: z.enum(correspondentRoles, 'required'),
  kind: z.enum(correspondentKinds, 'required'),
  name: z.string('partyMissing').trim().min(1, 'partyMissing').max(300, 'tooLong'),
  reference: z
    .string()
    .trim()
    .max(100, 'tooLong')
    .default('')
    .transform((text) => (text === '' ? null : text)),
});

export type TypedParty = z.output<typeof party> & { readonly row: number };

export type FiledRecord = z.output<typeof fields> & { readonly parties: readonly TypedParty[] };

/** The form of a record. A row in which no name is typed counts as not there. */
export const fileRecordForm: Form<FiledRecord> = {
  parse: (typed) => {
    const changed = changeRows(typed, 'parties', partyRows);
    if (changed) return { ok: false, refusals: [], typed: changed };
    const record = defineForm(fields).parse(typed);
    const parties = partiesIn(typed);
    const refusals = [...(record.ok ? [] : record.refusals), ...parties.refusals];
    if (!record.ok || refusals.length > 0) return { ok: false, refusals };
    return { ok: true, values: { ...record.values, parties: parties.list } };
  },
};

function partiesIn(typed: Typed): { list: TypedParty[]; refusals: Refusal[] } {
  const list: TypedParty[] = [];
  const refusals: Refusal[] = [];
  for (let row = 0; row < rowCount(typed, 'parties', partyRows.min, partyRows.max); row += 1) {
    const value = (name: string) => typed[`parties.${row}.${name}`];
    const typedRow = {
      role: value('role'),
      kind: value('kind'),
      name: value('name'),
      reference: value('reference'),
    };
    if (typeof typedRow.name !== 'string' || typedRow.name.trim() === '') continue;
    const parsed = defineForm(party).parse(typedRow);
    if (parsed.ok) list.push({ ...parsed.values, row });
    else
      refusals.push(
        ...parsed.refusals.map((each) => ({ ...each, field: `parties.${row}.${each.field}`, row })),
      );
  }
  return { list, refusals };
}

import { dataTable } from '../../../platform/text/blocks.ts';
import type { Block } from '../../../platform/text/blocks.ts';
import { formatFor } from '../../../platform/text/format.ts';
import { fill } from '../../../platform/text/texts.ts';
import type { Section } from '../../documents/index.ts';
import { textsIn } from '../texts/anchoring/texts.ts';
import { rowsOf } from './anchoring.ts';
import type { Anchoring, AnchoringRow } from './anchoring.ts';
import { officeIn, stateIn, whoIn } from './words.ts';

type Written = 'nb' | 'nn';

/**
 * The sections of the anchoring sheet, one for each municipality: a line for everybody who is asked, and below it every
 * remark in full. What was said after the freeze is not on it.
 */
export function anchoringSections(anchoring: Anchoring, lang: Written): Section[] {
  const t = textsIn(lang).sheet;
  const format = formatFor(lang);
  return anchoring.municipalities.map((each) => {
    const rows = rowsOf({ municipalities: [each] });
    const table = dataTable({
      caption: t.caption,
      columns: [{ title: t.who }, { title: t.confederation }, { title: t.state }, { title: t.date }],
      rows: rows.map((row) => [
        whoIn(lang, row),
        row.side === 'employees' ? (row.confederation?.[lang] ?? t.outside) : t.none,
        stateIn(lang, row),
        row.entry === null ? t.none : format.shortDate(row.entry.enteredOn),
      ]),
    });
    const notes = rows.flatMap((row) => notesOn(row, rows, lang));
    return {
      heading: fill(t.heading, { municipality: each.name[lang] }),
      guidance: null,
      body: [table, ...notes.map((text): Block => ({ t: 'p', c: [{ t: 'text', v: text }] }))],
    };
  });
}

/** What stands below the table about a row: a remark in full, or what a state rests on. */
function notesOn(row: AnchoringRow, rows: readonly AnchoringRow[], lang: Written): string[] {
  const t = textsIn(lang).sheet;
  const format = formatFor(lang);
  const organisation = whoIn(lang, row);
  const { entry, state } = row;
  if (entry === null) return [];
  const notes: string[] = [];
  const { askedOn, answerBy, firstRemindedOn: first, secondRemindedOn: second, toldOn } = entry;
  if (state === 'asked' && askedOn && answerBy)
    notes.push(
      `${organisation}: ${fill(t.askedOn, { date: format.date(askedOn), by: format.date(answerBy) })}`,
    );
  if (entry.remark !== '' && state !== 'never_asked')
    notes.push(fill(t.remarkOf, { organisation, remark: entry.remark }));
  if (state === 'no_answer' && askedOn && first && second)
    notes.push(
      fill(t.noAnswer, {
        organisation,
        asked: format.date(askedOn),
        first: format.date(first),
        second: format.date(second),
      }),
    );
  if (state === 'no_representative' && toldOn)
    notes.push(
      fill(t.noRepresentative, {
        organisation,
        office: officeIn(lang, row, entry.toldOrganisationId),
        date: format.date(toldOn),
      }),
    );
  const other = rows.find(({ organisationId }) => organisationId === row.spokespersonId);
  if (other) notes.push(fill(t.spokesperson, { organisation, other: whoIn(lang, other) }));
  return notes;
}

import { editor } from './editor-nn.ts';
import { tables } from './tables-nn.ts';
import { templates } from './templates-nn.ts';
import { writing } from './writing-nn.ts';
import type { FormsTexts } from './texts.ts';

/** Texts of forms in nynorsk. */
export const nn: FormsTexts = {
  kinds: {
    text: 'Kort svar, éi linje',
    long_text: 'Fritekst',
    yes_no: 'Ja eller nei',
    choice: 'Eitt val',
    choices: 'Fleire val',
    number: 'Tal',
    amount: 'Beløp i heile kroner',
    date: 'Dato',
    files: 'Vedlegg',
    goals: 'Tabell: mål',
    measures: 'Tabell: tiltak',
    budget: 'Tabell: budsjett',
    resources: 'Tabell: eigen innsats',
    timetable: 'Tabell: tidsplan',
    anchoring: 'Tabell: forankring',
    results: 'Tabell: måloppnåing',
    accounts: 'Tabell: bruk av tilskotet',
  },
  yes: 'Ja',
  no: 'Nei',
  asked: {
    optional: 'Valfritt',
    required: 'Må svarast på',
    words: { one: 'Høgst {count} ord', other: 'Høgst {count} ord' },
    characters: { one: 'Høgst {count} teikn', other: 'Høgst {count} teikn' },
    least: 'Minst {least}',
    most: 'Høgst {most}',
    between: 'Frå {least} til {most}',
    files: { one: 'Høgst {count} fil', other: 'Høgst {count} filer' },
    rows: { one: 'Høgst {count} rad', other: 'Høgst {count} rader' },
    rowsFrom: 'Frå {least} til {most} rader',
    uncounted: 'Tel ikkje med i sidetalet',
    when: 'Spørsmålet gjeld når svaret på «{question}» er {answers}.',
    columns: 'Kvar rad har: {columns}.',
  },
  table: { row: 'Rad', add: 'Legg til ei rad' },
  tables,
  editor,
  templates,
  writing,
};

import { editor } from './editor-nb.ts';
import { tables } from './tables-nb.ts';
import { templates } from './templates-nb.ts';
import { writing } from './writing-nb.ts';

/** Texts of forms in bokmål; the shape of the other languages. */
export const nb = {
  kinds: {
    text: 'Kort svar, én linje',
    long_text: 'Fritekst',
    yes_no: 'Ja eller nei',
    choice: 'Ett valg',
    choices: 'Flere valg',
    number: 'Tall',
    amount: 'Beløp i hele kroner',
    date: 'Dato',
    files: 'Vedlegg',
    goals: 'Tabell: mål',
    measures: 'Tabell: tiltak',
    budget: 'Tabell: budsjett',
    resources: 'Tabell: egen innsats',
    timetable: 'Tabell: tidsplan',
    anchoring: 'Tabell: forankring',
    results: 'Tabell: måloppnåelse',
    accounts: 'Tabell: bruk av tilskuddet',
  },
  yes: 'Ja',
  no: 'Nei',
  asked: {
    optional: 'Valgfritt',
    required: 'Må besvares',
    words: { one: 'Høyst {count} ord', other: 'Høyst {count} ord' },
    characters: { one: 'Høyst {count} tegn', other: 'Høyst {count} tegn' },
    least: 'Minst {least}',
    most: 'Høyst {most}',
    between: 'Fra {least} til {most}',
    files: { one: 'Høyst {count} fil', other: 'Høyst {count} filer' },
    rows: { one: 'Høyst {count} rad', other: 'Høyst {count} rader' },
    rowsFrom: 'Fra {least} til {most} rader',
    uncounted: 'Teller ikke med i sidetallet',
    when: 'Spørsmålet gjelder når svaret på «{question}» er {answers}.',
    columns: 'Hver rad har: {columns}.',
  },
  table: { row: 'Rad', add: 'Legg til en rad' },
  tables,
  editor,
  templates,
  writing,
};

import type { FormsTexts } from './texts.ts';

/** Skrivinga saman, på nynorsk. */
export const writing: FormsTexts['writing'] = {
  print: { unanswered: 'Ikkje svart på.' },
  states: { empty: 'Ikkje påbyrja', begun: 'Påbyrja', complete: 'Ferdig' },
  missing: {
    missing: 'Ikkje svart på enno',
    fewRows: { one: 'Minst {count} rad må fyllast ut', other: 'Minst {count} rader må fyllast ut' },
    cellMissing: 'Rad {row}: {column} manglar',
    wordsOverLimit: { one: '{count} ord for mykje', other: '{count} ord for mykje' },
    charactersOverLimit: { one: '{count} teikn for mykje', other: '{count} teikn for mykje' },
    outOfRange: 'Talet er utanfor det som er tillate',
    tooManyRows: { one: 'Høgst {count} rad er tillaten', other: 'Høgst {count} rader er tillatne' },
    tooManyFiles: { one: 'Høgst {count} fil er tillaten', other: 'Høgst {count} filer er tillatne' },
    notAnswer: 'Svaret høver ikkje til spørsmålet lenger',
  },
};

/** Skrivingen sammen, på bokmål. */
export const writing = {
  print: { unanswered: 'Ikke besvart.' },
  states: { empty: 'Ikke begynt', begun: 'Påbegynt', complete: 'Ferdig' },
  missing: {
    missing: 'Ikke besvart ennå',
    fewRows: { one: 'Minst {count} rad må fylles ut', other: 'Minst {count} rader må fylles ut' },
    cellMissing: 'Rad {row}: {column} mangler',
    wordsOverLimit: { one: '{count} ord for mye', other: '{count} ord for mye' },
    charactersOverLimit: { one: '{count} tegn for mye', other: '{count} tegn for mye' },
    outOfRange: 'Tallet er utenfor det som er tillatt',
    tooManyRows: { one: 'Høyst {count} rad er tillatt', other: 'Høyst {count} rader er tillatt' },
    tooManyFiles: { one: 'Høyst {count} fil er tillatt', other: 'Høyst {count} filer er tillatt' },
    notAnswer: 'Svaret passer ikke til spørsmålet lenger',
  },
};

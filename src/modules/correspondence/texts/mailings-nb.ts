export const mailings = {
  sheet: {
    title: 'Side til den som skal svare',
    reference: 'Hører til',
    date: 'Dato',
    passOn: 'Gi dette arket videre til den som skal arbeide med saken hos dere.',
    how: 'Logg inn, skriv inn koden og nummeret under. Koden kan brukes én gang. Den som bruker den, kan handle på vegne av dere, så gi den bare til den det gjelder.',
    code: 'Engangskode',
    letter: 'Brevet',
    page: 'Svar på brevet',
    enterCodeAt: 'Skriv inn koden på',
    number: 'Nummer',
    fileName: 'svarside',
    lastDay: 'Kan brukes til og med',
  },
  mail: {
    subject: '{title} ({reference})',
    attached: 'Vedlagt følger brev fra {sender}, datert {date}, med referanse {reference}:',
    sheet: 'Det andre vedlegget er til den som skal arbeide med saken. Gi det videre.',
    page: 'Dere kan også lese brevet og svare her: {address}',
    secret: 'Adressen er laget for dere. Gi den bare til den det gjelder.',
  },
};

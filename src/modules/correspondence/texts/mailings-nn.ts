import type { CorrespondenceTexts } from './texts.ts';

export const mailings: CorrespondenceTexts['mailings'] = {
  sheet: {
    title: 'Side til den som skal svare',
    reference: 'Høyrer til',
    date: 'Dato',
    passOn: 'Gi dette arket vidare til den som skal arbeide med saka hos dykk.',
    how: 'Logg inn, skriv inn koden og nummeret under. Koden kan brukast éin gong. Den som bruker han, kan handle på vegner av dykk, så gi han berre til den det gjeld.',
    code: 'Eingongskode',
    letter: 'Brevet',
    page: 'Svar på brevet',
    enterCodeAt: 'Skriv inn koden på',
    number: 'Nummer',
    fileName: 'svarside',
    lastDay: 'Kan brukast til og med',
  },
  mail: {
    subject: '{title} ({reference})',
    attached: 'Vedlagt følgjer brev frå {sender}, datert {date}, med referanse {reference}:',
    sheet: 'Det andre vedlegget er til den som skal arbeide med saka. Gi det vidare.',
    page: 'De kan òg lese brevet og svare her: {address}',
    secret: 'Adressa er laga for dykk. Gi henne berre til den det gjeld.',
  },
};

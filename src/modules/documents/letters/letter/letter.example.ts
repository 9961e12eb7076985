import type { Lang } from '../../../../platform/text/language.ts';
import type { LetterInput } from './letter.ts';

const common = {
  reference: '26/630-17',
  date: '2026-11-02',
  made: '2026-11-02T09:00:00Z',
  contentSha256: '41d09be722fac60355aa1f0de1c2b3a495867708192a3b4c5d6e7f8091a2b3c4',
};

/** An invitation in each language, for tests and for the example programme. */
export const letterExamples: Record<Lang, LetterInput> = {
  nn: {
    ...common,
    language: 'nn',
    sender: 'Departementet for kommunane',
    recipient: ['Kvitnes kommune', 'Rådhusvegen 1', '0000 Kvitnes'],
    title: 'Invitasjon til å vere med i utviklingsprogrammet «Ein betre arbeidsdag»',
    body: [
      'Departementet inviterer alle kommunar til å søkje om å vere med i programmet. Vi gjer det saman med KS, LO Kommune, Unio, YS Kommune og Akademikerne. Programmet varer til utgangen av 2029.',
      '# Kva kommunen får',
      '- rettleiing frå fagmiljø\n- eit nettverk av kommunar som arbeider med det same\n- frå 300 000 til 900 000 kroner til prosjektet',
      '# Kva vi ventar',
      'Folkevalde, leiing og tillitsvalde står bak søknaden. Kommunen legg inn eigen innsats og deler det de lærer, *også det som ikkje verka*.',
      '# Søknaden',
      '| Del | Høgst | Kven skriv under |\n|---|--:|---|\n| Innhald | 4 sider | ordføraren og kommunedirektøren |\n| Forankring | 1 side | ingen |',
      '**Fristen er fredag 15. januar 2027 klokka 12.00.** De søkjer på [saman.example/arbeidsdag](https://saman.example/arbeidsdag). Der kan alle lese spørsmåla utan å logge inn. Porsáŋgu og Guovdageaidnu kan søkje saman.',
    ].join('\n\n'),
    signers: [{ organisation: null, name: null, office: 'Avdelingsdirektør', signed: null }],
    copies: ['KS', 'LO Kommune', 'Unio', 'YS Kommune', 'Akademikerne', 'statsforvaltaren'],
  },
  nb: {
    ...common,
    language: 'nb',
    sender: 'Departementet for kommunene',
    recipient: ['Fjellvik kommune', 'Torget 2', '0000 Fjellvik'],
    yourReference: '2026/114',
    firstLine: 'Til postmottaket: Brevet er til kommunedirektøren.',
    title: 'Invitasjon til å delta i utviklingsprogrammet «En bedre arbeidsdag»',
    body: [
      'Departementet inviterer alle kommuner til å søke om å bli med i programmet, sammen med KS og hovedsammenslutningene.',
      '# Hva kommunen får',
      '1. veiledning fra fagmiljøer\n2. et nettverk av kommuner med samme oppgave\n   - to samlinger i året\n   - besøk hos hverandre',
      '> Kommunene som var med i forrige runde, sier at de lærte mest av hverandre.',
      '**Fristen er fredag 15. januar 2027 klokken 12.00.** Spørsmål sendes til [sekretariatet](mailto:sekretariatet@saman.example).',
    ].join('\n\n'),
    signers: [
      { organisation: null, name: 'Astrid Eksempel', office: 'Avdelingsdirektør', signed: null },
      { organisation: null, name: 'Johan Eksempel', office: 'Seniorrådgiver', signed: null },
    ],
    attachments: ['Vilkår for støtten'],
  },
  en: {
    ...common,
    language: 'en',
    sender: 'Ministry of Municipalities',
    recipient: ['Porsáŋgu gielda', 'Rådhusplassen 1', '0000 Leavdnja'],
    title: 'Invitation to take part in the development programme “A better working day”',
    body: [
      'The ministry invites every municipality to apply, together with the parties to the agreement.',
      '# What you get',
      'Guidance, a network and a grant. Guovdageaidnu and Porsáŋgu may apply together.',
      '**The deadline is Friday 15 January 2027 at 12:00.**',
    ].join('\n\n'),
  },
};

import { defineTaskKind } from './task-kind.ts';

/** Kinds for tests. They are contributed by no module, so no reader meets them. */
export const signKind = defineTaskKind({
  name: 'example.sign',
  texts: {
    nb: {
      name: 'Underskrifter',
      asked: 'Signer søknaden «{title}»',
      why: 'Behandlet i {body} {meeting}.',
      consequence: '{pages} sider',
      about: 'Søknaden «{title}»',
      waiting: '{who} signerer',
    },
    nn: {
      name: 'Underskrifter',
      asked: 'Signer søknaden «{title}»',
      why: 'Handsama i {body} {meeting}.',
      consequence: '{pages} sider',
      about: 'Søknaden «{title}»',
      waiting: '{who} signerer',
    },
    en: {
      name: 'Signatures',
      asked: 'Sign the application “{title}”',
      why: 'Handled in {body} on {meeting}.',
      consequence: '{pages} pages',
      about: 'The application “{title}”',
      waiting: '{who} signs',
    },
  },
  remindDaysBefore: [7, 3, 1],
  canBeSilenced: true,
});

/** The words that the sentences of `signKind` need. */
export const signWords = (title: string) => ({
  title,
  pages: 4,
  meeting: { date: '2026-11-12' },
  body: { nb: 'kommunestyret', nn: 'kommunestyret', en: 'the municipal council' },
});

/** A notice the law demands. */
export const legalKind = defineTaskKind({
  name: 'example.legal',
  texts: {
    nb: {
      name: 'Klagefrister',
      asked: 'Svar på klagen fra {from}',
      about: 'Klagen fra {from}',
      waiting: '{who} svarer på klagen',
    },
    nn: {
      name: 'Klagefristar',
      asked: 'Svar på klaga frå {from}',
      about: 'Klaga frå {from}',
      waiting: '{who} svarer på klaga',
    },
    en: {
      name: 'Complaints',
      asked: 'Answer the complaint from {from}',
      about: 'The complaint from {from}',
      waiting: '{who} answers the complaint',
    },
  },
  remindDaysBefore: [7],
  canBeSilenced: false,
});

/** Something without a date and without words. */
export const adviseKind = defineTaskKind({
  name: 'example.advise',
  texts: {
    nb: {
      name: 'Veiledning',
      asked: 'Velg en veileder',
      about: 'Veiledning',
      waiting: '{who} velger veileder',
    },
    nn: {
      name: 'Rettleiing',
      asked: 'Vel ein rettleiar',
      about: 'Rettleiing',
      waiting: '{who} vel rettleiar',
    },
    en: {
      name: 'Guidance',
      asked: 'Choose an adviser',
      about: 'Guidance',
      waiting: '{who} chooses an adviser',
    },
  },
  remindDaysBefore: [],
  canBeSilenced: true,
});

import type { SubmissionTexts } from './texts.ts';

export const nn: SubmissionTexts = {
  files: {
    names: { contents: 'soknad', anchoring: 'forankringsark', signatures: 'underskriftsark' },
    contents: 'Fingeravtrykket til søknaden',
    anchoringSheet: 'Fingeravtrykket til forankringsarket',
    anchoringTitle: 'Forankringsark: {title}',
    signatureTitle: 'Underskriftsark: {title}',
    municipality: 'Kommune',
    role: 'Rolle',
    alone: 'søkjer åleine',
    leads: 'leier søknaden',
    takesPart: 'er med',
    signed: 'Signert elektronisk {when}',
    withoutHeading: 'Kommunar som har trekt seg etter at søknaden vart låst',
  },
  statement:
    'Eg har lese søknaden og forankringsarket. Eg står inne for innhaldet på vegner av kommunen, og for at kommunen gjennomfører tiltaka og bidreg med det som står der, om vi får vere med.',
  tasks: {
    sign: {
      name: 'Underskrifter på søknader',
      asked: 'Signer søknaden «{title}»',
      why: 'Søknaden kan ikkje sendast før ordførar og kommunedirektør i alle kommunane har signert.',
      about: 'Søknaden «{title}»',
      waiting: '{who} signerer søknaden «{title}»',
    },
    submit: {
      name: 'Søknader som er klare til å sendast',
      asked: 'Send søknaden «{title}»',
      why: 'Alle har signert. Søknaden er ikkje send før nokon hos dykk sender han.',
      about: 'Innsending av «{title}»',
      waiting: '{who} sender søknaden «{title}»',
    },
  },
  receiptMail: {
    subject: 'Kvittering: søknaden «{title}» er send',
    text: 'Vi har fått søknaden «{title}» frå dykk.\n\nMotteken: {when}\nReferanse: {reference}\n\nSøknaden blir halden lukka til fristen. Då kjem han inn og blir journalført. Fram til fristen kan de trekkje han og sende på nytt.\n\nKvitteringa:\n{address}\n',
  },
  record: {
    caseTitle: 'Søknad om å delta – {call} – {title}',
    publicTitle: 'Søknad om å delta – {call}',
    files: {
      contents: 'Søknad',
      'anchoring-sheet': 'Forankringsark',
      'signature-sheet': 'Underskriftsark',
    },
  },
};

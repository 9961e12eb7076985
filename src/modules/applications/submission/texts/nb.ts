/** What stands in the three files, and on the pages from the finished text to the receipt. */
export const nb = {
  files: {
    names: { contents: 'soknad', anchoring: 'forankringsark', signatures: 'underskriftsark' },
    contents: 'Søknadens fingeravtrykk',
    anchoringSheet: 'Forankringsarkets fingeravtrykk',
    anchoringTitle: 'Forankringsark: {title}',
    signatureTitle: 'Underskriftsark: {title}',
    municipality: 'Kommune',
    role: 'Rolle',
    alone: 'søker alene',
    leads: 'leder søknaden',
    takesPart: 'er med',
    signed: 'Signert elektronisk {when}',
    withoutHeading: 'Kommuner som har trukket seg etter at søknaden ble låst',
  },
  statement:
    'Jeg har lest søknaden og forankringsarket. Jeg står inne for innholdet på vegne av kommunen, og for at kommunen gjennomfører tiltakene og bidrar med det som står der, dersom vi får være med.',
  tasks: {
    sign: {
      name: 'Underskrifter på søknader',
      asked: 'Signer søknaden «{title}»',
      why: 'Søknaden kan ikke sendes før ordfører og kommunedirektør i alle kommunene har signert.',
      about: 'Søknaden «{title}»',
      waiting: '{who} signerer søknaden «{title}»',
    },
    submit: {
      name: 'Søknader som er klare til å sendes',
      asked: 'Send søknaden «{title}»',
      why: 'Alle har signert. Søknaden er ikke sendt før noen hos dere sender den.',
      about: 'Innsending av «{title}»',
      waiting: '{who} sender søknaden «{title}»',
    },
  },
  receiptMail: {
    subject: 'Kvittering: søknaden «{title}» er sendt',
    text: 'Vi har mottatt søknaden «{title}» fra dere.\n\nMottatt: {when}\nReferanse: {reference}\n\nSøknaden holdes lukket til fristen. Da kommer den inn og blir journalført. Fram til fristen kan dere trekke den og sende på nytt.\n\nKvitteringen:\n{address}\n',
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

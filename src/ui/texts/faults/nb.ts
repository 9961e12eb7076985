/** What error pages say in bokmål: what happened, and what the reader can do. */
export const nb = {
  badRequest: {
    title: 'Adressen kan ikke leses',
    text: 'Noe i adressen er feil. Gå tilbake og prøv lenken på nytt.',
  },
  notText: {
    title: 'Teksten kan ikke leses',
    text: 'Det som ble sendt, er ikke gyldig tekst (UTF-8). Ingenting er endret.',
  },
  notSignedIn: { title: 'Du må logge inn', text: 'Denne siden er bare for dem som er logget inn.' },
  notAllowed: {
    title: 'Du har ikke tilgang',
    text: 'Denne siden tilhører noen andre enn dem du handler på vegne av.',
  },
  behalfEnded: {
    title: 'Fullmakten gjelder ikke lenger',
    text: 'Skjemaet ble åpnet på vegne av noen du ikke lenger handler for. Ingenting er endret.',
  },
  foreignOrigin: {
    title: 'Skjemaet kom ikke fra Saman',
    text: 'Vi tar bare imot skjemaer fra våre egne sider. Ingenting er endret. Åpne siden på nytt her, og send skjemaet derfra.',
  },
  notFound: {
    title: 'Siden finnes ikke',
    text: 'Adressen kan være skrevet feil, eller siden er ikke åpen for deg.',
  },
  wrongMethod: {
    title: 'Siden kan ikke brukes slik',
    text: 'Adressen finnes, men tar ikke imot det som ble sendt. Ingenting er endret.',
  },
  tooLarge: {
    title: 'Det du sendte, er for stort',
    text: 'Ingenting er lagret. Gjør teksten eller filen mindre, og send på nytt.',
  },
  wrongKind: {
    title: 'Skjemaet kan ikke leses',
    text: 'Det som ble sendt, er ikke et skjema fra denne siden. Ingenting er endret.',
  },
  tooMany: {
    title: 'For mange forsøk på kort tid',
    text: 'Ingenting er endret. Vent et minutt og prøv igjen.',
  },
  unavailable: {
    title: 'Saman får ikke tak i dataene sine akkurat nå',
    text: 'Ingenting er endret. Vent noen sekunder og prøv igjen.',
  },
  unexpected: {
    title: 'Noe gikk galt hos oss',
    text: 'Ingenting er endret. Feilen er skrevet i loggen. Prøv igjen, og oppgi referansen hvis du må be om hjelp.',
  },
  reference: 'Referanse',
  typedTitle: 'Det du skrev, er tatt vare på her',
  typedText: 'Send det på nytt herfra, eller kopier det ut.',
  copyText: 'Kopier det ut herfra om du vil ta vare på det.',
  keptText: 'Det du skrev, er tatt vare på. Skjemaet kommer tilbake slik det var når du har logget inn.',
  sendAgain: 'Send på nytt',
  toFront: 'Til forsiden',
  toSame: 'Åpne siden på nytt',
};

export type FaultTexts = typeof nb;

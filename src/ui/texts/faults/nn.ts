import type { FaultTexts } from './nb.ts';

/** What error pages say in nynorsk. */
export const nn: FaultTexts = {
  badRequest: {
    title: 'Adressa kan ikkje lesast',
    text: 'Noko i adressa er feil. Gå attende og prøv lenkja på nytt.',
  },
  notText: {
    title: 'Teksten kan ikkje lesast',
    text: 'Det som vart sendt, er ikkje gyldig tekst (UTF-8). Ingenting er endra.',
  },
  notSignedIn: { title: 'Du må logge inn', text: 'Denne sida er berre for dei som er logga inn.' },
  notAllowed: {
    title: 'Du har ikkje tilgang',
    text: 'Denne sida høyrer til nokon andre enn dei du handlar på vegner av.',
  },
  behalfEnded: {
    title: 'Fullmakta gjeld ikkje lenger',
    text: 'Skjemaet vart opna på vegner av nokon du ikkje lenger handlar for. Ingenting er endra.',
  },
  foreignOrigin: {
    title: 'Skjemaet kom ikkje frå Saman',
    text: 'Vi tek berre imot skjema frå våre eigne sider. Ingenting er endra. Opne sida på nytt her, og send skjemaet derifrå.',
  },
  notFound: {
    title: 'Sida finst ikkje',
    text: 'Adressa kan vere feilskriven, eller sida er ikkje open for deg.',
  },
  wrongMethod: {
    title: 'Sida kan ikkje brukast slik',
    text: 'Adressa finst, men tek ikkje imot det som vart sendt. Ingenting er endra.',
  },
  tooLarge: {
    title: 'Det du sende, er for stort',
    text: 'Ingenting er lagra. Gjer teksten eller fila mindre, og send på nytt.',
  },
  wrongKind: {
    title: 'Skjemaet kan ikkje lesast',
    text: 'Det som vart sendt, er ikkje eit skjema frå denne sida. Ingenting er endra.',
  },
  tooMany: {
    title: 'For mange forsøk på kort tid',
    text: 'Ingenting er endra. Vent eit minutt og prøv igjen.',
  },
  unavailable: {
    title: 'Saman får ikkje tak i dataa sine akkurat no',
    text: 'Ingenting er endra. Vent nokre sekund og prøv igjen.',
  },
  unexpected: {
    title: 'Noko gjekk gale hos oss',
    text: 'Ingenting er endra. Feilen er skriven i loggen. Prøv igjen, og oppgi referansen om du må be om hjelp.',
  },
  reference: 'Referanse',
  typedTitle: 'Det du skreiv, er teke vare på her',
  typedText: 'Send det på nytt herifrå, eller kopier det ut.',
  copyText: 'Kopier det ut herifrå om du vil ta vare på det.',
  keptText: 'Det du skreiv, er teke vare på. Skjemaet kjem att slik det var når du har logga inn.',
  sendAgain: 'Send på nytt',
  toFront: 'Til framsida',
  toSame: 'Opne sida på nytt',
};

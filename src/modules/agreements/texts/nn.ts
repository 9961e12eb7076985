import type { AgreementTexts } from './texts.ts';

/** Texts of agreements in nynorsk. */
export const nn: AgreementTexts = {
  notices: {
    given: '{party} har sagt opp avtalen',
    open: '{party} sa opp avtalen {given}. Dei andre partane har ikkje bestemt seg enno. Eitt av to skjer:',
    ifContinues:
      'Avtalen held fram utan {party}, som er part til og med {leaves}. For dei andre gjeld han til og med {end}.',
    ifEnds: 'Avtalen tek slutt for alle. Siste dag er {leaves}.',
    continues:
      '{party} sa opp avtalen {given} og er part til og med {leaves}. Avtalen held fram for dei andre til og med {end}.',
    ends: '{party} sa opp avtalen {given}. Han tek slutt for alle, og siste dag er {leaves}.',
    awardsStand: 'Tilsegner som er gitt, blir ståande.',
    toAgreement: 'Sjå avtalen',
  },
  document: {
    version: 'Versjon',
    duration: 'Varigheit',
    fromSigning: 'Frå siste underskrift til og med {end}',
    fromDate: 'Frå {start}, eller frå siste underskrift om ho kjem seinare, til og med {end}',
    notice: 'Oppseiing',
    months: { one: '{count} månads varsel', other: '{count} månaders varsel' },
    fingerprint: 'Fingeravtrykk av innhaldet i begge målformer',
    themes: 'Tema',
    instruments: 'Verkemiddel partane kan bruke',
    contributions: 'Kva partane bidreg med',
  },
  statements: {
    agreement: 'Eg har lese avtalen og inngår han på vegner av parten eg har fullmakt til å binde.',
    letterOfIntent:
      'Eg har lese intensjonsavtalen og sluttar meg til han på vegner av parten eg har fullmakt til å binde.',
  },
  tasks: {
    sign: {
      name: 'Underskrifter på avtalar',
      asked: 'Signer «{title}»',
      why: 'Avtalen gjeld når alle partane har signert.',
      about: 'Avtalen «{title}»',
      waiting: '{who} signerer «{title}»',
    },
    answer: {
      name: 'Svar på oppseiingar',
      asked: 'Svar på oppseiinga av «{title}»',
      why: '{party} har sagt opp. Skal avtalen halde fram utan dei, eller ta slutt for alle?',
      consequence: 'Utan svar frå alle held han fram for dei som er att.',
      about: 'Oppseiinga av «{title}»',
      waiting: '{who} svarer på oppseiinga av «{title}»',
    },
  },
};

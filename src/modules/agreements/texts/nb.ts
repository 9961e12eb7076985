/** Texts of agreements in bokmål; the other languages have the same shape. */
export const nb = {
  notices: {
    given: '{party} har sagt opp avtalen',
    open: '{party} sa opp avtalen {given}. De andre partene har ikke bestemt seg ennå. Ett av to skjer:',
    ifContinues:
      'Avtalen fortsetter uten {party}, som er part til og med {leaves}. For de andre gjelder den til og med {end}.',
    ifEnds: 'Avtalen opphører for alle. Siste dag er {leaves}.',
    continues:
      '{party} sa opp avtalen {given} og er part til og med {leaves}. Avtalen fortsetter for de andre til og med {end}.',
    ends: '{party} sa opp avtalen {given}. Den opphører for alle, og siste dag er {leaves}.',
    awardsStand: 'Tilsagn som er gitt, blir stående.',
    toAgreement: 'Se avtalen',
  },
  document: {
    version: 'Versjon',
    duration: 'Varighet',
    fromSigning: 'Fra siste underskrift til og med {end}',
    fromDate: 'Fra {start}, eller fra siste underskrift om den kommer senere, til og med {end}',
    notice: 'Oppsigelse',
    months: { one: '{count} måneds varsel', other: '{count} måneders varsel' },
    fingerprint: 'Fingeravtrykk av innholdet i begge målformer',
    themes: 'Temaer',
    instruments: 'Virkemidler partene kan bruke',
    contributions: 'Hva partene bidrar med',
  },
  statements: {
    agreement: 'Jeg har lest avtalen og inngår den på vegne av parten jeg har fullmakt til å binde.',
    letterOfIntent:
      'Jeg har lest intensjonsavtalen og slutter meg til den på vegne av parten jeg har fullmakt til å binde.',
  },
  tasks: {
    sign: {
      name: 'Underskrifter på avtaler',
      asked: 'Signer «{title}»',
      why: 'Avtalen gjelder når alle partene har signert.',
      about: 'Avtalen «{title}»',
      waiting: '{who} signerer «{title}»',
    },
    answer: {
      name: 'Svar på oppsigelser',
      asked: 'Svar på oppsigelsen av «{title}»',
      why: '{party} har sagt opp. Skal avtalen fortsette uten dem, eller opphøre for alle?',
      consequence: 'Uten svar fra alle fortsetter den for dem som er igjen.',
      about: 'Oppsigelsen av «{title}»',
      waiting: '{who} svarer på oppsigelsen av «{title}»',
    },
  },
};

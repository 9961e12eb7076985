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
};

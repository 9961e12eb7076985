import type { AgreementTexts } from './texts.ts';

/** Texts of agreements in English. */
export const en: AgreementTexts = {
  notices: {
    given: '{party} has given notice',
    open: '{party} gave notice on {given}. The other parties have not decided yet. One of two will happen:',
    ifContinues:
      'The agreement goes on without {party}, which is a party until and including {leaves}. For the others it holds until and including {end}.',
    ifEnds: 'The agreement ends for all. The last day is {leaves}.',
    continues:
      '{party} gave notice on {given} and is a party until and including {leaves}. The agreement goes on for the others until and including {end}.',
    ends: '{party} gave notice on {given}. The agreement ends for all, and the last day is {leaves}.',
    awardsStand: 'Awards that have been made stand.',
    toAgreement: 'See the agreement',
  },
};

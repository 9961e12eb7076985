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
  document: {
    version: 'Version',
    duration: 'Duration',
    fromSigning: 'From the last signature until and including {end}',
    fromDate: 'From {start}, or from the last signature if that comes later, until and including {end}',
    notice: 'Notice',
    months: { one: '{count} month of notice', other: '{count} months of notice' },
    fingerprint: 'Fingerprint of the content in both Norwegian forms',
    themes: 'Themes',
    instruments: 'Instruments the parties may use',
    contributions: 'What the parties contribute',
  },
  statements: {
    agreement: 'I have read the agreement and enter into it on behalf of the party I have a mandate to bind.',
    letterOfIntent:
      'I have read the letter of intent and join it on behalf of the party I have a mandate to bind.',
  },
  tasks: {
    sign: {
      name: 'Signatures on agreements',
      asked: 'Sign “{title}”',
      why: 'The agreement holds when all the parties have signed.',
      about: 'The agreement “{title}”',
      waiting: '{who} signs “{title}”',
    },
    answer: {
      name: 'Answers to notices',
      asked: 'Answer the notice on “{title}”',
      why: '{party} has given notice. Shall the agreement go on without them, or end for all?',
      consequence: 'Without an answer from all it goes on for those who stay.',
      about: 'The notice on “{title}”',
      waiting: '{who} answers the notice on “{title}”',
    },
  },
};

import { defineTaskKind } from '../tasks/index.ts';
import { textsIn } from './texts/texts.ts';

const inAll = (kind: 'sign' | 'answer') => ({
  nb: textsIn('nb').tasks[kind],
  nn: textsIn('nn').tasks[kind],
  en: textsIn('en').tasks[kind],
});

/** A party's signatory is asked to sign a version. */
export const signTask = defineTaskKind({
  name: 'agreements.sign',
  texts: inAll('sign'),
  remindDaysBefore: [],
  canBeSilenced: true,
});

/** The other parties are asked what follows from a notice. */
export const answerTask = defineTaskKind({
  name: 'agreements.answer-notice',
  texts: inAll('answer'),
  remindDaysBefore: [28, 7, 1],
  canBeSilenced: true,
});

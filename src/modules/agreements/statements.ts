import { defineStatement } from '../signing/index.ts';
import { textsIn } from './texts/texts.ts';

const inAll = (kind: 'agreement' | 'letterOfIntent') => ({
  nb: textsIn('nb').statements[kind],
  nn: textsIn('nn').statements[kind],
  en: textsIn('en').statements[kind],
});

/** What a party's signatory declares. */
export const agreementStatement = defineStatement({
  kind: 'agreements/agreement',
  texts: inAll('agreement'),
});

export const letterOfIntentStatement = defineStatement({
  kind: 'agreements/letter-of-intent',
  texts: inAll('letterOfIntent'),
});

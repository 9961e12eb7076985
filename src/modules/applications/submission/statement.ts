import { defineStatement } from '../../signing/index.ts';
import { textsIn } from '../texts/submission/texts.ts';

/** What the head of a municipality declares. */
export const applicationStatement = defineStatement({
  kind: 'applications/application',
  texts: { nb: textsIn('nb').statement, nn: textsIn('nn').statement, en: textsIn('en').statement },
});

import { z } from 'zod';
import { defineLetterKind } from './letter-kind.ts';

/** A letter without anything of its own: the same words to several organisations. */
export const plainLetter = defineLetterKind({
  name: 'correspondence.plain-letter',
  label: { nb: 'Brev til flere', nn: 'Brev til fleire', en: 'Letter to several' },
  languages: ['nb', 'nn'],
  data: z.strictObject({}),
  mergeFields: [],
});

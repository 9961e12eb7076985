import { expect, test } from 'vitest';
import { documentRefusalText } from './refusal-text.ts';

test.each([
  [
    'nb',
    { code: 'fileTooLarge', params: { name: 'plan.pdf', megabytes: 25 } },
    'Filen «plan.pdf» er større enn 25 MB. Velg en mindre fil.',
  ],
  [
    'nn',
    { code: 'fileLocked', params: { name: 'plan.docx' } },
    'Fila «plan.docx» er låst med passord. Legg ved ei fil utan passord.',
  ],
  [
    'en',
    { code: 'pdfTemplate', params: { reason: 'base.typ:1: panic' } },
    'The document could not be made now. Nothing has changed. Try again in a while.',
  ],
  [
    'nb',
    { code: 'pdfUnknownSign', params: { signs: '漢' } },
    'Teksten har tegn som ikke kan skrives i dokumentet: 漢. Ta dem bort.',
  ],
  ['nb', { code: 'required' }, null],
] as const)('in %s, %j is told as: %s', (lang, refusal, sentence) => {
  expect(documentRefusalText(lang, refusal)).toBe(sentence);
});

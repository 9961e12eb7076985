import { z } from 'zod';
import { defineForm } from '../../../../platform/http/form.ts';
import type { LetterText, LetterTexts } from '../../mailings/letter-text.ts';
import { letterLanguages } from '../../mailings/mailing.ts';

const line = z.string().trim().max(300, 'tooLong').default('');
const text = z.string().trim().max(50_000, 'tooLong').default('');

/** A title, a first line and a body for every language; the command says which are missing. */
export const textsForm = defineForm(
  z.object(
    Object.fromEntries(
      letterLanguages.flatMap((lang) => [
        [`${lang}.title`, line],
        [`${lang}.firstLine`, line],
        [`${lang}.body`, text],
      ]),
    ),
  ),
);

/** What was sent, as texts by language; a language of which nothing was written is left out. */
export function textsOf(values: Readonly<Record<string, string>>): LetterTexts {
  return Object.fromEntries(
    letterLanguages.flatMap((lang): [string, LetterText][] => {
      const part = (name: string) => (values[`${lang}.${name}`] ?? '').replaceAll('\r\n', '\n');
      const written = { title: part('title'), firstLine: part('firstLine'), body: part('body') };
      return Object.values(written).some((each) => each !== '') ? [[lang, written]] : [];
    }),
  );
}

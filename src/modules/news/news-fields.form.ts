import { z } from 'zod';
import { defineForm } from '../../platform/http/form.ts';
import type { NewVersion } from './store.ts';

/** Browsers send line breaks as two signs, and the text is kept with one. */
const part = (longest: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, 'tooLong'));

const title = part(150);
const lead = part(600);
const body = part(30_000);

const fields = {
  programme: z
    .string()
    .default('')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((id) => id === null || Number.isSafeInteger(id), 'unknownProgramme'),
  'nb.title': title,
  'nb.lead': lead,
  'nb.body': body,
  'nn.title': title,
  'nn.lead': lead,
  'nn.body': body,
  'en.title': title,
  'en.lead': lead,
  'en.body': body,
};

const texts = z
  .object(fields)
  .refine((values) => Object.values(values).some((text) => typeof text === 'string' && text !== ''), {
    error: 'nothingWritten',
    path: ['nb.title'],
  });

/** A draft may be half written; what must be there before it is published is judged when it is approved. */
export const newNewsForm = defineForm(texts);

export const changedNewsForm = defineForm(
  texts.safeExtend({
    version: z
      .string('changedMeanwhile')
      .regex(/^\d{1,9}$/, 'changedMeanwhile')
      .transform(Number),
  }),
);

export type NewsValues = z.output<typeof texts>;

/** Three long texts, each sign up to three times three bytes on the way. */
export const newsBodyLimit = 1024 * 1024;

/** What was typed, as a version. */
export function versionOf(values: NewsValues): NewVersion {
  const texts = {
    nb: { title: values['nb.title'], lead: values['nb.lead'], body: values['nb.body'] },
    nn: { title: values['nn.title'], lead: values['nn.lead'], body: values['nn.body'] },
    en: { title: values['en.title'], lead: values['en.lead'], body: values['en.body'] },
  };
  return { texts, programmeId: values.programme };
}

/** A version as the form's fields show it. */
export function fieldsOf({ texts, programmeId }: NewVersion): Record<string, string> {
  const written = Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) =>
      Object.entries(text).map(([name, value]) => [`${language}.${name}`, value]),
    ),
  );
  return { ...written, programme: programmeId === null ? '' : String(programmeId) };
}

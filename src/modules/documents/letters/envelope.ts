import { z } from 'zod';
import { languages } from '../../../platform/text/language.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { blocks } from '../../../platform/text/blocks.ts';
import { textsIn } from '../texts/texts.ts';

/** A name and a value, both as they stand on paper: 'Vår ref.', '26/630-17'. */
const pair = z.strictObject({ name: z.string(), value: z.string() });
export type Pair = z.output<typeof pair>;

export const pairs = z.array(pair);

/** Somebody who signs, or has signed (`signed`: how and when, in words). */
const signer = z.strictObject({
  organisation: z.string().nullable(),
  name: z.string().nullable(),
  office: z.string(),
  signed: z.string().nullable(),
});
export type Signer = z.output<typeof signer>;

export const signers = z.array(signer);

/** A heading with text below; `guidance` is the question the text answers. */
const section = z.strictObject({ heading: z.string(), guidance: z.string().nullable(), body: blocks });
export type Section = z.output<typeof section>;

export const sections = z.array(section);

/** What every document of the family carries. */
export const envelope = z.strictObject({
  language: z.enum(languages),
  title: z.string().trim().min(1),
  sender: z.string().trim().min(1),
  /** The moment the document says it was made; part of the data, so that the same data give the same bytes. */
  made: z.iso.datetime(),
  /** The record's reference, '26/630-17', at the foot of every page. */
  reference: z.string().nullable(),
  /** Start of the hash of what the document is about, in groups of four. */
  fingerprint: z.string().nullable(),
  words: z.record(z.string(), z.string()),
});

/** What the author of any document gives. */
export interface EnvelopeInput {
  readonly language: Lang;
  readonly title: string;
  readonly sender: string;
  /** An instant in UTC: '2026-11-02T09:00:00Z'. */
  readonly made: string;
  readonly reference?: string | null;
  /** A SHA-256 in hexadecimal; its first sixteen digits are shown. */
  readonly contentSha256?: string | null;
}

/** The envelope as frozen data, with the words of its language. */
export function envelopeData(input: EnvelopeInput, words: Readonly<Record<string, string>> = {}) {
  const { page, fingerprint } = textsIn(input.language);
  return {
    language: input.language,
    title: input.title,
    sender: input.sender,
    made: input.made,
    reference: input.reference ?? null,
    fingerprint: input.contentSha256 ? inGroups(input.contentSha256) : null,
    words: { page, fingerprint, ...words },
  };
}

/** '41d09be722fac603…' → '41d0 9be7 22fa c603'. */
function inGroups(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

import type { Lang } from '../../../platform/text/language.ts';
import { letterData } from '../../documents/index.ts';
import type { LetterData } from '../../documents/index.ts';
import { mergeMarkdown, mergeText } from './merge.ts';
import type { MergeValues } from './merge.ts';
import type { LetterText } from './letter-text.ts';
import type { Recipient } from './recipient.ts';
import type { Copies, Sender } from './sender.ts';

export interface LetterParts {
  readonly lang: Lang;
  readonly text: LetterText;
  readonly values: MergeValues;
  readonly recipient: Recipient;
  readonly sender: Sender;
  readonly copies: Copies;
  /** '26/630-17'. */
  readonly reference: string;
  /** The date on the letter. */
  readonly dated: string;
  /** The moment the document says it was made. */
  readonly made: string;
  /** Titles of what goes with it. */
  readonly attachments: readonly string[];
}

/** A letter as it is frozen and drawn. Throws when a field of the text has no value. */
export function letterOf(parts: LetterParts): LetterData {
  const { lang, text, values, recipient, sender, copies } = parts;
  const letter = letterData({
    language: lang,
    title: mergeText(text.title, values),
    sender: sender.name[lang],
    made: parts.made,
    reference: parts.reference,
    recipient: [recipient.name[lang], ...recipient.addressLines],
    yourReference: recipient.yourReference,
    date: parts.dated,
    firstLine: mergeText(text.firstLine, values),
    body: '',
    signers: sender.signers.map(({ name, office }) => ({
      organisation: null,
      name,
      office: office[lang],
      signed: null,
    })),
    copies: copies.map((each) => each[lang]),
    attachments: parts.attachments,
  });
  return { ...letter, body: mergeMarkdown(text.body, values) };
}

/** '26-630-17 Kvitnes kommune.pdf': sorts as the records do, and says to whom. */
export function fileNameOf(reference: string, recipient: Recipient, lang: Lang): string {
  const name = recipient.name[lang].replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ').slice(0, 120);
  return `${reference.replaceAll('/', '-')} ${name.trim()}.pdf`;
}

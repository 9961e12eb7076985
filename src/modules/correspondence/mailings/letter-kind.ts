import type { z } from 'zod';
import { defineSlot } from '../../../platform/contribution.ts';
import type { Contributions } from '../../../platform/contribution.ts';
import type { Lang } from '../../../platform/text/language.ts';
import type { Role } from '../../identity/index.ts';
import type { Template } from '../../documents/index.ts';
import type { Recipient } from './recipient.ts';

type Words = Readonly<Record<Lang, string>>;

/** What a merge field may be made from. */
export interface MergeContext<D> {
  readonly lang: Lang;
  /** What the mailing keeps for its kind. */
  readonly data: D;
  readonly recipient: Recipient;
  /** The date on the letter, 'YYYY-MM-DD'. */
  readonly dated: string;
  /** The letter's number, '26/630-17'. */
  readonly reference: string;
}

/** A place in the text of a letter that is filled for each recipient. */
export interface MergeField<D> {
  /** As it is written between the braces: 'kommune'. The same in every language. */
  readonly name: string;
  readonly label: Words;
  /** Where the value is from, for those who must see to it when it is missing. */
  readonly from: 'register' | 'mailing' | 'recipient';
  /** A letter without it cannot be sent even when the text does not use it. */
  readonly required: boolean;
  /** Null or '' is missing. */
  value(context: MergeContext<D>): string | null;
}

export interface MailContext<D> extends MergeContext<D> {
  /** The letter's, with its fields filled. */
  readonly title: string;
  readonly firstLine: string;
  readonly sender: string;
  /** The full address of the letter's page; whoever has it may answer. */
  readonly address: string;
}

/** The words of the mail that carries a letter. */
export interface CarryingMail {
  readonly subject: string;
  readonly text: string;
}

/** A kind of letter, as the module that sends such letters defines it. */
export interface LetterKind<D = unknown> {
  /** '<module>.<kind>': 'calls.invitation'. */
  readonly name: string;
  readonly label: Words;
  /** The languages the sender must write the text in. */
  readonly languages: readonly Lang[];
  /** What a mailing of this kind keeps, frozen when it is prepared. */
  readonly data: z.ZodType<D>;
  /** Besides those every letter has (`standardFields`). */
  readonly mergeFields: readonly MergeField<D>[];
  /**
   * A sheet beside the letter, to be passed on in the house: the secret address of the letter's page, and a one-time
   * code for `role`. It is no part of the record, so that the letter itself can be public. Left out: no sheet.
   */
  readonly sheet?: { readonly purpose: Words; readonly role: Role | null };
  /** Another template than the usual letter. It is given the data of the usual letter. */
  readonly template?: Template<z.ZodType<{ readonly made: string }>>;
  /** Other words for the mail than the usual ones. */
  mail?(context: MailContext<D>): CarryingMail;
  /** Where the recipient answers, without the language; `key` is the secret in the letter's address. */
  replyPath?(key: string): string;
}

/** The kinds of letters the modules contribute. */
export const letterKinds = defineSlot<LetterKind>('correspondence.letter-kinds');

/** Define a kind of letter; its types are folded away, so that kinds fit one list. */
export function defineLetterKind<D>(kind: LetterKind<D>): LetterKind {
  const folded: unknown = kind;
  return folded as LetterKind;
}

/** The kind with this name. Throws when no module contributes it: its letters were prepared by one that did. */
export function kindNamed(contributions: Contributions | undefined, name: string): LetterKind {
  const kind = contributions?.to(letterKinds).find((each) => each.name === name);
  if (kind === undefined) throw new Error(`No module contributes the letter kind ${name}`);
  return kind;
}

/** The fields every letter may use. */
export const standardFields: readonly MergeField<unknown>[] = [
  {
    name: 'kommune',
    label: { nb: 'mottakerens navn', nn: 'namnet på mottakaren', en: 'the recipient’s name' },
    from: 'register',
    required: true,
    value: ({ recipient, lang }) => recipient.name[lang],
  },
  {
    name: 'kommunenummer',
    label: { nb: 'kommunenummer', nn: 'kommunenummer', en: 'municipality number' },
    from: 'register',
    required: false,
    value: ({ recipient }) => recipient.number,
  },
  {
    name: 'fylke',
    label: { nb: 'fylke', nn: 'fylke', en: 'county' },
    from: 'register',
    required: false,
    value: ({ recipient }) => recipient.county,
  },
  {
    name: 'organisasjonsnummer',
    label: { nb: 'organisasjonsnummer', nn: 'organisasjonsnummer', en: 'organisation number' },
    from: 'register',
    required: false,
    value: ({ recipient }) => recipient.organisationNumber,
  },
  {
    name: 'referanse',
    label: { nb: 'vår referanse', nn: 'referansen vår', en: 'our reference' },
    from: 'mailing',
    required: false,
    value: ({ reference }) => reference,
  },
];

/** Every field a text of this kind may use; the kind's own count before the standard ones. */
export function fieldsOf(kind: LetterKind): readonly MergeField<unknown>[] {
  const own = new Set(kind.mergeFields.map(({ name }) => name));
  return [...kind.mergeFields, ...standardFields.filter(({ name }) => !own.has(name))];
}

import { z } from 'zod';
import { canonicalJson } from '../documents/index.ts';
import type { Lang } from '../../platform/text/language.ts';
import { tableKinds } from './question-tables.ts';
import type { TableKind } from './question-tables.ts';

/** Longest texts, in UTF-16 units: a heading, a question, a page of guidance. */
export const longest = { key: 40, title: 200, question: 600, guidance: 6000, choice: 300, unit: 40 } as const;

/** One way to write the same text, so that equal outlines have equal bytes. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

const written = (most: number) => z.string().transform(tidy).pipe(z.string().max(most, 'tooLong'));

/** A text in both Norwegian forms, and in English where there is one. A draft may lack a form; a version may not. */
const words = (most: number) =>
  z.strictObject({ nb: written(most), nn: written(most), en: written(most).nullable() });

export type Words = z.output<ReturnType<typeof words>>;

const key = z
  .string()
  .max(longest.key, 'tooLong')
  .regex(/^[a-z][a-z0-9_]*$/, 'keyShape');
const whole = (most: number) => z.int().min(0).max(most);

/** The question is asked only when an earlier one was answered with one of these. */
const condition = z.strictObject({ question: key, is: z.array(z.string().max(longest.key)).max(50) });
export type Condition = z.output<typeof condition>;

const limit = z.strictObject({ unit: z.enum(['words', 'characters']), most: whole(50_000) });
export type Limit = z.output<typeof limit>;

const choice = z.strictObject({ value: key, text: words(longest.choice) });
export type Choice = z.output<typeof choice>;

const question = z.strictObject({
  key,
  text: words(longest.question),
  guidance: words(longest.guidance).nullable(),
  required: z.boolean(),
  /** Does the answer count towards the page limit of the call? */
  counted: z.boolean(),
  shownWhen: condition.nullable(),
});

const range = { least: z.number().nullable(), most: z.number().nullable() };
const kindOf = <K extends string>(kind: K) => z.literal(kind);
const choices = z.array(choice).max(50);
const rows = z.strictObject({ least: whole(100), most: whole(100) });

const anyQuestion = z.discriminatedUnion('kind', [
  question.extend({ kind: kindOf('text'), limit: limit.nullable() }),
  question.extend({ kind: kindOf('long_text'), limit: limit.nullable() }),
  question.extend({ kind: kindOf('yes_no') }),
  question.extend({ kind: kindOf('choice'), choices }),
  question.extend({ kind: kindOf('choices'), choices }),
  question.extend({ kind: kindOf('number'), ...range, unit: words(longest.unit).nullable() }),
  /** Whole kroner. */
  question.extend({ kind: kindOf('amount'), ...range }),
  question.extend({ kind: kindOf('date') }),
  question.extend({ kind: kindOf('files'), most: whole(20) }),
  question.extend({ kind: z.enum(tableKinds), rows }),
]);
export type Question = z.output<typeof anyQuestion>;
export type QuestionKind = Question['kind'];
export type TableQuestion = Extract<Question, { readonly kind: TableKind }>;

export const questionKinds = [
  'text',
  'long_text',
  'yes_no',
  'choice',
  'choices',
  'number',
  'amount',
  'date',
  'files',
  ...tableKinds,
] as const satisfies readonly QuestionKind[];

const section = z.strictObject({
  key,
  title: words(longest.title),
  /** What the section is about, before its questions. */
  lead: words(longest.guidance).nullable(),
  questions: z.array(anyQuestion).max(100),
});
export type Section = z.output<typeof section>;

const outline = z.strictObject({
  /** The shape of these data. Versions are kept for ever, so a later shape must be told from this one. */
  format: z.literal(1),
  title: words(longest.title),
  introduction: words(longest.guidance).nullable(),
  sections: z.array(section).max(50),
});

/** What a form asks, in its order: sections with questions. */
export type Outline = z.output<typeof outline>;

/** Read an outline from data. Throws when it is not one: what people type goes through the editor's forms. */
export function parseOutline(data: unknown): Outline {
  return outline.parse(data);
}

/** An outline as the one text it has: canonical JSON, whose SHA-256 is the version's. */
export function outlineText(value: Outline): string {
  return canonicalJson(outline.parse(value));
}

export function isTable(each: Question): each is TableQuestion {
  return (tableKinds as readonly string[]).includes(each.kind);
}

/** All questions in the order in which they are asked. */
export function questionsOf({ sections }: Outline): Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The answers a question can be asked depending on; none when its answers are open. */
export function answersToDependOn(each: Question): readonly string[] {
  if (each.kind === 'yes_no') return ['yes', 'no'];
  return each.kind === 'choice' || each.kind === 'choices' ? each.choices.map(({ value }) => value) : [];
}

/**
 * A text as somebody reads it, with the language it is in. Neither Norwegian form stands in for the other; where there is
 * no English, the reader gets bokmål and is told so by `lang`.
 */
export function inLanguage(text: Words, lang: Lang): { readonly text: string; readonly lang: Lang } {
  if (lang !== 'en') return { text: text[lang], lang };
  return text.en ? { text: text.en, lang } : { text: text.nb, lang: 'nb' };
}

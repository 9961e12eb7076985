import { z } from 'zod';
import { blocks } from '../../../../platform/text/blocks.ts';
import { richText } from '../../../../platform/text/rich-text.ts';
import { defineTemplate, envelope, envelopeData } from '../../../documents/index.ts';
import type { EnvelopeInput } from '../../../documents/index.ts';
import { formatFor } from '../../../../platform/text/format.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { answerWords, columnTitles, conditionOf, demandsOf } from '../../question-words.ts';
import { inLanguage, isTable } from '../../outline.ts';
import type { Outline, Question, Words } from '../../outline.ts';
import { textsIn } from '../../texts/texts.ts';

/** Room for an answer: lines to write on, boxes to tick, or an empty table. */
const room = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('lines'), lines: z.int().min(1) }),
  z.strictObject({ is: z.literal('boxes'), choices: z.array(z.string()) }),
  z.strictObject({ is: z.literal('table'), columns: z.array(z.string()), rows: z.int().min(1) }),
]);

const asked = z.strictObject({
  number: z.string(),
  text: z.string(),
  /** What is demanded, and when the question is asked. */
  demands: z.string(),
  condition: z.string().nullable(),
  guidance: blocks,
  room,
});

export const formTemplate = defineTemplate({
  name: 'forms/form',
  data: envelope.extend({
    introduction: blocks,
    sections: z.array(
      z.strictObject({ number: z.string(), title: z.string(), lead: blocks, questions: z.array(asked) }),
    ),
  }),
});

export type FormData = z.output<typeof formTemplate.data>;

export interface FormInput extends Omit<EnvelopeInput, 'title'> {
  readonly outline: Outline;
}

/** A form to read and to write on by hand, as frozen data. A text that is still missing stands as a dash. */
export function formData({ outline, ...input }: FormInput): FormData {
  const lang = input.language;
  return {
    ...envelopeData({ ...input, title: said(outline.title, lang) }),
    introduction: paragraphs(outline.introduction, lang),
    sections: outline.sections.map((section, index) => ({
      number: String(index + 1),
      title: said(section.title, lang),
      lead: paragraphs(section.lead, lang),
      questions: section.questions.map((question, number) => ({
        number: `${index + 1}.${number + 1}`,
        ...askedOf(outline, question, lang),
      })),
    })),
  };
}

function askedOf(outline: Outline, question: Question, lang: Lang) {
  const reading = { lang, format: formatFor(lang) };
  return {
    text: said(question.text, lang),
    demands: [textsIn(lang).kinds[question.kind], ...demandsOf(question, reading)].join(' · '),
    condition: conditionOf(outline, question, reading),
    guidance: paragraphs(question.guidance, lang),
    room: roomFor(question, lang),
  };
}

function roomFor(question: Question, lang: Lang): z.output<typeof room> {
  if (isTable(question)) {
    const rows = Math.min(4, Math.max(2, question.rows.least));
    return { is: 'table', columns: columnTitles(question.kind, lang), rows };
  }
  switch (question.kind) {
    case 'yes_no':
      return { is: 'boxes', choices: ['yes', 'no'].map((value) => answerWords(question, value, lang)) };
    case 'choice':
    case 'choices':
      return { is: 'boxes', choices: question.choices.map(({ text }) => said(text, lang)) };
    case 'long_text': {
      // A few lines show what is meant; whoever writes much by hand takes a sheet of paper.
      const words = question.limit?.unit === 'characters' ? question.limit.most / 6 : question.limit?.most;
      return { is: 'lines', lines: Math.min(6, Math.max(2, Math.ceil((words ?? 90) / 30))) };
    }
    default:
      return { is: 'lines', lines: 1 };
  }
}

function said(words: Words, lang: Lang): string {
  return inLanguage(words, lang).text || '–';
}

function paragraphs(words: Words | null, lang: Lang): FormData['introduction'] {
  return words === null ? [] : richText(inLanguage(words, lang).text);
}

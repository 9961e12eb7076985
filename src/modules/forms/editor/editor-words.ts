import type { FormState as PageForm } from '../../../platform/http/page.ts';
import type { Typed } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import type { Refusal } from '../../../platform/result.ts';
import type { FieldError, FormState } from '../../../ui/index.ts';
import { inLanguage } from '../outline.ts';
import type { Words } from '../outline.ts';
import type { OutlineProblem } from '../outline-problems.ts';
import { textsIn } from '../texts/texts.ts';

/**
 * What a form of the editor is shown from: what was typed, else what is stored, with the reasons of a refusal. A reason
 * that is about the whole leads to the first field.
 */
export function editorState(lang: Lang, form: PageForm, stored: Typed, firstField: string): FormState {
  const values = Object.keys(form.typed).length > 0 ? form.typed : stored;
  const errors = editorErrors(lang, form.refusals);
  return { values, errors: errors.map((each) => ({ ...each, field: each.field || firstField })) };
}

/** Refusals of the editor's forms and of the commands they run, as sentences at their fields. */
export function editorErrors(lang: Lang, refusals: readonly Refusal[]): FieldError[] {
  const { errors } = textsIn(lang).editor;
  const sentences: Readonly<Record<string, string>> = {
    ...errors,
    'required.kind': errors.requiredKind,
    'required.section': errors.requiredSection,
  };
  return refusals.map(({ code, field = '', params = {} }) => {
    const sentence = sentences[`${code}.${field}`] ?? sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}

/** «Spørsmål 2.1: teksten mangler på nynorsk». */
export function problemSentence(lang: Lang, { code, section, question, field }: OutlineProblem): string {
  const t = textsIn(lang).editor;
  const place = { section: (section ?? 0) + 1, question: (question ?? 0) + 1 };
  const which = section === null ? 'whole' : question === null ? 'section' : 'question';
  const form = field.endsWith('.nn') ? 'nn' : field.endsWith('.en') ? 'en' : 'nb';
  const what = fill(t.problemWords[code], { language: t.languages[form] });
  return fill(t.problem, { place: fill(t.place[which], place), what });
}

/** What the pages of the editor are called, for their titles and headings. */
export function editorTitles(lang: Lang) {
  const { editor: t, templates } = textsIn(lang);
  return {
    head: t.headTitle,
    newSection: t.sectionNew,
    section: (title: Words) => fill(t.sectionEdit, { title: inLanguage(title, lang).text || t.untitled }),
    newQuestion: t.questionNew,
    question: t.questionEdit,
    list: templates.list.title,
    start: templates.start.title,
    startShort: templates.list.new,
    trial: templates.trial,
    version: (title: Words, number: number) =>
      fill(templates.versions.heading, { title: inLanguage(title, lang).text, number }),
    untitled: (title: Words) => inLanguage(title, lang).text || title.nb || title.nn || t.untitled,
  };
}

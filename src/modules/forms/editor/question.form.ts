import type { Form, Typed } from '../../../platform/http/form.ts';
import { changeRows, listOf, rowCount } from '../../../ui/index.ts';
import { answersToDependOn, longest, questionKinds } from '../outline.ts';
import type { Choice, Condition, Outline, Question, QuestionKind } from '../outline.ts';
import { tableKinds } from '../question-tables.ts';
import type { TableKind } from '../question-tables.ts';
import type { EditorValues } from './editor-values.ts';
import {
  keyFrom,
  one,
  reader,
  readNumber,
  readRequiredWords,
  readRevision,
  readWhole,
  readWords,
  ticked,
  typedWords,
} from './typed.ts';
import type { Reader } from './typed.ts';

export const choiceRows = { min: 2, max: 20 } as const;

/** Add, change or remove one question. `do` says which; to be shown again (a preview, a choice more) refuses nothing. */
export const questionForm: Form<EditorValues> = {
  parse: (typed) => {
    const revision = readRevision(typed);
    const pressed = one(typed, 'do');
    const key = one(typed, 'existing');
    if (pressed === 'remove' && key !== '')
      return { ok: true, values: { revision, change: { do: 'removeQuestion', key } } };
    if (pressed !== '' && pressed !== 'save')
      return { ok: false, refusals: [], typed: changeRows(typed, 'choices', choiceRows) ?? typed };
    const { question, refusals } = readQuestion(typed);
    const section = one(typed, 'section');
    if (section === '') refusals.push({ code: 'required', field: 'section' });
    if (refusals.length > 0 || question === null) return { ok: false, refusals };
    if (key !== '')
      return { ok: true, values: { revision, change: { do: 'setQuestion', section, question } } };
    const keyIsGiven = one(typed, 'key') !== '';
    return { ok: true, values: { revision, change: { do: 'addQuestion', section, question, keyIsGiven } } };
  },
};

/** The question as far as it can be read, for the preview too, and what is wrong with it. */
export function readQuestion(
  typed: Typed,
): Pick<Reader, 'refusals'> & { readonly question: Question | null } {
  const from = reader(typed);
  const kind = questionKinds.find((each) => each === one(typed, 'kind'));
  const text = readRequiredWords(from, 'text', longest.question);
  const given = one(typed, 'existing') || one(typed, 'key');
  if (given !== '' && !(/^[a-z][a-z0-9_]*$/.test(given) && given.length <= longest.key))
    from.refusals.push({ code: 'keyShape', field: 'key' });
  if (kind === undefined) from.refusals.push({ code: 'required', field: 'kind' });
  const common = {
    key: given || keyFrom(text, 'sporsmal'),
    text,
    guidance: readWords(from, 'guidance', longest.guidance),
    required: ticked(typed, 'required'),
    counted: ticked(typed, 'counted'),
    shownWhen: readCondition(from),
  };
  return { question: kind === undefined ? null : withKind(from, common, kind), refusals: from.refusals };
}

type Common = Pick<Question, 'key' | 'text' | 'guidance' | 'required' | 'counted' | 'shownWhen'>;

function withKind(from: Reader, common: Common, kind: QuestionKind): Question {
  switch (kind) {
    case 'text':
    case 'long_text': {
      const most = readWhole(from, 'limit', 50_000);
      const unit = one(from.typed, 'limitUnit') === 'characters' ? 'characters' : 'words';
      return { ...common, kind, limit: most === null ? null : { unit, most } };
    }
    case 'choice':
    case 'choices':
      return { ...common, kind, choices: readChoices(from) };
    case 'number':
    case 'amount': {
      const range = { least: readNumber(from, 'least'), most: readNumber(from, 'most') };
      if (kind === 'amount') return { ...common, kind, ...range };
      return { ...common, kind, ...range, unit: readWords(from, 'unit', longest.unit) };
    }
    case 'files':
      return { ...common, kind, most: readWhole(from, 'most', 20) ?? 1 };
    case 'yes_no':
    case 'date':
      return { ...common, kind };
    default:
      return {
        ...common,
        kind,
        rows: {
          least: readWhole(from, 'rows.least', 100) ?? 0,
          most: readWhole(from, 'rows.most', 100) ?? 20,
        },
      };
  }
}

/** Rows without words are not choices. A choice keeps its value, by which answers know it. */
function readChoices(from: Reader): Choice[] {
  const count = rowCount(from.typed, 'choices', choiceRows.min, choiceRows.max);
  const choices: Choice[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `choices.${index}.text`;
    const text = readWords(from, name, longest.choice);
    if (text === null) continue;
    const wanted = one(from.typed, `choices.${index}.value`) || keyFrom(text, 'valg');
    const taken = choices.some(({ value }) => value === wanted);
    choices.push({ value: taken ? `${wanted}_${index + 1}` : wanted, text });
  }
  if (choices.length < 2) from.refusals.push({ code: 'fewChoices', field: 'choices' });
  return choices;
}

/** Ticked answers, each as 'question=answer', all of one question. */
function readCondition({ typed, refusals }: Reader): Condition | null {
  const answers = listOf(typed, 'shownWhen').map((each) => each.split('='));
  const [first] = answers;
  if (!first) return null;
  if (answers.some(([question]) => question !== first[0]))
    refusals.push({ code: 'conditionOfOne', field: 'shownWhen' });
  return { question: first[0] ?? '', is: answers.map(([, answer = '']) => answer) };
}

/** Earlier questions with closed answers: what this one can be asked depending on. */
export function conditionChoices(
  outline: Outline,
  place: { section: string; key: string | null },
): Question[] {
  const questions: Question[] = [];
  for (const section of outline.sections) {
    for (const question of section.questions) {
      if (question.key === place.key) return questions;
      if (answersToDependOn(question).length > 0) questions.push(question);
    }
    if (place.key === null && section.key === place.section) return questions;
  }
  return questions;
}

/** A stored question as the fields of the form. */
export function typedQuestion(question: Question): Typed {
  const { kind, shownWhen, key } = question;
  return {
    existing: key,
    kind,
    ...typedWords('text', question.text),
    ...typedWords('guidance', question.guidance),
    required: question.required ? 'yes' : '',
    counted: question.counted ? 'yes' : '',
    shownWhen: shownWhen ? shownWhen.is.map((answer) => `${shownWhen.question}=${answer}`) : [],
    ...typedKind(question),
  };
}

function typedKind(question: Question): Typed {
  const written = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
  switch (question.kind) {
    case 'text':
    case 'long_text':
      return { limit: written(question.limit?.most ?? null), limitUnit: question.limit?.unit ?? 'words' };
    case 'choice':
    case 'choices':
      return Object.assign(
        {},
        ...question.choices.map(({ value, text }, index) => ({
          [`choices.${index}.value`]: value,
          ...typedWords(`choices.${index}.text`, text),
        })),
      ) as Typed;
    case 'number':
    case 'amount': {
      const range = { least: written(question.least), most: written(question.most) };
      return question.kind === 'number' ? { ...range, ...typedWords('unit', question.unit) } : range;
    }
    case 'files':
      return { most: written(question.most) };
    case 'yes_no':
    case 'date':
      return {};
    default:
      return { 'rows.least': written(question.rows.least), 'rows.most': written(question.rows.most) };
  }
}

/** What a new question of a kind begins with. Attachments, choices and the anchoring sheet take no space of the contents. */
export function newQuestion(kind: QuestionKind): Typed {
  const counted = kind === 'long_text' || (isTableKind(kind) && kind !== 'anchoring');
  const rows: Typed = isTableKind(kind) ? { 'rows.least': '1', 'rows.most': '20' } : {};
  return { kind, required: 'yes', counted: counted ? 'yes' : '', limitUnit: 'words', ...rows };
}

export function isTableKind(kind: string): kind is TableKind {
  return tableKinds.some((each) => each === kind);
}

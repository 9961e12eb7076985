import { answersToDependOn, isTable } from './outline.ts';
import type { Outline, Question, Section, Words } from './outline.ts';

export type OutlineProblemCode =
  | 'missingText'
  | 'noSections'
  | 'sectionIsEmpty'
  | 'duplicateSection'
  | 'duplicateKey'
  | 'sameText'
  | 'tableTwice'
  | 'limitIsZero'
  | 'rangeIsEmpty'
  | 'fewChoices'
  | 'duplicateChoice'
  | 'conditionIsEmpty'
  | 'conditionUnknown'
  | 'conditionOnLater'
  | 'conditionOnOpen'
  | 'conditionValueUnknown';

/** What keeps a draft from being published, and where. Sections and questions are counted from 0. */
export interface OutlineProblem {
  readonly code: OutlineProblemCode;
  readonly section: number | null;
  readonly question: number | null;
  /** The field in the editor: 'text.nn', 'choices.1.text.nb', 'limit'. */
  readonly field: string;
}

type Found = Pick<OutlineProblem, 'code' | 'field'>;
type Place = Pick<OutlineProblem, 'section' | 'question'>;

/** Everything that is wrong with an outline, in the order of the form. None: it can be published. */
export function outlineProblems(outline: Outline): OutlineProblem[] {
  const asked = placesOf(outline);
  const whole = [...lacking('title', outline.title), ...lacking('introduction', outline.introduction)];
  if (outline.sections.length === 0) whole.push({ code: 'noSections', field: '' });
  return [
    ...at({ section: null, question: null }, whole),
    ...outline.sections.flatMap((section, index) => [
      ...at({ section: index, question: null }, inSection(section, outline.sections.slice(0, index))),
      ...section.questions.flatMap((question, number) =>
        at({ section: index, question: number }, [
          ...inQuestion(question),
          ...inCondition(question, asked),
          ...repeated(question, asked, { section: index, question: number }),
        ]),
      ),
    ]),
  ];
}

interface Asked {
  readonly question: Question;
  readonly section: number;
  readonly number: number;
}

function placesOf({ sections }: Outline): Asked[] {
  return sections.flatMap(({ questions }, section) =>
    questions.map((question, number) => ({ question, section, number })),
  );
}

function at(place: Place, found: readonly Found[]): OutlineProblem[] {
  return found.map((each) => ({ ...each, ...place }));
}

/** The Norwegian forms a text lacks. English may be left out; half an English text cannot be. */
function lacking(field: string, words: Words | null): Found[] {
  if (words === null) return [];
  return (['nb', 'nn'] as const)
    .filter((form) => words[form] === '')
    .map((form) => ({ code: 'missingText', field: `${field}.${form}` }));
}

function inSection(section: Section, before: readonly Section[]): Found[] {
  const found = [...lacking('title', section.title), ...lacking('lead', section.lead)];
  if (before.some(({ key }) => key === section.key)) found.push({ code: 'duplicateSection', field: 'key' });
  if (section.questions.length === 0) found.push({ code: 'sectionIsEmpty', field: '' });
  return found;
}

function inQuestion(question: Question): Found[] {
  const found = [...lacking('text', question.text), ...lacking('guidance', question.guidance)];
  if ('limit' in question && question.limit?.most === 0) found.push({ code: 'limitIsZero', field: 'limit' });
  if (question.kind === 'files' && question.most === 0) found.push({ code: 'limitIsZero', field: 'most' });
  if (question.kind === 'number') found.push(...lacking('unit', question.unit));
  if (question.kind === 'number' || question.kind === 'amount') {
    const { least, most } = question;
    if (least !== null && most !== null && least > most) found.push({ code: 'rangeIsEmpty', field: 'most' });
  }
  if (isTable(question)) {
    if (question.rows.most === 0) found.push({ code: 'limitIsZero', field: 'rows.most' });
    else if (question.rows.least > question.rows.most)
      found.push({ code: 'rangeIsEmpty', field: 'rows.most' });
  }
  if ('choices' in question) found.push(...inChoices(question.choices));
  return found;
}

function inChoices(choices: readonly { readonly value: string; readonly text: Words }[]): Found[] {
  const found: Found[] = choices.length < 2 ? [{ code: 'fewChoices', field: 'choices' }] : [];
  return [
    ...found,
    ...choices.flatMap(({ value, text }, index): Found[] => {
      const before = choices.slice(0, index);
      const again = before.some((each) => each.value === value || saySame(each.text, text));
      const problem: Found[] = again ? [{ code: 'duplicateChoice', field: `choices.${index}.text.nb` }] : [];
      return [...lacking(`choices.${index}.text`, text), ...problem];
    }),
  ];
}

function inCondition(question: Question, asked: readonly Asked[]): Found[] {
  if (question.shownWhen === null) return [];
  const { question: key, is } = question.shownWhen;
  const field = 'shownWhen';
  const other = asked.findIndex((each) => each.question.key === key);
  const own = asked.findIndex((each) => each.question === question);
  const on = asked[other]?.question;
  if (!on) return [{ code: 'conditionUnknown', field }];
  if (other >= own) return [{ code: 'conditionOnLater', field }];
  const answers = answersToDependOn(on);
  if (answers.length === 0) return [{ code: 'conditionOnOpen', field }];
  if (is.length === 0) return [{ code: 'conditionIsEmpty', field }];
  return is.every((value) => answers.includes(value)) ? [] : [{ code: 'conditionValueUnknown', field }];
}

/** What an earlier question has already: the key, the words (in its section), the table. */
function repeated(question: Question, asked: readonly Asked[], place: Place): Found[] {
  const own = asked.findIndex(
    ({ section, number }) => section === place.section && number === place.question,
  );
  const before = asked.slice(0, own);
  const found: Found[] = [];
  if (before.some((each) => each.question.key === question.key))
    found.push({ code: 'duplicateKey', field: 'key' });
  const inSameSection = before.filter(({ section }) => section === place.section);
  if (inSameSection.some((each) => saySame(each.question.text, question.text)))
    found.push({ code: 'sameText', field: 'text.nb' });
  if (isTable(question) && before.some((each) => each.question.kind === question.kind))
    found.push({ code: 'tableTwice', field: 'kind' });
  return found;
}

/** The same words in one of the forms: nobody could tell the two apart there. */
function saySame(a: Words, b: Words): boolean {
  const plain = (text: string) =>
    text
      .toLocaleLowerCase('nb')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return (['nb', 'nn'] as const).some((form) => a[form] !== '' && plain(a[form]) === plain(b[form]));
}

import { canonicalJson } from '../documents/index.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';
import { longest, questionsOf } from './outline.ts';
import type { Outline, Question, Section, Words } from './outline.ts';

/** One change of a draft, as the editor sends it. Once given, keys stay what they were: answers hang on them. */
export type OutlineChange =
  | { readonly do: 'replace'; readonly outline: Outline }
  | { readonly do: 'setHead'; readonly title: Words; readonly introduction: Words | null }
  | { readonly do: 'addSection'; readonly section: SectionHead }
  | { readonly do: 'setSection'; readonly section: SectionHead }
  | { readonly do: 'moveSection'; readonly key: string; readonly by: Step }
  | { readonly do: 'removeSection'; readonly key: string }
  /** A key nobody has chosen gives way when it is taken. */
  | {
      readonly do: 'addQuestion';
      readonly section: string;
      readonly question: Question;
      readonly keyIsGiven: boolean;
    }
  /** In its section, or as the last of another one. */
  | { readonly do: 'setQuestion'; readonly section: string; readonly question: Question }
  /** Past the first or last of its section it goes on to the neighbouring one. */
  | { readonly do: 'moveQuestion'; readonly key: string; readonly by: Step }
  | { readonly do: 'removeQuestion'; readonly key: string };

export type SectionHead = Omit<Section, 'questions'>;
export type Step = 1 | -1;

/** The outline after a change. Refuses 'gone' (another editor has removed it) and 'duplicateKey'. */
export function changed(outline: Outline, change: OutlineChange): Result<Outline> {
  switch (change.do) {
    case 'replace':
      return accepted(change.outline);
    case 'setHead':
      return accepted({ ...outline, title: change.title, introduction: change.introduction });
    case 'addSection':
    case 'setSection':
    case 'moveSection':
    case 'removeSection': {
      const sections = changedSections(outline.sections, change);
      return sections.ok ? accepted({ ...outline, sections: sections.value }) : sections;
    }
    case 'addQuestion':
      return added(outline, change);
    case 'setQuestion':
      return set(outline, change);
    case 'moveQuestion':
      return moved(outline, change);
    default:
      if (!findQuestion(outline, change.key)) return gone;
      return accepted(withQuestions(outline, (each) => (each.key === change.key ? [] : [each])));
  }
}

/**
 * Has somebody else changed the very thing this change is about, between the outline it was read from and the newest one?
 * What is added or moved loses nobody's words, so it never meets another's change.
 */
export function meets(change: OutlineChange, read: Outline, newest: Outline): boolean {
  const part = partOf(change);
  return part !== null && canonicalJson(part(read)) !== canonicalJson(part(newest));
}

function partOf(change: OutlineChange): ((outline: Outline) => unknown) | null {
  switch (change.do) {
    case 'replace':
      return (outline) => outline;
    case 'setHead':
      return ({ title, introduction }) => ({ title, introduction });
    case 'setSection':
      return ({ sections }) => {
        const found = sections.find(({ key }) => key === change.section.key);
        return found ? { title: found.title, lead: found.lead } : null;
      };
    case 'removeSection':
      return ({ sections }) => sections.find(({ key }) => key === change.key) ?? null;
    case 'setQuestion':
      return (outline) => findQuestion(outline, change.question.key) ?? null;
    case 'removeQuestion':
      return (outline) => findQuestion(outline, change.key) ?? null;
    default:
      return null;
  }
}

const gone = refused({ code: 'gone' });
const duplicateKey = refused({ code: 'duplicateKey', field: 'key' });

export function findQuestion(outline: Outline, key: string): Question | undefined {
  return questionsOf(outline).find((each) => each.key === key);
}

/** The section a question stands in. */
export function sectionOf({ sections }: Outline, questionKey: string): Section | undefined {
  return sections.find(({ questions }) => questions.some(({ key }) => key === questionKey));
}

type SectionChange = Extract<
  OutlineChange,
  { readonly do: 'addSection' | 'setSection' | 'moveSection' | 'removeSection' }
>;

function changedSections(sections: readonly Section[], change: SectionChange): Result<Section[]> {
  const wanted = 'section' in change ? change.section.key : change.key;
  const index = sections.findIndex(({ key }) => key === wanted);
  if (change.do === 'addSection') {
    const key = freeKey(
      wanted,
      sections.map((each) => each.key),
    );
    return accepted([...sections, { ...change.section, key, questions: [] }]);
  }
  if (index < 0) return gone;
  if (change.do === 'removeSection') return accepted(sections.toSpliced(index, 1));
  if (change.do === 'moveSection') return accepted(swapped(sections, index, index + change.by));
  return accepted(sections.map((each, i) => (i === index ? { ...each, ...change.section } : each)));
}

function added(
  outline: Outline,
  { section, question, keyIsGiven }: Extract<OutlineChange, { do: 'addQuestion' }>,
) {
  if (!outline.sections.some(({ key }) => key === section)) return gone;
  const taken = questionsOf(outline).map(({ key }) => key);
  if (keyIsGiven && taken.includes(question.key)) return duplicateKey;
  return accepted(withLast(outline, section, { ...question, key: freeKey(question.key, taken) }));
}

function set(outline: Outline, { section, question }: Extract<OutlineChange, { do: 'setQuestion' }>) {
  const now = sectionOf(outline, question.key);
  if (!now || !outline.sections.some(({ key }) => key === section)) return gone;
  const replaced = (each: Question) => (each.key === question.key ? [question] : [each]);
  if (now.key === section) return accepted(withQuestions(outline, replaced));
  const without = withQuestions(outline, (each) => (each.key === question.key ? [] : [each]));
  return accepted(withLast(without, section, question));
}

function moved(outline: Outline, { key, by }: Extract<OutlineChange, { do: 'moveQuestion' }>) {
  const from = outline.sections.findIndex(({ questions }) => questions.some((each) => each.key === key));
  const section = outline.sections[from];
  const question = findQuestion(outline, key);
  if (!section || !question) return gone;
  const index = section.questions.findIndex((each) => each.key === key);
  const target = index + by;
  if (section.questions[target]) {
    const questions = swapped(section.questions, index, target);
    return accepted(withSection(outline, { ...section, questions }));
  }
  const neighbour = outline.sections[from + by];
  if (!neighbour) return accepted(outline);
  const without = withQuestions(outline, (each) => (each.key === key ? [] : [each]));
  const questions = by === 1 ? [question, ...neighbour.questions] : [...neighbour.questions, question];
  return accepted(withSection(without, { ...neighbour, questions }));
}

/** The key, or the first of 'key_2', 'key_3' … that is free. */
function freeKey(key: string, taken: readonly string[]): string {
  const numbered = (number: number) => (number === 1 ? key : `${key.slice(0, longest.key - 4)}_${number}`);
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
}

/** With two neighbours exchanged; the same when there is no such neighbour. */
function swapped<T>(list: readonly T[], index: number, other: number): T[] {
  const [one, two] = [list[index], list[other]];
  if (one === undefined || two === undefined) return [...list];
  return list.with(index, two).with(other, one);
}

function withSection(outline: Outline, section: Section): Outline {
  return {
    ...outline,
    sections: outline.sections.map((each) => (each.key === section.key ? section : each)),
  };
}

function withLast(outline: Outline, key: string, question: Question): Outline {
  const sections = outline.sections.map((each) =>
    each.key === key ? { ...each, questions: [...each.questions, question] } : each,
  );
  return { ...outline, sections };
}

function withQuestions(outline: Outline, change: (question: Question) => Question[]): Outline {
  const sections = outline.sections.map((each) => ({ ...each, questions: each.questions.flatMap(change) }));
  return { ...outline, sections };
}

import type { PageContext } from '../../../platform/http/page.ts';
import type { Refusal, Result } from '../../../platform/result.ts';
import { fill } from '../../../platform/text/texts.ts';
import { wallClockOf } from '../../../platform/text/wall-clock.ts';
import { namesOf } from '../../identity/index.ts';
import { isTable } from '../outline.ts';
import type { Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { presentOthers } from './beside-store.ts';
import { writingRefusalText } from './refusal-text.ts';
import { hereText } from './here-text.ts';
import { personIn } from './actor.ts';
import type { Name } from './section.query.ts';
import { typedValues } from './typed-values.ts';
import type { Saved, SavedAnswer, Writing } from './writing.ts';
import { newestAnswers } from './writing-store.ts';

type AnsweringPage = Pick<PageContext, 'lang' | 'db' | 'now' | 'principal'>;

/** What the script of the page reads after an autosave; every sentence is in the reader's language already. */
export interface AutosaveData {
  /** «Lagra kl. 12.04»; null when nothing could be saved. */
  readonly saved: string | null;
  readonly edition: number;
  readonly answers: readonly {
    readonly question: string;
    readonly revision: number;
    readonly outcome: SavedAnswer['outcome'];
    /** The answer as the values of its fields; null for a table, which is fetched with its page. */
    readonly fields: ReturnType<typeof typedValues> | null;
    /** What the writer must know: another changed the same. */
    readonly note: { readonly text: string; readonly link: string; readonly href: string } | null;
  }[];
  readonly faults: readonly { readonly question: string; readonly text: string }[];
  /** Why nothing is saved any more: the text is closed. */
  readonly refused: string | null;
}

export interface Autosaved {
  readonly writing: Writing;
  readonly section: Section;
  readonly result: Result<Saved>;
  /** What could not be read as an answer. */
  readonly refusals: readonly Refusal[];
  /** Where held texts are settled. */
  readonly heldHref: string;
}

/** What came of an autosave, for the script that sent it. */
export async function autosaveData(page: AnsweringPage, saved: Autosaved): Promise<AutosaveData> {
  const { result, refusals, writing } = saved;
  const t = textsIn(page.lang).writing.page;
  const clock = wallClockOf(page.now).time.replace(':', page.lang === 'en' ? ':' : '.');
  const faults = [...refusals, ...(result.ok ? [] : result.refusals)].flatMap(({ code, field }) => {
    const question = field?.split('.')[1];
    const why = writingRefusalText({ code }, page.lang);
    return question === undefined ? [] : [{ question, text: fill(t.unmended, { why }) }];
  });
  const closed = result.ok ? undefined : result.refusals.find(({ field }) => field === undefined);
  if (!result.ok) {
    const refused = closed ? writingRefusalText(closed, page.lang) : null;
    return { saved: null, edition: writing.edition, answers: [], faults, refused };
  }
  const names = await metNames(page, result.value.answers);
  return {
    saved: fill(t.saved, { time: clock }),
    edition: result.value.edition,
    answers: result.value.answers.map((answer) => shown(page, saved, answer, names)),
    faults,
    refused: null,
  };
}

function shown(
  { lang }: AnsweringPage,
  { writing, section, heldHref }: Autosaved,
  answer: SavedAnswer,
  names: ReadonlyMap<number, Name>,
): AutosaveData['answers'][number] {
  const t = textsIn(lang).writing.page;
  const asked = section.questions.find(({ key }) => key === answer.question);
  const { question, revision, outcome } = answer;
  const alone = asked && { ...writing.outline, sections: [{ ...section, questions: [asked] }] };
  const fields = alone && !isTable(asked) ? typedValues(alone, { [question]: answer.value }) : null;
  if (answer.outcome !== 'held') return { question, revision, outcome, fields, note: null };
  const name = names.get(personIn(answer.met.by) ?? 0) ?? t.somebody;
  const note = { text: fill(t.held, { name }), link: t.settle, href: heldHref };
  return { question, revision, outcome, fields, note };
}

async function metNames({ db }: AnsweringPage, answers: readonly SavedAnswer[]) {
  const people = answers.map((answer) => (answer.outcome === 'held' ? personIn(answer.met.by) : null));
  return namesOf(
    db,
    people.filter((each) => each !== null),
  );
}

/** What the script reads when it asks who is where: two light queries, one more when somebody is. */
export interface PollData {
  readonly here: readonly { readonly question: string; readonly text: string }[];
  readonly edition: number;
  /** Questions others have changed since the page knew. */
  readonly changed: readonly { readonly question: string; readonly revision: number }[];
}

export async function pollData(
  page: AnsweringPage,
  { writing, since }: { readonly writing: Pick<Writing, 'id'>; readonly since: number },
): Promise<PollData> {
  const personId = page.principal.kind === 'person' ? Number(page.principal.id) : 0;
  const [present, changed] = await Promise.all([
    presentOthers(page.db, { writingId: writing.id, personId, now: page.now }),
    newestAnswers(page.db, writing.id, since),
  ]);
  const names = await namesOf(
    page.db,
    present.map((each) => each.personId),
  );
  const shownNames = present.map((each) => ({
    question: each.question,
    name: names.get(each.personId) ?? null,
  }));
  return {
    here: [...Map.groupBy(shownNames, ({ question }) => question)].map(([question, people]) => ({
      question,
      text: hereText(
        people.map(({ name }) => name),
        page.lang,
      ),
    })),
    edition: Math.max(since, ...changed.map(({ edition }) => edition)),
    changed: changed.map(({ question, revision }) => ({ question, revision })),
  };
}

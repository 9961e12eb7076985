import { Temporal } from 'temporal-polyfill';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { valueOf } from '../../../platform/result.ts';
import {
  columnsOf,
  findWriting,
  findWritingId,
  isAsked,
  questionsOf,
  saveAnswers,
} from '../../forms/index.ts';
import type { AnswerChange, Answer, Answers, Outline, Question } from '../../forms/index.ts';
import { recordExampleStepUp } from '../../identity/index.ts';
import { beginSigning, markOpened, sign } from '../../signing/index.ts';
import { anchoringOf } from '../anchoring/anchoring.query.ts';
import { anchoringGaps } from '../anchoring/anchoring.ts';
import { stateAbsence } from '../anchoring/absence.command.ts';
import { askForAnchoring } from '../anchoring/ask.command.ts';
import { objectOf } from '../application.ts';
import { findProgress } from '../submission/progress-store.ts';
import { freezeApplication } from '../submission/freeze-application.command.ts';
import { exampleApplication } from './example-application.ts';

type Place = Pick<TestApp, 'system'>;

/** The two heads of Fjordvik. */
export const heads = ['mayor', 'chief-executive'] as const;

/** The text of an application. */
export async function writingOf({ system }: Place, applicationId: number) {
  const { write } = system.database;
  const id = await findWritingId(write, objectOf(applicationId));
  const writing = id === null ? null : await findWriting(write, id);
  if (!writing) throw new Error(`Nothing is written in application ${applicationId}`);
  return writing;
}

const keep = defineCommand({
  name: 'applications/write-test',
  constraints: { closed_text_is_not_changed: { code: 'closed' } },
  run: (tx, input: { readonly writingId: number; readonly changes: readonly AnswerChange[] }, by) =>
    saveAnswers(tx, { ...input, access: 'write' }, by),
});

/** Save answers as the project leader; answers what came of it. */
export async function writeAnswers(place: Place, applicationId: number, answers: Answers) {
  const { id: writingId, revisions } = await writingOf(place, applicationId);
  const changes = Object.entries(answers).map(([question, value]) => ({
    question,
    base: revisions[question] ?? 0,
    value,
  }));
  const by = await examplePerson(place.system, 'project-leader');
  return await keep.run(place.system, by, { writingId, changes });
}

/** An answer to everything a form asks, short and complete. */
export function answersTo(outline: Outline): Answers {
  return questionsOf(outline).reduce<Answers>(
    (answers, question) =>
      isAsked(outline, question, answers) ? { ...answers, [question.key]: answerTo(question) } : answers,
    {},
  );
}

function answerTo(question: Question): Answer {
  switch (question.kind) {
    case 'text':
    case 'long_text':
      return `Svar på ${question.key}.`;
    case 'yes_no':
      return 'no';
    case 'choice':
      return question.choices[0]?.value ?? null;
    case 'choices':
      return question.choices.slice(0, 1).map(({ value }) => value);
    case 'number':
    case 'amount':
      return question.least ?? 1;
    case 'date':
      return '2027-01-15';
    case 'files':
      return null;
    default: {
      const { kind, rows } = question;
      return Array.from({ length: Math.max(1, rows.least) }, (_, place) => ({
        key: `r${place}`,
        ...rowOf(columnsOf(kind)),
      }));
    }
  }
}

function rowOf(columns: ReturnType<typeof columnsOf>) {
  return Object.fromEntries(
    columns.map(({ key, kind, required, choices }) => [key, required ? cellOf(kind, choices) : null]),
  );
}

function cellOf(kind: string, choices: readonly string[] = []): string | number {
  if (kind === 'number' || kind === 'amount') return 1;
  if (kind === 'date') return '2027-01-15';
  return kind === 'choice' ? (choices[0] ?? '') : 'Ord';
}

/** An application in which everything is written. Answers its id. */
export async function writtenApplication(place: Place): Promise<number> {
  const id = await exampleApplication(place);
  const { outline } = await writingOf(place, id);
  valueOf(await writeAnswers(place, id, answersTo(outline)));
  await anchor(place, id);
  return id;
}

/** Everybody in Fjordvik is asked; where a confederation has nobody there, the chief executive states it. */
async function anchor({ system }: Place, applicationId: number): Promise<void> {
  const today = system.clock.today();
  const municipalityId = await organisationId(system, 'example-fjordvik');
  const asked = { applicationId, municipalityId, organisationId: null, side: null };
  const leader = await examplePerson(system, 'project-leader');
  valueOf(
    await askForAnchoring.run(system, leader, { ...asked, otherwise: { on: today, how: 'På eit møte.' } }),
  );
  const anchoring = await anchoringOf(system.database.write, applicationId, today);
  const chief = await examplePerson(system, 'chief-executive');
  for (const { row } of anchoring ? anchoringGaps(anchoring) : [])
    valueOf(
      await stateAbsence.run(system, chief, {
        applicationId,
        municipalityId,
        organisationId: row.organisationId,
        toldOrganisationId: row.organisationId,
        toldOn: today,
      }),
    );
}

/** Freeze it as it stands, as the project leader. Answers the request for signatures. */
export async function freeze(place: Place, applicationId: number) {
  const by = await examplePerson(place.system, 'project-leader');
  const { edition } = await writingOf(place, applicationId);
  return await freezeApplication(place.system, by, { applicationId, edition });
}

/** Open, begin, sign in anew and sign, as somebody does on the page; answers the first refusal on the way. */
export async function signAs(system: CommandSystem, by: Principal, requestId: number) {
  if (by.kind !== 'person') throw new Error('Only people sign');
  const opened = await markOpened.run(system, by, { requestId });
  if (!opened.ok) return opened;
  const begun = await beginSigning(system, by, { requestId, language: 'nn' });
  if (!begun.ok) return begun;
  const { intentId } = begun.value;
  valueOf(await recordExampleStepUp(system, by, intentId));
  return await sign.run(system, by, { requestId, intentId, language: 'nn' });
}

/** Let these people sign what is frozen now. */
export async function signAll(
  { system }: Place,
  applicationId: number,
  people: readonly string[] = heads,
): Promise<void> {
  const { freeze: frozen } = await findProgress(system.database.write, applicationId);
  if (!frozen) throw new Error(`Application ${applicationId} is not frozen`);
  for (const key of people) valueOf(await signAs(system, await examplePerson(system, key), frozen.requestId));
}

/** An application both heads have signed. Answers its id. */
export async function signedApplication(place: Place): Promise<number> {
  const id = await writtenApplication(place);
  valueOf(await freeze(place, id));
  await signAll(place, id);
  return id;
}

/** Noon in Norway on a day. */
export const noon = (date: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime('Europe/Oslo').toInstant();

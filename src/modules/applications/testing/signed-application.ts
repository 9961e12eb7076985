import { Temporal } from 'temporal-polyfill';
import { examplePerson, organisationId } from '../../../../tests/support/example-person.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { valueOf } from '../../../platform/result.ts';
import { columnsOf, findWriting, findWritingId, isAsked, questionsOf } from '../../forms/index.ts';
import type { Answer, Answers, Outline, Question } from '../../forms/index.ts';
import { objectOf } from '../application.ts';
import { anchor } from '../example/load-everybody-asked.ts';
import { signAs } from '../example/sign-as.ts';
import { writeAnswers as writeAllAnswers } from '../example/write-answers.command.ts';
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

/** Save answers as the project leader; answers what came of it. */
export async function writeAnswers(place: Place, applicationId: number, answers: Answers) {
  const by = await examplePerson(place.system, 'project-leader');
  return await writeAllAnswers.run(place.system, by, { applicationId, answers });
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
  const fjordvik = await organisationId(place.system, 'example-fjordvik');
  await anchor(place.system, { applicationId: id, municipalityId: fjordvik });
  return id;
}

/** Freeze it as it stands, as the project leader. Answers the request for signatures. */
export async function freeze(place: Place, applicationId: number) {
  const by = await examplePerson(place.system, 'project-leader');
  const { edition } = await writingOf(place, applicationId);
  return await freezeApplication(place.system, by, { applicationId, edition });
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

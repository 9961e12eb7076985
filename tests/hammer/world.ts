import { sql } from 'kysely';
import type { CommittedSystem } from '../support/committed-system.ts';
import { committedSystem } from '../support/committed-system.ts';
import { examplePerson } from '../support/example-person.ts';
import { findWriting, findWritingId, questionsOf } from '../../src/modules/forms/index.ts';
import { objectOf } from '../../src/modules/applications/application.ts';
import { findProgress } from '../../src/modules/applications/submission/progress-store.ts';
import { writtenApplication } from '../../src/modules/applications/testing/signed-application.ts';
import { emptyLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';

type Person = Awaited<ReturnType<typeof examplePerson>>;

/** One application, and everybody who has something to do with it. */
export interface World {
  readonly place: CommittedSystem;
  readonly applicationId: number;
  readonly writingId: number;
  /** The questions that take long texts. */
  readonly questions: readonly string[];
  /** Rows of the anchoring that the unions' representatives answer, by person. */
  readonly rows: ReadonlyMap<string, number>;
  readonly people: Readonly<Record<Who, Person>>;
  readonly ledger: Ledger;
  /** Most rest while somebody freezes it, as people do who are told; `busy` are in the middle of something. */
  readonly rest: { wanted: boolean; busy: number };
  /** Milliseconds go by with everything that is done, so that what happened first has the earlier time. */
  tick(): void;
}

const everybody = [
  'project-leader',
  'mandate-administrator',
  'chief-executive',
  'mayor',
  'union-fagforbundet',
  'union-utdanningsforbundet',
] as const;
export type Who = (typeof everybody)[number];

/** An application that is written and asked about, in a database of its own. */
export async function makeWorld(): Promise<World> {
  const place = await committedSystem();
  const { system, clock } = place;
  const applicationId = await writtenApplication(place);
  const { write } = system.database;
  const writingId = (await findWritingId(write, objectOf(applicationId))) ?? 0;
  const writing = await findWriting(write, writingId);
  if (!writing) throw new Error('Nothing is written');
  const people = Object.fromEntries(
    await Promise.all(everybody.map(async (key) => [key, await examplePerson(system, key)] as const)),
  ) as Record<Who, Person>;
  const { rows } = await sql<{ id: number; organisation: number }>`
    select id, organisation_id as organisation from applications.anchoring
    where application_id = ${applicationId}`.execute(write);
  const byPerson = everybody.flatMap((key) => {
    const own = people[key].acting?.mandate?.organisationId;
    const row = key.startsWith('union') ? rows.find(({ organisation }) => organisation === own) : undefined;
    return row ? [[key, row.id] as const] : [];
  });
  if (byPerson.length !== 2) throw new Error('The unions are not asked');
  return {
    place,
    applicationId,
    writingId,
    questions: questionsOf(writing.outline)
      .filter(({ kind, shownWhen }) => kind === 'long_text' && shownWhen === null)
      .map(({ key }) => key),
    rows: new Map(byPerson),
    people,
    ledger: emptyLedger(),
    rest: { wanted: false, busy: 0 },
    tick: () => clock.moveTo(clock.now().add({ milliseconds: 1 })),
  };
}

/** How far it has come. */
export function progressOf({ place, applicationId }: World) {
  return findProgress(place.system.database.write, applicationId);
}

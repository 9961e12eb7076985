import type { Db } from '../../../platform/db/database.ts';
import { newReference } from '../../../platform/ids.ts';
import { namesOf } from '../../identity/index.ts';
import type { Answer } from '../answer-schema.ts';
import { presentOthers } from './beside-store.ts';
import type { Whereabouts } from './beside-store.ts';
import { personIn } from './actor.ts';
import { openHeld } from './held-store.ts';

/** Somebody by name; null where the name is erased, or a machine did it. */
export type Name = string | null;

export interface ShownComment {
  readonly id: number;
  readonly question: string;
  readonly text: string;
  readonly by: Name;
  /** Domain time, ISO. */
  readonly at: string;
  readonly isResolved: boolean;
}

export interface ShownHeld {
  readonly id: number;
  readonly question: string;
  readonly value: Answer;
  /** What it was made from. */
  readonly base: Answer;
  readonly by: Name;
  readonly at: string;
  /** Whoever wrote what stands there, and when. */
  readonly metBy: Name;
  readonly metAt: string;
}

/** What stands beside the answers of a text. */
export interface Beside {
  /** The reference of the page that is being opened: what is written on in it is known by it. */
  readonly page: string;
  readonly comments: readonly ShownComment[];
  readonly held: readonly ShownHeld[];
  readonly present: readonly { readonly question: string; readonly name: Name }[];
  /** Section → who takes care of it. */
  readonly assigned: ReadonlyMap<string, { readonly personId: number; readonly name: Name }>;
}

/** Comments, held texts, assignments and who is where, of a whole text: five queries whatever their number. */
export async function besideWriting(db: Db, { writingId, personId, now }: Whereabouts): Promise<Beside> {
  const [comments, held, assigned, present] = await Promise.all([
    commentsOf(db, writingId),
    heldTexts(db, writingId),
    assignmentsOf(db, writingId),
    presentOthers(db, { writingId, personId, now }),
  ]);
  const names = await namesOf(
    db,
    [
      ...comments.map(({ by }) => personIn(by)),
      ...held.flatMap(({ by, metBy }) => [personIn(by), personIn(metBy)]),
      ...assigned.map((each) => each.personId),
      ...present.map((each) => each.personId),
    ].filter((each) => each !== null),
  );
  const nameOf = (by: string): Name => names.get(personIn(by) ?? 0) ?? null;
  return {
    page: newReference(),
    comments: comments.map((each) => ({ ...each, by: nameOf(each.by) })),
    held: held.map((each) => ({ ...each, by: nameOf(each.by), metBy: nameOf(each.metBy) })),
    present: present.map((each) => ({ question: each.question, name: names.get(each.personId) ?? null })),
    assigned: new Map(
      assigned.flatMap(({ section, personId: person }) =>
        person === null ? [] : [[section, { personId: person, name: names.get(person) ?? null }]],
      ),
    ),
  };
}

async function commentsOf(db: Db, writingId: number) {
  const rows = await db
    .selectFrom('forms.comment as comment')
    .leftJoin('forms.comment_resolution as resolution', 'resolution.comment_id', 'comment.id')
    .select(['comment.id', 'comment.question', 'comment.text', 'resolution.comment_id as resolved'])
    .select((row) => [row.ref('comment.written_at').as('at'), row.ref('comment.written_by').as('by')])
    .where('comment.writing_id', '=', writingId)
    .orderBy('comment.id')
    .execute();
  return rows.map(({ resolved, ...row }) => ({ ...row, isResolved: resolved !== null }));
}

async function heldTexts(db: Db, writingId: number) {
  const rows = await openHeld(db, writingId)
    .innerJoin('forms.answer_revision as met', (join) =>
      join
        .onRef('met.writing_id', '=', 'held.writing_id')
        .onRef('met.question', '=', 'held.question')
        .onRef('met.revision', '=', 'held.met_revision'),
    )
    .select(['held.id', 'held.question', 'held.value', 'base.value as base'])
    .select((row) => [
      row.ref('held.held_by').as('by'),
      row.ref('held.held_at').as('at'),
      row.ref('met.saved_by').as('metBy'),
      row.ref('met.saved_at').as('metAt'),
    ])
    .orderBy('held.id')
    .execute();
  return rows.map(({ value, base, ...row }) => ({
    ...row,
    value: JSON.parse(value) as Answer,
    base: base === null ? null : (JSON.parse(base) as Answer),
  }));
}

async function assignmentsOf(db: Db, writingId: number) {
  return await db
    .selectFrom('forms.assignment')
    .distinctOn('section')
    .select('section')
    .select((row) => row.ref('person_id').as('personId'))
    .where('writing_id', '=', writingId)
    .orderBy('section')
    .orderBy('id', 'desc')
    .execute();
}

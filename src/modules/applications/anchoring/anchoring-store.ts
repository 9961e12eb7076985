import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { CommandTx } from '../../../platform/db/command.ts';
import type { AnchoringSide } from '../../calls/index.ts';
import type { Asked, Entry, EntryKind } from './anchoring.ts';

/** A row as it is stored: whom it is about, and everything entered about it. */
export interface StoredRow {
  readonly id: number;
  readonly applicationId: number;
  readonly municipalityId: number;
  readonly side: AnchoringSide;
  readonly organisationId: number;
  readonly spokespersonId: number | null;
  readonly entries: readonly Entry[];
}

/** The rows of an application by id, with all that was entered about them, oldest first. One query. */
export async function findRows(db: Db, applicationId: number): Promise<StoredRow[]> {
  const found = await rows(db).where('a.application_id', '=', applicationId).execute();
  return found.map(rowOf);
}

/** The rows whose last entry is a question that was to be answered before this date ('YYYY-MM-DD'). One query. */
export async function findOverdue(db: Db, date: string): Promise<StoredRow[]> {
  const found = await rows(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('applications.anchoring_entry as e')
          .select('e.number')
          .whereRef('e.anchoring_id', '=', 'a.id')
          .where('e.kind', '=', 'asked')
          .where('e.answer_by', '<', date)
          .where('e.number', '=', ({ selectFrom: from }) =>
            from('applications.anchoring_entry as last')
              .select(({ fn }) => fn.max<number>('last.number').as('number'))
              .whereRef('last.anchoring_id', '=', 'a.id'),
          ),
      ),
    )
    .execute();
  return found.map(rowOf);
}

/** The row of an organisation, made when it is not there yet. Call it with the application locked. */
export async function rowFor(tx: CommandTx, applicationId: number, asked: Asked): Promise<number> {
  const { municipalityId, side, organisationId } = asked;
  const values = {
    application_id: applicationId,
    municipality_id: municipalityId,
    side,
    organisation_id: organisationId,
  };
  const made = await tx.db
    .insertInto('applications.anchoring')
    .values(values)
    .onConflict((conflict) => conflict.constraint('organisation_stands_once_in_the_anchoring').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return made.id;
  const { id } = await tx.db
    .selectFrom('applications.anchoring')
    .select('id')
    .where(({ and }) => and(values))
    .executeTakeFirstOrThrow();
  return id;
}

type Author = { readonly personId: number; readonly mandateId: number };

/** What is entered, without what the store knows by itself. */
export type NewEntry = { readonly kind: EntryKind; readonly by: Author | null } & Partial<
  Pick<
    Entry,
    | 'remark'
    | 'askedOn'
    | 'answerBy'
    | 'askedInSaman'
    | 'toldOn'
    | 'toldOrganisationId'
    | 'firstRemindedOn'
    | 'secondRemindedOn'
  >
>;

/**
 * Enter something after the last entry of a row. `frozen` is when the sheet that stands was frozen; what is entered after
 * it never bears an earlier time, whichever clock was read first.
 */
export async function insertEntry(
  tx: CommandTx,
  row: { readonly id: number; readonly last: Pick<Entry, 'number' | 'kind'> | null },
  frozen: Temporal.Instant | null,
  entry: NewEntry,
): Promise<void> {
  const at = frozen && Temporal.Instant.compare(frozen, tx.now) > 0 ? frozen : tx.now;
  await tx.db
    .insertInto('applications.anchoring_entry')
    .values({
      anchoring_id: row.id,
      number: (row.last?.number ?? 0) + 1,
      kind: entry.kind,
      former_kind: row.last?.kind ?? null,
      remark: entry.remark ?? '',
      asked_on: entry.askedOn ?? null,
      answer_by: entry.answerBy ?? null,
      asked_in_saman: entry.askedInSaman ?? null,
      told_on: entry.toldOn ?? null,
      told_organisation_id: entry.toldOrganisationId ?? null,
      first_reminded_on: entry.firstRemindedOn ?? null,
      second_reminded_on: entry.secondRemindedOn ?? null,
      entered_at: at.toString(),
      entered_on: tx.today,
      after_freeze: frozen !== null,
      person_id: entry.by?.personId ?? null,
      mandate_id: entry.by?.mandateId ?? null,
    })
    .execute();
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function rows(db: Db) {
  return db
    .selectFrom('applications.anchoring as a')
    .select(['a.id', 'a.application_id', 'a.municipality_id', 'a.side', 'a.organisation_id'])
    .select((a) => [
      a
        .selectFrom('applications.anchoring_spokesperson as s')
        .select('s.organisation_id')
        .whereRef('s.anchoring_id', '=', 'a.id')
        .orderBy('s.number', 'desc')
        .limit(1)
        .as('spokesperson_id'),
      jsonArrayFrom(
        a
          .selectFrom('applications.anchoring_entry as e')
          .select([
            'e.number',
            'e.kind',
            'e.remark',
            'e.asked_on as askedOn',
            'e.answer_by as answerBy',
            'e.asked_in_saman as askedInSaman',
            'e.told_on as toldOn',
            'e.told_organisation_id as toldOrganisationId',
            'e.first_reminded_on as firstRemindedOn',
            'e.second_reminded_on as secondRemindedOn',
            'e.entered_at as enteredAt',
            'e.entered_on as enteredOn',
            'e.after_freeze as afterFreeze',
            'e.person_id as personId',
            'e.mandate_id as mandateId',
          ])
          .whereRef('e.anchoring_id', '=', 'a.id')
          .orderBy('e.number'),
      ).as('entries'),
    ])
    .orderBy('a.id');
}

function rowOf(row: Row): StoredRow {
  return {
    id: row.id,
    applicationId: row.application_id,
    municipalityId: row.municipality_id,
    side: row.side as AnchoringSide,
    organisationId: row.organisation_id,
    spokespersonId: row.spokesperson_id,
    entries: row.entries.map((entry) => ({
      ...entry,
      kind: entry.kind as EntryKind,
      enteredAt: Temporal.Instant.from(entry.enteredAt),
    })),
  };
}

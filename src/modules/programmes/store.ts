import type { CommandTx } from '../../platform/db/command.ts';
import type { DbTransaction } from '../../platform/db/database.ts';
import type { Contents, Form, ItemFacts, ItemKind, TextField } from './contents.ts';
import { findContents } from './contents.query.ts';

/** Who writes: the person, and the mandate it is done in. */
export interface Writer {
  readonly personId: number;
  readonly mandateId: number;
}

const by = ({ personId, mandateId }: Writer) => ({ person_id: personId, mandate_id: mandateId });

/** The programme with everything in it, or null. Those who write in it wait for each other from here on. */
export async function lockProgramme(db: DbTransaction, id: number): Promise<Contents | null> {
  await db.selectFrom('programmes.programme').select('id').where('id', '=', id).forUpdate().execute();
  return findContents(db, id);
}

/** One wording to write: the forms there are, each with where it came from. */
export interface NewText {
  readonly itemId: number | null;
  readonly field: TextField;
  readonly forms: readonly {
    readonly form: Form;
    readonly body: string;
    readonly origin: 'written' | 'machine';
    readonly original: boolean;
  }[];
}

/** Write wordings as the newest of their texts. Answers their ids in the same order. Two statements. */
export async function insertTexts(
  tx: CommandTx,
  programmeId: number,
  writer: Writer,
  texts: readonly NewText[],
): Promise<number[]> {
  if (texts.length === 0) return [];
  const rows = await tx.db
    .insertInto('programmes.text_version')
    .values(
      texts.map(({ itemId, field }) => ({
        programme_id: programmeId,
        item_id: itemId,
        field,
        written_at: tx.now.toString(),
        ...by(writer),
      })),
    )
    .returning(['id', 'item_id', 'field'])
    .execute();
  const ids = texts.map(({ itemId, field }) => {
    const row = rows.find((each) => each.item_id === itemId && each.field === field);
    if (!row) throw new Error(`The text ${field} was not written`);
    return row.id;
  });
  const written = texts.flatMap(({ forms }, index) =>
    forms.map((form) => ({ version_id: ids[index] ?? 0, ...form })),
  );
  if (written.length > 0) await tx.db.insertInto('programmes.text_form').values(written).execute();
  return ids;
}

/** Approve wordings, each in one form. */
export async function insertApprovals(
  tx: CommandTx,
  writer: Writer,
  approvals: readonly { readonly versionId: number; readonly form: Form }[],
): Promise<void> {
  if (approvals.length === 0) return;
  await tx.db
    .insertInto('programmes.text_approval')
    .values(
      approvals.map(({ versionId, form }) => ({
        version_id: versionId,
        form,
        approved_at: tx.now.toString(),
        ...by(writer),
      })),
    )
    .execute();
}

/** So many new items of a kind; their ids in order. */
export async function insertItems(
  tx: CommandTx,
  programmeId: number,
  kind: ItemKind,
  number: number,
): Promise<number[]> {
  if (number === 0) return [];
  const rows = await tx.db
    .insertInto('programmes.item')
    .values(Array.from({ length: number }, () => ({ programme_id: programmeId, kind })))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Set a whole list: its items in order, with the facts that are not words. */
export async function insertList(
  tx: CommandTx,
  programmeId: number,
  kind: ItemKind,
  writer: Writer,
  rows: readonly (ItemFacts & { readonly itemId: number })[],
): Promise<number> {
  const { id } = await tx.db
    .insertInto('programmes.list')
    .values({ programme_id: programmeId, kind, written_at: tx.now.toString(), ...by(writer) })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (rows.length > 0)
    await tx.db
      .insertInto('programmes.list_row')
      .values(
        rows.map((row, index) => ({
          list_id: id,
          item_id: row.itemId,
          programme_id: programmeId,
          kind,
          position: index + 1,
          weight: row.weight,
          instrument: row.instrument,
          starts_on: row.startsOn,
          ends_on: row.endsOn,
          year: row.year,
          amount: row.amount,
          subject_to_appropriation: row.subjectToAppropriation,
          organisation_id: row.organisationId,
          address: row.address,
          topic: row.topic,
        })),
      )
      .execute();
  return id;
}

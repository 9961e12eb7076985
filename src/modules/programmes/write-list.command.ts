import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import type { Refusal } from '../../platform/result.ts';
import { forms, itemFields, itemsOf, noFacts } from './contents.ts';
import type { Contents, Form, Item, ItemFacts, ItemKind } from './contents.ts';
import { newestInList } from './newest.ts';
import { insertItems, insertList, lockProgramme } from './store.ts';
import type { Drafts, TypedText } from './wording.ts';
import { approvedIn, writeWordings } from './wording-store.ts';
import { findManager } from './writer.ts';

export interface WrittenItem extends ItemFacts {
  /** Null for a new one. */
  readonly itemId: number | null;
  readonly name: TypedText & { readonly drafts?: Drafts };
  readonly detail: TypedText & { readonly drafts?: Drafts };
}

export interface WriteList {
  readonly programmeId: number;
  readonly kind: ItemKind;
  /** The newest wording or list the writer had seen; see `newestInList`. */
  readonly seen: string;
  readonly rows: readonly WrittenItem[];
  readonly original: Form;
  readonly approve: readonly Form[];
}

/**
 * Set a list of a programme: which items, in what order, with which facts and words. What was there and is not any longer
 * stays readable in the history. Refuses: `notYours`, `changedMeanwhile`, `unknownItem` at a row, `nothingToApprove` at a
 * form that is empty, `neededWhilePublished` when a published programme would lose its last item, and what the database
 * refuses: `sameYear`, `endsBeforeItStarts`.
 */
export const writeList = defineCommand({
  name: 'programmes/write-list',
  constraints: {
    budget_year_stands_once_in_a_list: { code: 'sameYear', field: 'items' },
    theme_topic_is_known: { code: 'chooseOne', field: 'items' },
    a_period_ends_after_it_starts: { code: 'endsBeforeItStarts', field: 'items' },
  },
  run: async (tx, input: WriteList, by) => {
    const { programmeId, kind, rows } = input;
    const contents = await lockProgramme(tx.db, programmeId);
    if (!contents) return refused({ code: 'notYours' });
    const writer = await findManager(tx, by, contents.ownerOrganisationId);
    if (!writer.ok) return writer;
    if (newestInList(contents, kind) !== input.seen) return refused({ code: 'changedMeanwhile' });
    const faults = faultsIn(contents, input);
    if (faults.length > 0) return refused(...faults);
    const ids = await idsOf(tx, programmeId, input);
    const present = itemsOf(contents, kind);
    const next = rows.map((row, index) => ({ ...row, itemId: ids[index] ?? 0 }));
    if (!sameList(present, next)) await insertList(tx, programmeId, kind, writer.value, next);
    const before = new Map(present.map((item) => [item.id, item]));
    const texts = rows.flatMap((row, index) =>
      itemFields.map((field) => {
        const { drafts, ...typed } = row[field];
        const itemId = ids[index] ?? 0;
        const text = before.get(itemId)?.texts[field];
        return { itemId, field, before: text, typed, ...(drafts && { drafts }) };
      }),
    );
    const written = await writeWordings(tx, { programmeId, writer: writer.value }, texts, input);
    tx.audit({
      object: `programmes.programme:${programmeId}`,
      data: { list: kind, items: rows.length, written, ...approvedIn(input.approve) },
    });
    return accepted({ written });
  },
});

/** Are these the same items with the same facts in the same order? Then only words may be new. */
function sameList(
  present: readonly Item[],
  next: readonly (ItemFacts & { readonly itemId: number })[],
): boolean {
  const facts = Object.keys(noFacts) as (keyof ItemFacts)[];
  return (
    present.length === next.length &&
    next.every((row, index) => {
      const item = present[index];
      return item?.id === row.itemId && facts.every((fact) => item[fact] === row[fact]);
    })
  );
}

/** The ids of the rows' items, new ones made. */
async function idsOf(
  tx: CommandTx,
  programmeId: number,
  { kind, rows }: WriteList,
): Promise<readonly number[]> {
  const unnamed = rows.filter(({ itemId }) => itemId === null).length;
  const made = await insertItems(tx, programmeId, kind, unnamed);
  return rows.map(({ itemId }) => itemId ?? made.shift() ?? 0);
}

function faultsIn(contents: Contents, { kind, rows, approve }: WriteList): Refusal[] {
  const known = itemsOf(contents, kind).map(({ id }) => id);
  const given = rows.flatMap(({ itemId }) => itemId ?? []);
  if (given.some((id) => !known.includes(id)) || new Set(given).size < given.length)
    return [{ code: 'unknownItem', field: 'items' }];
  if (rows.length === 0 && known.length > 0 && contents.state !== 'draft')
    return [{ code: 'neededWhilePublished', field: 'items' }];
  return rows.flatMap((row, index) =>
    itemFields.flatMap((field) => {
      const empty = forms.filter((form) => row[field][form].trim() === '');
      if (field === 'detail' && empty.length === forms.length) return [];
      const wanted = empty.filter(
        (form) => approve.includes(form) && row[field].drafts?.[form] === undefined,
      );
      return wanted.map((form) => ({
        code: 'nothingToApprove',
        field: `items.${index}.${field}.${form}`,
        row: index,
      }));
    }),
  );
}

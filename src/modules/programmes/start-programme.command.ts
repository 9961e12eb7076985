import type { Bilingual } from '../../platform/text/language.ts';
import { defineCommand } from '../../platform/db/command.ts';
import type { CommandTx } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { agreementsForProgramme } from '../agreements/index.ts';
import type { Blueprint } from './blueprint.ts';
import { forms, noFacts } from './contents.ts';
import type { Form, ItemFacts, ItemKind, TextField } from './contents.ts';
import { insertItems, insertList, insertTexts } from './store.ts';
import type { NewText, Writer } from './store.ts';
import { nextWording } from './wording.ts';
import { findManager } from './writer.ts';

export interface StartProgramme {
  readonly slug: string;
  /** In one form or both. */
  readonly name: Bilingual;
  readonly original: Form;
  readonly blueprint: Blueprint;
  readonly agreementId: number;
  readonly operatorOrganisationId: number;
}

/**
 * Start a programme as a draft from a blueprint, owned by the organisation one acts for. Its texts are the blueprint's,
 * none of them approved. Answers its id and address. Refuses: `notYours`, `agreementNotFitting` (not signed by all, ended,
 * or the owner is no party), `operatorNotParty`, `addressTaken`, `addressFaulty`.
 */
export const startProgramme = defineCommand({
  name: 'programmes/start-programme',
  constraints: {
    programme_has_an_address_of_its_own: { code: 'addressTaken', field: 'slug' },
    programme_address_is_not_another_page: { code: 'addressTaken', field: 'slug' },
    programme_address_is_words_joined_by_hyphens: { code: 'addressFaulty', field: 'slug' },
  },
  run: async (
    tx,
    { slug, name, original, blueprint, agreementId, operatorOrganisationId }: StartProgramme,
    by,
  ) => {
    const found = await findManager(tx, by);
    if (!found.ok) return found;
    const { organisationId: ownerId, ...writer } = found.value;
    const agreement = (await agreementsForProgramme(tx.db, tx.today)).find(({ id }) => id === agreementId);
    const parties = agreement?.parties.map(({ organisationId }) => organisationId) ?? [];
    if (!parties.includes(ownerId)) return refused({ code: 'agreementNotFitting', field: 'agreement' });
    if (!parties.includes(operatorOrganisationId))
      return refused({ code: 'operatorNotParty', field: 'operator' });
    const { id } = await tx.db
      .insertInto('programmes.programme')
      .values({
        slug,
        agreement_id: agreementId,
        owner_id: ownerId,
        operator_id: operatorOrganisationId,
        blueprint: blueprint.key,
        admission: blueprint.admission,
        started_at: tx.now.toString(),
        person_id: writer.personId,
        mandate_id: writer.mandateId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const texts = await copyOf(tx, id, writer, blueprint);
    const named = {
      itemId: null,
      field: 'name',
      forms: nextWording(undefined, name, { original }) ?? [],
    } as const;
    await insertTexts(tx, id, writer, [named, ...texts]);
    tx.audit({
      object: `programmes.programme:${id}`,
      data: { agreement: agreementId, blueprint: blueprint.key },
    });
    return accepted({ id, slug });
  },
});

/** Write the blueprint's lists, and answer its texts with those of the lists. */
async function copyOf(
  tx: CommandTx,
  programmeId: number,
  writer: Writer,
  blueprint: Blueprint,
): Promise<NewText[]> {
  const text = (itemId: number | null, field: TextField, words: Bilingual): NewText => ({
    itemId,
    field,
    forms: forms.map((form) => ({
      form,
      body: words[form],
      origin: 'written',
      original: form === blueprint.original,
    })),
  });
  const texts = (['summary', 'about', 'participants', 'handling'] as const).flatMap((field) => {
    const words = blueprint.texts[field];
    return words ? [text(null, field, words)] : [];
  });
  // Four lists whatever they hold.
  for (const { kind, entries } of listsOf(blueprint)) {
    if (entries.length === 0) continue;
    const ids = await insertItems(tx, programmeId, kind, entries.length);
    const rows = entries.map(({ facts }, index) => ({ ...noFacts, ...facts, itemId: ids[index] ?? 0 }));
    await insertList(tx, programmeId, kind, writer, rows);
    entries.forEach(({ name, detail }, index) => {
      texts.push(text(ids[index] ?? 0, 'name', name));
      if (detail) texts.push(text(ids[index] ?? 0, 'detail', detail));
    });
  }
  return texts;
}

interface Entry {
  readonly name: Bilingual;
  readonly detail: Bilingual | undefined;
  readonly facts: Partial<ItemFacts>;
}

function listsOf({ themes, criteria, instruments, expectations }: Blueprint): {
  readonly kind: ItemKind;
  readonly entries: readonly Entry[];
}[] {
  const plain = ({ name, detail }: Blueprint['themes'][number]): Entry => ({ name, detail, facts: {} });
  return [
    { kind: 'theme', entries: themes.map(plain) },
    {
      kind: 'criterion',
      entries: criteria.map((each) => ({ ...plain(each), facts: { weight: each.weight ?? null } })),
    },
    {
      kind: 'instrument',
      entries: instruments.map((each) => ({ ...plain(each), facts: { instrument: each.instrument } })),
    },
    { kind: 'expectation', entries: expectations.map(plain) },
  ];
}

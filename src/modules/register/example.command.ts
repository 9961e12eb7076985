import { defineCommand } from '../../platform/db/command.ts';
import { accepted } from '../../platform/result.ts';
import { registerBegins } from './query.ts';

/** A municipality that does not exist, for the example programme. */
export interface ExampleMunicipality {
  /** Its organisation's key: 'example-fjordvik'. */
  readonly key: string;
  /** Four digits outside every real series: 99xx. */
  readonly number: string;
  readonly name: string;
}

/** A local union, or a competence environment, of the example programme. */
export interface ExampleOrganisation {
  readonly key: string;
  readonly kind: 'local_union' | 'competence_environment';
  /** As it is called in each written form. */
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Keys of the organisation above, and of the municipality it stands in; null where there is none. */
  readonly parent: string | null;
  readonly municipality: string | null;
}

export interface ExampleRegister {
  /** The county they lie in; no real county has this code. */
  readonly county: { readonly code: string; readonly name: string };
  readonly municipalities: readonly ExampleMunicipality[];
  readonly organisations: readonly ExampleOrganisation[];
}

/**
 * Add invented organisations, marked as examples, so that lists and counts of the register leave them out. What is
 * there already stays as it is. Answers the id of every organisation by its key, real ones too.
 */
export const addExamples = defineCommand({
  name: 'register/add-examples',
  run: async (tx, { county, municipalities, organisations }: ExampleRegister) => {
    await tx.db
      .insertInto('register.county')
      .values({
        code: county.code,
        name: county.name,
        official_name: county.name,
        valid_from: registerBegins,
        is_example: true,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const ids = new Map<string, number>();
    const known = await tx.db.selectFrom('register.organisation').select(['id', 'key']).execute();
    for (const { id, key } of known) ids.set(key, id);
    const add = async (
      key: string,
      values: { kind: string; parent: string | null; municipality: string | null },
    ) => {
      const { id } = await tx.db
        .insertInto('register.organisation')
        .values({
          key,
          kind: values.kind,
          certainty: 'confirmed',
          parent_id: idOf(ids, values.parent),
          municipality_id: idOf(ids, values.municipality),
          valid_from: registerBegins,
          is_example: true,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      ids.set(key, id);
      return id;
    };
    const name = (id: number, words: ExampleOrganisation['name']) =>
      tx.db
        .insertInto('register.organisation_name')
        .values({
          organisation_id: id,
          valid_from: registerBegins,
          name_nb: words.nb,
          name_nn: words.nn,
          name_en: words.en,
          certainty: 'confirmed',
        })
        .execute();
    for (const each of municipalities.filter(({ key }) => !ids.has(key))) {
      const id = await add(each.key, { kind: 'municipality', parent: null, municipality: null });
      await tx.db
        .insertInto('register.municipality')
        .values({
          number: each.number,
          organisation_id: id,
          county_code: county.code,
          valid_from: registerBegins,
          valid_from_is_lower_bound: false,
        })
        .execute();
      await tx.db
        .insertInto('register.municipality_name')
        .values({
          number: each.number,
          valid_from: registerBegins,
          name: each.name,
          official_name: each.name,
        })
        .execute();
    }
    for (const each of organisations.filter(({ key }) => !ids.has(key)))
      await name(await add(each.key, each), each.name);
    tx.audit({ object: `register.county:${county.code}`, data: { municipalities: municipalities.length } });
    return accepted({ ids });
  },
});

function idOf(ids: ReadonlyMap<string, number>, key: string | null): number | null {
  if (key === null) return null;
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The register has no organisation ${key}`);
  return id;
}

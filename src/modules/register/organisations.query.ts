import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { ListedKind } from './listed-kinds.ts';

export interface OrganisationName {
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
  readonly short: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ListedOrganisation {
  readonly key: string;
  readonly kind: ListedKind | 'union';
  readonly parent: string | null;
  readonly organisationNumber: string | null;
  readonly certainty: 'confirmed' | 'unconfirmed' | 'unchecked';
  /** Newest first; the first is the name of today. */
  readonly names: OrganisationName[];
}

/** State bodies, KS, the confederations with their member unions, and competence environments. */
export async function listOrganisations(db: Db): Promise<ListedOrganisation[]> {
  const { rows } = await sql<ListedOrganisation>`
    select o.key, o.kind, parent.key as parent, o.organisation_number as "organisationNumber", o.certainty,
           jsonb_agg(jsonb_build_object('nb', n.name_nb, 'nn', n.name_nn, 'en', n.name_en, 'short', n.short_name,
                                        'validFrom', n.valid_from, 'validTo', n.valid_to)
                     order by n.valid_from desc nulls last) as names
    from register.organisation o
    join register.organisation_name n on n.organisation_id = o.id
    left join register.organisation parent on parent.id = o.parent_id
    where not o.is_example and o.kind not in ('municipality', 'local_union')
    group by o.id, parent.key order by o.key`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Constraints } from '../../platform/db/faults.ts';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import { findOrganisations } from '../register/index.ts';
import type { Authority, Holder, Scene } from './authority.ts';
import type { EndingReason, Mandate } from './mandate.ts';
import { findMandate } from './mandates.query.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { headOf, sideOf } from './roles.ts';
import type { Role } from './roles.ts';
import { standInFor } from './vacancy.ts';

/** What the database refuses about mandates, as refusals. */
export const mandateConstraints: Constraints = {
  nobody_grants_a_mandate_to_oneself: { code: 'toOneself', field: 'person' },
  nobody_has_the_same_mandate_twice: { code: 'hasItAlready', field: 'person' },
  the_two_heads_are_never_the_same_person: { code: 'bothHeads', field: 'person' },
  nobody_answers_for_administration_and_union: { code: 'administrationAndUnion', field: 'person' },
  one_holds_the_office_at_a_time: { code: 'officeIsHeld', field: 'role' },
  mandate_ends_after_it_begins: { code: 'endsBeforeItBegins', field: 'validTo' },
  only_a_union_ends_a_union_mandate: { code: 'unionsOwn' },
  only_a_union_confirms_a_union_mandate: { code: 'unionsOwn' },
};

/** Mandates of one municipality (or other organisation) change one after the other. */
export async function lockMandates(db: DbTransaction, organisationId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mandates'), ${organisationId}::int)`.execute(db);
}

/** The place with what stands above it on a date, or null when there is no such organisation. */
export async function findPlace(db: Db, organisationId: number, date: string): Promise<Place | null> {
  const all = await findOrganisations(db, [organisationId], date);
  return all.some(({ id }) => id === organisationId) ? placeOf(organisationId, all) : null;
}

/** The place and who stands in for the head of its administration that day. */
export async function findScene(db: Db, organisationId: number, date: string): Promise<Scene | null> {
  const place = await findPlace(db, organisationId, date);
  if (!place) return null;
  if (place.municipalityId === null) return { place, date, standIn: 'head' };
  const { rows } = await sql<{ role: Role }>`
    select role from identity.mandate
    where organisation_id = ${place.municipalityId} and valid_from <= ${date}::date
      and (valid_to is null or valid_to > ${date}::date) and not needs_confirmation`.execute(db);
  const municipality =
    place.kind === 'municipality' ? place : await findPlace(db, place.municipalityId, date);
  const held = new Set(rows.map(({ role }) => role));
  return { place, date, standIn: standInFor(municipality?.key ?? '', date, held) };
}

/**
 * The mandate the principal acts in, read anew: it may have ended since the page was opened. Null when none is chosen
 * or the chosen one does not hold today.
 */
export async function findHolder(db: Db, by: Principal, today: string): Promise<Holder | null> {
  if (by.kind !== 'person' || !by.acting) return null;
  const holder = await findHolderOf(db, Number(by.acting.id), today);
  return holder?.personId === Number(by.id) ? holder : null;
}

/** Whoever holds this mandate, or null when it does not hold today. */
export async function findHolderOf(db: Db, mandateId: number, today: string): Promise<Holder | null> {
  const mandate = await findMandate(db, mandateId, today);
  if (mandate?.state !== 'valid') return null;
  const place = await findPlace(db, mandate.organisationId, today);
  return place && { personId: mandate.personId, mandateId: mandate.id, role: mandate.role, place };
}

export interface NewMandate {
  readonly personId: number;
  readonly place: Place;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: Authority['basis'] | 'first_access';
  readonly needsConfirmation: boolean;
  /** Null for what comes with a letter. */
  readonly by: Holder | null;
}

/** Insert a mandate and its line of the audit chain; answers its id. */
export async function insertMandate(tx: CommandTx, mandate: NewMandate): Promise<number> {
  const { personId, place, role, by } = mandate;
  const { id } = await tx.db
    .insertInto('identity.mandate')
    .values({
      person_id: personId,
      organisation_id: place.id,
      municipality_id: place.municipalityId,
      role,
      side: sideOf[role],
      head: headOf(role),
      valid_from: mandate.validFrom,
      valid_to: mandate.validTo,
      basis: mandate.basis,
      granted_by_person_id: by?.personId ?? null,
      granted_by_mandate_id: by?.mandateId ?? null,
      granted_by_side: by ? sideOf[by.role] : null,
      needs_confirmation: mandate.needsConfirmation,
      granted_at: tx.now.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { basis, validFrom, validTo } = mandate;
  tx.audit({
    object: `identity.mandate:${id}`,
    data: { person: personId, organisation: place.id, role, basis, validFrom, validTo },
  });
  return id;
}

/** End a mandate from a day on; the ending says who did it, in which mandate, and why. */
export async function insertEnding(
  tx: CommandTx,
  mandate: Mandate,
  { by, on, reason }: { by: Holder; on: string; reason: EndingReason },
): Promise<void> {
  await tx.db.updateTable('identity.mandate').set({ valid_to: on }).where('id', '=', mandate.id).execute();
  await tx.db
    .insertInto('identity.mandate_ending')
    .values({
      mandate_id: mandate.id,
      mandate_side: sideOf[mandate.role],
      ended_on: on,
      former_valid_to: mandate.validTo,
      by_person_id: by.personId,
      by_mandate_id: by.mandateId,
      by_side: sideOf[by.role],
      reason,
      ended_at: tx.now.toString(),
    })
    .execute();
  tx.audit({ object: `identity.mandate:${mandate.id}`, data: { ended: on, reason } });
}

import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { norwegianDate } from '../../../../platform/clock.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { authorityToInvite } from '../../authority.ts';
import { findHolder, findScene } from '../../mandate-store.ts';
import { isId } from '../../mandate-words.ts';
import { rolesAt } from '../../place.ts';
import type { Role } from '../../roles.ts';

export interface UnusedCode {
  readonly id: number;
  readonly role: Role;
  readonly issuedOn: string;
  /** The first day it can no longer be used. */
  readonly expiresOn: string;
  /** In which role it was made; null for the code of a letter. */
  readonly issuedByRole: Role | null;
}

export interface Codes {
  readonly organisation: Organisation;
  /** What whoever uses a code writes beside it; null for those that have no number. */
  readonly number: string | null;
  /** The roles the reader may make codes for; nobody else sees which codes there are. */
  readonly mayMake: readonly Role[];
  readonly unused: readonly UnusedCode[];
}

/** The codes of an organisation as this reader may handle them; null when there is no such organisation. */
export async function findCodes({ db, params, principal, today }: PageContext): Promise<Codes | null> {
  if (!isId(params['id'])) return null;
  const id = Number(params['id']);
  const scene = await findScene(db, id, today);
  if (!scene) return null;
  const { kind, municipalityId } = scene.place;
  const ids = municipalityId === null ? [id] : [id, municipalityId];
  const all = new Map((await findOrganisations(db, ids, today)).map((each) => [each.id, each]));
  const organisation = all.get(id);
  if (!organisation) return null;
  const holder = await findHolder(db, principal, today);
  const mayMake = rolesAt[kind].filter((role) => holder && authorityToInvite(holder, role, scene));
  const around = municipalityId === null ? undefined : all.get(municipalityId);
  return {
    organisation,
    number:
      organisation.municipalityNumber ??
      organisation.organisationNumber ??
      around?.municipalityNumber ??
      around?.organisationNumber ??
      null,
    mayMake,
    unused: (await unusedAt(db, id, today)).filter(({ role }) => mayMake.includes(role)),
  };
}

/** Codes that can still be used, oldest first. */
async function unusedAt(db: Db, organisationId: number, today: string): Promise<UnusedCode[]> {
  const { rows } = await sql<Omit<UnusedCode, 'issuedOn'> & { issuedAt: string }>`
    select code.id, code.role, code.issued_at as "issuedAt", code.expires_on as "expiresOn", issuer.role as "issuedByRole"
    from identity.access_code code
    left join identity.mandate issuer on issuer.id = code.issued_by_mandate_id
    where code.organisation_id = ${organisationId} and code.used_at is null and code.withdrawn_at is null
      and code.expires_on > ${today}::date
    order by code.id`.execute(db);
  return rows.map(({ issuedAt, ...code }) => ({
    ...code,
    issuedOn: norwegianDate(Temporal.Instant.from(issuedAt)),
  }));
}

import { defineCommand } from '../../platform/db/command.ts';
import { accepted, refused } from '../../platform/result.ts';
import { findPlace, lockMandates } from './mandate-store.ts';
import { rolesAt } from './place.ts';
import type { Role } from './roles.ts';

/** Open requests one person may have; more is not asking but searching. */
export const openRequestsAtMost = 10;

export interface AskForAccess {
  readonly organisationId: number;
  readonly role: Role;
}

/**
 * Ask those who manage an organisation's mandates for a role there. Answers the request's id.
 * Refuses: `signInFirst`, `unknownOrganisation`, `noSuchRole`, `askedAlready`, `tooManyRequests`.
 */
export const askForAccess = defineCommand({
  name: 'identity/ask-for-access',
  run: async (tx, { organisationId, role }: AskForAccess, by) => {
    if (by.kind !== 'person') return refused({ code: 'signInFirst' });
    const personId = Number(by.id);
    const place = await findPlace(tx.db, organisationId, tx.today);
    if (!place) return refused({ code: 'unknownOrganisation', field: 'organisation' });
    if (!rolesAt[place.kind].includes(role)) return refused({ code: 'noSuchRole', field: 'role' });
    await lockMandates(tx.db, organisationId);
    const open = await tx.db
      .selectFrom('identity.access_request as r')
      .leftJoin('identity.access_answer as a', 'a.request_id', 'r.id')
      .select(['r.organisation_id as organisationId', 'r.role'])
      .where('r.person_id', '=', personId)
      .where('a.request_id', 'is', null)
      .execute();
    if (open.some((each) => each.organisationId === organisationId && each.role === role))
      return refused({ code: 'askedAlready', field: 'role' });
    if (open.length >= openRequestsAtMost)
      return refused({ code: 'tooManyRequests', params: { limit: openRequestsAtMost } });
    const { id } = await tx.db
      .insertInto('identity.access_request')
      .values({ person_id: personId, organisation_id: organisationId, role, asked_at: tx.now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.audit({ object: `identity.access_request:${id}`, data: { organisation: organisationId, role } });
    return accepted({ id });
  },
});

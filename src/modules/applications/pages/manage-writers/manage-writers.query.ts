import type { PageContext } from '../../../../platform/http/page.ts';
import { mandatesAt, namesOf } from '../../../identity/index.ts';
import type { Role } from '../../../identity/index.ts';
import { accesses } from '../../application.ts';
import type { Writer, WritingAccess } from '../../application.ts';
import { whyClosed } from '../../openness.ts';
import { accessOfRole, managesFor, mayInvite } from '../../policy.ts';
import { shownApplication } from '../../shown-application.query.ts';
import type { ShownApplication } from '../../shown-application.query.ts';

/** Somebody invited by name, as the reader may know them. */
export interface ShownWriter extends Writer {
  /** Null for an address nobody has answered from, and for somebody who has been erased. */
  readonly name: string | null;
  /** May the reader take it back, or leave? */
  readonly mayEnd: boolean;
}

/** Somebody with a mandate in one's own municipality. */
export interface Colleague {
  readonly personId: number;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What the mandate gives without an invitation, in the best of the roles. */
  readonly access: WritingAccess;
}

export interface ShownWriters extends ShownApplication {
  readonly isOpen: boolean;
  readonly writers: readonly ShownWriter[];
  /** Those of one's own municipality; empty to those who may not invite. */
  readonly colleagues: readonly Colleague[];
  readonly mayInvite: boolean;
}

/** Who takes part in the text. Addresses are shown to the municipality that gave them, names to everybody in it. */
export async function shownWriters(page: PageContext): Promise<ShownWriters | null> {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const { principal, db, now } = page;
  const { application, call } = shown;
  const own = managesFor(principal);
  const me = principal.kind === 'person' ? Number(principal.id) : 0;
  const names = await namesOf(
    db,
    application.writers.flatMap(({ personId }) => personId ?? []),
  );
  const invites = mayInvite(principal, application);
  return {
    ...shown,
    isOpen: whyClosed(call, now) === null,
    writers: application.writers.map((writer) => ({
      ...writer,
      email: writer.organisationId === own ? writer.email : null,
      name: writer.personId === null ? null : (names.get(writer.personId) ?? null),
      mayEnd: writer.organisationId === own || writer.personId === me,
    })),
    colleagues: invites && own !== null ? await colleaguesAt(page, own) : [],
    mayInvite: invites,
  };
}

/** Those with a mandate in the municipality, each once, and what their mandates give. */
async function colleaguesAt({ db, today }: PageContext, organisationId: number): Promise<Colleague[]> {
  const mandates = (await mandatesAt(db, organisationId, today)).filter(({ state }) => state === 'valid');
  return [...Map.groupBy(mandates, ({ personId }) => personId)].flatMap(([personId, held]) => {
    const name = held[0]?.personName;
    const roles = held.map(({ role }) => role);
    const given = new Set<WritingAccess>(roles.map(accessOfRole));
    const access = accesses.findLast((each) => given.has(each)) ?? 'none';
    return name ? [{ personId, name, roles, access }] : [];
  });
}

import type { Principal } from '../../../platform/principal.ts';
import { actingMandate } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { joinedIds } from '../application.ts';
import type { Application } from '../application.ts';
import { managesFor } from '../policy.ts';
import { officesOf } from './anchoring.ts';
import type { Asked } from './anchoring.ts';

/** Who answers for each kind of row; the first that is held is the one who is asked. */
export const answeringRoles: Readonly<Record<Asked['kind'], readonly Role[]>> = {
  elected: ['mayor', 'acting_mayor', 'deputy_mayor'],
  administration: [
    'chief_executive',
    'government_leader',
    'acting_chief_executive',
    'deputy_chief_executive',
  ],
  local_union: ['chief_union_representative', 'union_representative'],
  // A confederation has nobody in a municipality: its organisations there have.
  confederation: [],
};

/** Those who lead the administration: they alone may say that an organisation has no representative here. */
const leadersOfAdministration: ReadonlySet<Role> = new Set<Role>([
  'chief_executive',
  'government_leader',
  'acting_chief_executive',
]);

/** Those who speak for a union, a confederation or another organisation above the local one. */
const officeRoles: ReadonlySet<Role> = new Set<Role>(['union_officer', 'party_signatory']);

type AnsweringRow = Asked & { readonly spokespersonId: number | null };

/** May somebody answer for this row: whoever holds its office, or represents the union or the one that answers for it. */
export function mayAnswer(principal: Principal, row: AnsweringRow): boolean {
  const mandate = actingMandate(principal);
  if (!mandate || !answeringRoles[row.kind].includes(mandate.role)) return false;
  const { organisationId } = mandate;
  return organisationId === row.organisationId || organisationId === row.spokespersonId;
}

/** May they ask on behalf of this municipality: its own administration, once it has joined. */
export function mayAsk(
  principal: Principal,
  application: Pick<Application, 'parties'>,
  municipalityId: number,
): boolean {
  return managesFor(principal) === municipalityId && joinedIds(application).includes(municipalityId);
}

/** May they state that an organisation has no representative in this municipality? */
export function mayStateAbsence(
  principal: Principal,
  application: Pick<Application, 'parties'>,
  municipalityId: number,
): boolean {
  const role = actingMandate(principal)?.role;
  return (
    role !== undefined && leadersOfAdministration.has(role) && mayAsk(principal, application, municipalityId)
  );
}

/**
 * May they correct that nobody is here: the office above the organisation, or the organisation itself where nothing is
 * above it. `above` are the organisation they act for and those above it.
 */
export function mayCorrect(principal: Principal, row: Asked, above: readonly number[]): boolean {
  const mandate = actingMandate(principal);
  if (!mandate) return false;
  const offices = officesOf(row);
  if (mandate.organisationId === row.organisationId && row.kind === 'local_union')
    return answeringRoles.local_union.includes(mandate.role);
  return officeRoles.has(mandate.role) && above.some((id) => offices.includes(id));
}

/** May they say who answers for a local union: its own representatives, or the office above it. */
export function mayNameSpokesperson(principal: Principal, row: Asked, above: readonly number[]): boolean {
  return row.kind === 'local_union' && mayCorrect(principal, row, above);
}

/** May they open this row's page without taking part in the application: the office that may correct it. */
export function mayOpenRow(principal: Principal, row: AnsweringRow, above: readonly number[]): boolean {
  return mayAnswer(principal, row) || mayCorrect(principal, row, above);
}

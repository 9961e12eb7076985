import type { Mandate } from '../../identity/index.ts';
import type { Assignee } from '../../tasks/index.ts';
import type { Asked } from './anchoring.ts';
import { answeringRoles } from './anchoring-policy.ts';

/**
 * Who is asked for a row: whoever holds the office, the first of its roles that is held; every role there is in a local
 * union, or in the one that answers for it. Empty where nobody in Saman can answer.
 */
export function assigneesOf(
  row: Asked & { readonly spokespersonId: number | null },
  mandates: readonly Pick<Mandate, 'organisationId' | 'role' | 'state'>[],
): Extract<Assignee, { role: string }>[] {
  const held = (organisationId: number) =>
    answeringRoles[row.kind]
      .filter((role) =>
        mandates.some(
          (each) => each.organisationId === organisationId && each.role === role && each.state === 'valid',
        ),
      )
      .map((role) => ({ organisationId, role: role as string }));
  const own = held(row.organisationId);
  if (row.kind !== 'local_union') return own.slice(0, 1);
  return [...own, ...(row.spokespersonId === null ? [] : held(row.spokespersonId))];
}

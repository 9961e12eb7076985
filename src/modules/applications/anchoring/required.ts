import type { AnchoringSide } from '../../calls/index.ts';
import type { LocalUnionIn, Organisation } from '../../register/index.ts';
import type { Asked } from './anchoring.ts';

export interface Surroundings {
  readonly sides: readonly AnchoringSide[];
  readonly municipalities: readonly Organisation[];
  readonly unions: readonly LocalUnionIn[];
  readonly confederations: readonly Organisation[];
}

/**
 * Who is to be asked in each municipality: its elected members, its administration and every local union in it. A
 * confederation without a local union there stands for itself, so that somebody must say that nobody is here: that none
 * is registered does not show that there is none.
 */
export function requiredIn({ sides, municipalities, unions, confederations }: Surroundings): Asked[] {
  return municipalities.flatMap(({ id, key, name }): Asked[] => {
    const nobodyAbove = { union: null, confederation: null };
    const own = { municipalityId: id, organisationId: id, key, name, ...nobodyAbove };
    const local = unions.filter(({ municipalityId }) => municipalityId === id);
    const present = new Set(local.map(({ confederation }) => confederation?.id));
    const employees: Asked[] = [
      ...local.map((union): Asked => ({
        municipalityId: id,
        side: 'employees',
        kind: 'local_union',
        organisationId: union.id,
        key: union.key,
        name: { nb: union.name, nn: union.name, en: union.name },
        union: union.union,
        confederation: union.confederation,
      })),
      ...confederations
        .filter((each) => !present.has(each.id))
        .map((each): Asked => ({
          municipalityId: id,
          side: 'employees',
          kind: 'confederation',
          organisationId: each.id,
          key: each.key,
          name: each.name,
          union: null,
          confederation: { id: each.id, nb: each.name.nb, nn: each.name.nn },
        })),
    ];
    return [
      ...(sides.includes('elected') ? [{ ...own, side: 'elected' as const, kind: 'elected' as const }] : []),
      ...(sides.includes('administration')
        ? [{ ...own, side: 'administration' as const, kind: 'administration' as const }]
        : []),
      ...(sides.includes('employees') ? employees : []),
    ];
  });
}

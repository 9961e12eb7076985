import type { NewRequest } from '../../signing/index.ts';
import { governmentFormOn, requiredPair } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import type { Call } from '../../calls/index.ts';

/** The head, and whoever stands in for the head, first the head. */
const standIns: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  mayor: ['mayor', 'deputy_mayor', 'acting_mayor'],
  chief_executive: ['chief_executive', 'deputy_chief_executive', 'acting_chief_executive'],
};

const withStandIns = (role: Role): readonly Role[] => standIns[role] ?? [role];

/**
 * Where an application is to be signed: by the political and the administrative head of every municipality under its form
 * of government that day, or by one of them where the call asks for one. Who stands in for a head signs as such.
 */
export function placesFor(
  municipalities: readonly { readonly id: number; readonly key: string }[],
  signing: Call['terms']['signing'],
  date: string,
): NewRequest['places'] {
  return municipalities.flatMap(({ id: organisationId, key }) => {
    const pair = requiredPair(governmentFormOn(key, date));
    const [political, administrative] = [withStandIns(pair.political), withStandIns(pair.administrative)];
    if (signing === 'one_head') return [{ organisationId, roles: [...political, ...administrative] }];
    return [
      { organisationId, roles: political },
      { organisationId, roles: administrative },
    ];
  });
}

/** Whom a place waits for: the head, and whoever acts in a vacant office. A deputy signs unasked. */
export function askedAt(roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => role !== 'deputy_mayor' && role !== 'deputy_chief_executive');
}

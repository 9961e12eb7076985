import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Result } from '../../../platform/result.ts';
import { completeStepUp } from '../complete-step-up.command.ts';

/** The level it is recorded at, so that it is never taken for a provider's. */
const level = 'example';

/**
 * What a provider would have told after a fresh sign-in by an example person, recorded without one: for what the
 * example has signed when it is loaded. Refuses as `completeStepUp` does.
 */
export function recordExampleStepUp(
  system: CommandSystem,
  by: Extract<Principal, { kind: 'person' }>,
  intentId: number,
): Promise<Result<unknown>> {
  return completeStepUp.run(system, by, {
    intentId,
    personId: Number(by.id),
    acr: level,
    // A provider counts whole seconds, and the login must not be older than the intent.
    authTime: Math.ceil(Date.now() / 1000),
    accepted: [level],
  });
}

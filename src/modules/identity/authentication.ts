import { refused } from '../../platform/result.ts';
import type { Refusal, Result } from '../../platform/result.ts';

/** How somebody was authenticated, as the ID token says. `authTime` in seconds since 1970. */
export interface Authentication {
  readonly acr: string | undefined;
  readonly authTime: number | undefined;
}

/** What is good enough. Times in seconds since 1970, by the machine's clock. */
export interface Demand {
  readonly levels: readonly string[];
  /** The person must have been authenticated at or after this moment. */
  readonly notBefore?: number;
  readonly now: number;
}

/** Two machines never agree on the second. */
const clockDifference = 10;

/** The oldest authentication a new session of ours may rest on: the provider's own working day. */
const oldestSeconds = 12 * 60 * 60;

/**
 * Is this authentication good enough? Providers are asked for a level and a fresh login, but may answer
 * with less, so both are checked here. Codes: levelTooLow, loginTooOld, loginTimeMissing.
 */
export function checkAuthentication(
  { acr, authTime }: Authentication,
  { levels, notBefore, now }: Demand,
): Result<{ acr: string; authTime: number }> {
  const no = (code: Refusal['code']) => refused({ code });
  if (acr === undefined || !levels.includes(acr)) return no('levelTooLow');
  if (authTime === undefined || !Number.isFinite(authTime)) return no('loginTimeMissing');
  const earliest = notBefore ?? now - oldestSeconds;
  if (authTime < earliest - clockDifference || authTime > now + clockDifference) return no('loginTooOld');
  return { ok: true, value: { acr, authTime } };
}

import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { refused } from '../../platform/result.ts';
import type { Result } from '../../platform/result.ts';

/** Which sessions a provider wants ended (OpenID Connect Back-Channel Logout 1.0). */
export interface LogoutOrder {
  readonly issuer: string;
  readonly tokenId: string;
  /** The provider's session; null when every session of the subject is to end. */
  readonly providerSession: string | null;
  readonly subject: string | null;
  /** Seconds since 1970; the token's id must be remembered until then. */
  readonly expires: number;
}

/** Whose tokens are believed. */
export interface LogoutIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** Logout is told at once; an older token is a copy somebody kept. */
const oldestSeconds = 5 * 60;

const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** The provider's published keys, fetched when they are needed and when an unknown one turns up. */
export function publishedKeys(address: string, fetch: typeof globalThis.fetch): LogoutIssuer['keys'] {
  return createRemoteJWKSet(new URL(address), { [customFetch]: fetch });
}

/**
 * Verify a logout token: signature, issuer, audience, age. Codes: notOurs (signed by a stranger, or for
 * somebody else, or old), notALogout (a token of another kind). Network faults are thrown.
 */
export async function verifyLogoutToken(token: string, from: LogoutIssuer): Promise<Result<LogoutOrder>> {
  try {
    const { payload } = await jwtVerify(token, from.keys, {
      issuer: from.issuer,
      audience: from.clientId,
      algorithms: signatures,
      maxTokenAge: oldestSeconds,
      clockTolerance: 10,
    });
    return readLogoutClaims(payload);
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    return refused({ code: 'notOurs' });
  }
}

/** An ID token has a nonce and no event; a logout token has an event and no nonce, so neither passes for the other. */
export function readLogoutClaims(payload: JWTPayload): Result<LogoutOrder> {
  const { iss, jti, sub, sid, exp, iat, nonce, events } = payload;
  const isLogout = isRecord(events) && isRecord(events[logoutEvent]);
  const session = typeof sid === 'string' && sid !== '' ? sid : null;
  const subject = typeof sub === 'string' && sub !== '' ? sub : null;
  if (!isLogout || nonce !== undefined || !iss || !jti || (session === null && subject === null))
    return refused({ code: 'notALogout' });
  const expires = exp ?? (iat ?? 0) + oldestSeconds;
  return { ok: true, value: { issuer: iss, tokenId: jti, providerSession: session, subject, expires } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import type { Secrets } from '../../../platform/secrets.ts';

type NamedKey = JsonWebKey & { kid: string; alg: string; use: string };

/** The keys of the local provider and of Saman as its client; JSON Web Keys with their private part. */
export interface LocalKeys {
  readonly provider: NamedKey;
  readonly client: NamedKey;
  readonly cookies: string;
}

/** Made once and kept with the installation's other secrets. */
export function localKeys(secrets: Secrets): LocalKeys {
  return secrets.keep('localProvider', () => ({
    provider: newKey('provider'),
    client: newKey('client'),
    cookies: randomBytes(32).toString('base64url'),
  }));
}

/** What the provider is told of its client: the same key without its private part. */
export function publicPart(key: NamedKey): NamedKey {
  return Object.fromEntries(Object.entries(key).filter(([name]) => name !== 'd')) as NamedKey;
}

function newKey(name: string): NamedKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = `${name}-${randomBytes(6).toString('hex')}`;
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
}

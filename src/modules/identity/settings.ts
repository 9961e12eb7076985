import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ClientSecretBasic, PrivateKeyJwt } from 'openid-client';
import type { ClientAuth } from 'openid-client';
import { ConfigError } from '../../platform/config.ts';
import type { Config } from '../../platform/config.ts';
import type { ProviderSettings } from './connection.ts';
import { levelsOf } from './levels.ts';

type OidcConfig = Pick<
  Config,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_PRIVATE_KEY_FILE' | 'OIDC_ACR_SIGNING'
>;

/**
 * The configured provider, or null when none is. Throws ConfigError with a sentence when the settings
 * do not make one.
 */
export function providerSettings(config: OidcConfig): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_ACR_SIGNING: signing } = config;
  if (issuer === undefined) return null;
  if (clientId === undefined) throw new ConfigError('OIDC_CLIENT_ID is missing: OIDC_ISSUER needs it.');
  const levels = levelsOf(issuer, signing);
  if (levels === null)
    throw new ConfigError(
      signing === undefined
        ? `OIDC_ACR_SIGNING is missing: Saman does not know the levels of ${issuer}.`
        : `OIDC_ACR_SIGNING is not a level of ${issuer}.`,
    );
  return { issuer, clientId, levels, clientAuthentication: clientAuthentication(config) };
}

function clientAuthentication({
  OIDC_PRIVATE_KEY_FILE: file,
  OIDC_CLIENT_SECRET: secret,
}: OidcConfig): ClientAuth {
  if (file !== undefined) return privateKeyJwt(readKey(file));
  if (secret !== undefined) return ClientSecretBasic(secret);
  throw new ConfigError('OIDC_ISSUER needs OIDC_PRIVATE_KEY_FILE or OIDC_CLIENT_SECRET.');
}

interface NamedKey {
  readonly key: KeyObject;
  /** By which name the provider knows the public part. */
  readonly kid?: string;
}

/** A private key as a JSON Web Key (with its `kid`) or as PEM. */
function readKey(file: string): NamedKey {
  try {
    const text = readFileSync(file, 'utf8');
    return text.trimStart().startsWith('{')
      ? keyFromJwk(JSON.parse(text) as JsonWebKey)
      : { key: createPrivateKey(text) };
  } catch (error) {
    throw new ConfigError(`OIDC_PRIVATE_KEY_FILE ${file} is not a private key as PEM or JSON Web Key.`, {
      cause: error,
    });
  }
}

export function keyFromJwk(jwk: JsonWebKey): NamedKey {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return typeof jwk.kid === 'string' ? { key, kid: jwk.kid } : { key };
}

/** Sign client assertions with this key: RS256 for RSA (as ID-porten wants), ES256 for P-256. */
export function privateKeyJwt({ key, kid }: NamedKey): ClientAuth {
  const algorithm =
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: 'P-256' };
  // Node and the browser's types disagree on the names of uses a key may have.
  const cryptoKey = key.toCryptoKey(algorithm, false, ['sign']) as CryptoKey;
  return PrivateKeyJwt(kid === undefined ? { key: cryptoKey } : { key: cryptoKey, kid });
}

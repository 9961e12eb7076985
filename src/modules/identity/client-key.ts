import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { PrivateKeyJwt } from 'openid-client';
import type { ClientAuth } from 'openid-client';

/** The private key by which Saman proves to a provider who it is. */
export interface NamedKey {
  readonly key: KeyObject;
  /** By which name the provider knows the public part. */
  readonly kid?: string;
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

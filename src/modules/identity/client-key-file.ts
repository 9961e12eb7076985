import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigError } from '../../platform/config.ts';
import { keyFromJwk } from './client-key.ts';
import type { NamedKey } from './client-key.ts';

/** A private key as a JSON Web Key (with its `kid`) or as PEM. Throws ConfigError with a sentence when it is neither. */
export function readClientKey(file: string): NamedKey {
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

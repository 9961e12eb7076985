import { keyFromJwk, privateKeyJwt } from '../client-key.ts';
import type { ProviderSettings } from '../connection.ts';
import { exampleLevels, levelsFrom } from '../levels.ts';

import { localClientId, localIssuer } from './address.ts';
import type { LocalKeys } from './keys.ts';
import type { LocalProvider } from './server.tsx';

const [lowest, highest] = exampleLevels;

/** Saman as a client of the local provider: the same as of any other, except that no network is needed between them. */
export function localSettings(origin: string, keys: LocalKeys, provider: LocalProvider): ProviderSettings {
  const levels = levelsFrom([lowest, highest], highest);
  if (!levels) throw new Error('The local provider has its own levels.');
  return {
    issuer: localIssuer(origin),
    clientId: localClientId,
    clientAuthentication: privateKeyJwt(keyFromJwk(keys.client)),
    clientMetadata: { id_token_signed_response_alg: 'ES256' },
    levels,
    fetch: (address, options) => provider.handle(new Request(address, options), origin),
  };
}

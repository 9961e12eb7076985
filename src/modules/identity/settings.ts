import { ClientSecretBasic } from 'openid-client';
import type { ClientAuth } from 'openid-client';
import { ConfigError } from '../../platform/config.ts';
import type { Config } from '../../platform/config.ts';
import { privateKeyJwt } from './client-key.ts';
import { readClientKey } from './client-key-file.ts';
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
  if (file !== undefined) return privateKeyJwt(readClientKey(file));
  if (secret !== undefined) return ClientSecretBasic(secret);
  throw new ConfigError('OIDC_ISSUER needs OIDC_PRIVATE_KEY_FILE or OIDC_CLIENT_SECRET.');
}

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigError } from '../../platform/config.ts';
import { providerSettings } from './settings.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'saman-oidc-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string | Buffer) => {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
};

const empty = {
  OIDC_ISSUER: undefined,
  OIDC_CLIENT_ID: undefined,
  OIDC_CLIENT_SECRET: undefined,
  OIDC_PRIVATE_KEY_FILE: undefined,
  OIDC_ACR_SIGNING: undefined,
};
const idporten = { ...empty, OIDC_ISSUER: 'https://test.idporten.no', OIDC_CLIENT_ID: 'saman' };

test('nothing configured', () => {
  expect(providerSettings(empty)).toBeNull();
});

test.each([
  ['a JSON Web Key', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'jwk'],
  ['PEM', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'pem'],
] as const)('a key as %s', (_, { privateKey }, format) => {
  const text =
    format === 'jwk'
      ? JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k1' })
      : privateKey.export({ format: 'pem', type: 'pkcs8' });
  const settings = providerSettings({ ...idporten, OIDC_PRIVATE_KEY_FILE: file(`key.${format}`, text) });
  expect(settings).toMatchObject({ issuer: 'https://test.idporten.no', clientId: 'saman' });
});

test.each([
  ['OIDC_CLIENT_ID is missing', { OIDC_CLIENT_ID: undefined }],
  ['needs OIDC_PRIVATE_KEY_FILE or OIDC_CLIENT_SECRET', {}],
  [
    'does not know the levels of https://login.example',
    { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_SECRET: 's' },
  ],
  ['OIDC_ACR_SIGNING is not a level of', { OIDC_ACR_SIGNING: 'Level4', OIDC_CLIENT_SECRET: 's' }],
  ['is not a private key', { OIDC_PRIVATE_KEY_FILE: '/nowhere/key.json' }],
])('"%s"', (sentence, change) => {
  const attempt = () => providerSettings({ ...idporten, ...change });
  expect(attempt).toThrow(ConfigError);
  expect(attempt).toThrow(sentence);
});

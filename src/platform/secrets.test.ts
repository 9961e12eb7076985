import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from './config.ts';
import { openSecrets } from './secrets.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'saman-secrets-'));
  file = path.join(folder, 'data', 'secrets.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is made once, for its owner only, and read again', () => {
  const first = openSecrets(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = openSecrets(file);
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(second.keyedHash('person', '01')).toEqual(first.keyedHash('person', '01'));
});

test('another installation hashes the same text otherwise', () => {
  const other = openSecrets(path.join(folder, 'other.json'));
  expect(other.keyedHash('person', '01')).not.toEqual(openSecrets(file).keyedHash('person', '01'));
  expect(other.fingerprint).not.toBe(openSecrets(file).fingerprint);
});

test('names keep their hashes apart', () => {
  const secrets = openSecrets(file);
  expect(secrets.keyedHash('a', '01')).not.toEqual(secrets.keyedHash('b', '01'));
});

test('what is sealed opens only here, under its name, and unchanged', () => {
  const secrets = openSecrets(file);
  const sealed = secrets.seal('form', 'Måsøy – čálli');
  expect(openSecrets(file).open('form', sealed)).toBe('Måsøy – čálli');
  expect(secrets.open('token', sealed)).toBeNull();
  expect(openSecrets(path.join(folder, 'other.json')).open('form', sealed)).toBeNull();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(secrets.open('form', changed)).toBeNull();
  expect(secrets.open('form', sealed.subarray(0, 5))).toBeNull();
});

test('a value is made once and kept', () => {
  expect(openSecrets(file).keep('keys', () => ({ n: 1 }))).toEqual({ n: 1 });
  expect(openSecrets(file).keep('keys', () => ({ n: 2 }))).toEqual({ n: 1 });
});

test('a file that others could read is closed to them', () => {
  openSecrets(file);
  chmodSync(file, 0o644);
  openSecrets(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(['', '{}', '{"master":"short","kept":{}}'])('%j is refused with a sentence', (text) => {
  openSecrets(file);
  writeFileSync(file, text);
  expect(() => openSecrets(file)).toThrow(ConfigError);
});

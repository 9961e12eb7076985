import { createHmac } from 'node:crypto';
import { passingSecrets } from '../../src/platform/secrets.ts';
import type { Secrets } from '../../src/platform/secrets.ts';

/** The hashes of every test, so that the example people of the template database are known in each copy of it. */
export const testHashes: Pick<Secrets, 'keyedHash'> = {
  keyedHash: (name, text) => createHmac('sha256', `test ${name}`).update(text).digest(),
};

/** Secrets of one test application. */
export function testSecrets(): Secrets {
  return { ...passingSecrets(), ...testHashes };
}

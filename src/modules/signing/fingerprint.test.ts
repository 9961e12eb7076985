import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { boundSha256 } from './fingerprint.ts';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

test('both hashes are bound, each in its place', () => {
  const bound = boundSha256({ contentSha256: a, dataSha256: b });
  expect(bound).toBe(createHash('sha256').update(`${a}\n${b}`).digest('hex'));
  expect(boundSha256({ contentSha256: b, dataSha256: a })).not.toBe(bound);
  expect(boundSha256({ contentSha256: a, dataSha256: a })).not.toBe(bound);
});

import { expect, test } from 'vitest';
import { docx, zip } from '../../../tests/support/zip.ts';
import { guardZip } from './zip-guard.ts';
import type { ZipLimits } from './zip-guard.ts';

const limits: ZipLimits = { entries: 10, unpacked: 4_000_000, ratio: 100, depth: 1 };
const zeros = (count: number) => Buffer.alloc(count);
const no = (code: string) => ({ ok: false, refusals: [{ code }] });

test('an ordinary archive passes, and its entries are named', async () => {
  expect(await guardZip(docx([{ name: 'word/media/a.bin', content: zeros(900_000) }]))).toEqual({
    ok: true,
    value: ['[Content_Types].xml', 'word/document.xml', 'word/media/a.bin'],
  });
});

test('an archive in the archive is looked through too, but not one in that', async () => {
  const inner = zip([{ name: 'a.xml', content: 'x' }]);
  const middle = zip([{ name: 'inner.xlsx', content: inner }]);
  expect((await guardZip(zip([{ name: 'b.xlsx', content: inner, method: 0 }]), limits)).ok).toBe(true);
  expect(await guardZip(zip([{ name: 'middle.zip', content: middle }]), limits)).toEqual(
    no('fileUnpacksTooLarge'),
  );
});

const bomb = zip([{ name: 'b.xml', content: zeros(3_000_000), method: 8 }]);

test.each([
  [
    'more than is allowed, declared',
    zip(['a', 'b', 'c'].map((name) => ({ name, content: zeros(1_500_000) }))),
  ],
  ['one entry that grows a thousand times', bomb],
  ['many entries', zip(Array.from({ length: 11 }, (_, n) => ({ name: `n${n}`, content: '' })))],
  [
    'many entries inside',
    zip(
      [1, 2].map((n) => ({
        name: `n${n}`,
        content: zip(Array.from({ length: 5 }, (_, m) => ({ name: `${m}`, content: 'x' }))),
      })),
    ),
  ],
  ['a bomb inside', zip([{ name: 'in.xlsx', content: bomb }])],
])('%s is too much', async (_, bytes) => {
  expect(await guardZip(bytes, limits)).toEqual(no('fileUnpacksTooLarge'));
});

test.each([
  ['an entry larger than it says', zip([{ name: 'a', content: zeros(3_000_000), declared: 1_000 }])],
  ['an entry smaller than it says', zip([{ name: 'a', content: 'x', declared: 1_000 }])],
  ['a stored entry that says less', zip([{ name: 'a', content: 'xyz', declared: 1, method: 0 }])],
  ['another way of packing', zip([{ name: 'a', content: 'x', method: 12 }])],
  ['a path out of the folder', zip([{ name: '../a', content: 'x' }])],
  ['a path from the root', zip([{ name: '/etc/a', content: 'x' }])],
  ['a path on a disk', zip([{ name: 'c:\\a', content: 'x' }])],
  ['the end cut off', docx().subarray(0, -30)],
  ['the beginning cut off', docx().subarray(30)],
  ['bytes after the end', Buffer.concat([docx(), Buffer.from('x')])],
  ['packed bytes that are broken', Buffer.from(docx()).fill(0xff, 55, 70)],
  ['nothing', Buffer.alloc(0)],
])('%s is damage', async (_, bytes) => {
  expect(await guardZip(bytes, limits)).toEqual(no('fileDamaged'));
});

test('an entry with a password is locked', async () => {
  expect(await guardZip(zip([{ name: 'a', content: 'x', locked: true }]), limits)).toEqual(no('fileLocked'));
});

test('a liar of a hundred megabytes is given up early, without memory for it', async () => {
  const bytes = zip([{ name: 'a', content: zeros(100_000_000), declared: 900_000 }]);
  const before = process.memoryUsage().arrayBuffers;
  expect(await guardZip(bytes)).toEqual(no('fileDamaged'));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

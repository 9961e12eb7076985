import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendHead, readHeads } from './heads-file.ts';

const first = { at: '2026-11-21T10:00:00.000Z', number: 3, hash: 'a'.repeat(64) };
const second = { at: '2026-11-21T11:00:00.000Z', number: 7, hash: 'b'.repeat(64) };

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saman-heads-'));
  file = path.join(folder, 'audit-heads.log');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('no file is no heads', async () => {
  expect(await readHeads(file)).toEqual([]);
});

test('heads are lines, oldest first', async () => {
  await appendHead(file, first);
  await appendHead(file, second);
  expect(await readFile(file, 'utf8')).toBe(
    `{"at":"2026-11-21T10:00:00.000Z","number":3,"hash":"${first.hash}"}\n` +
      `{"at":"2026-11-21T11:00:00.000Z","number":7,"hash":"${second.hash}"}\n`,
  );
  expect(await readHeads(file)).toEqual([first, second]);
});

test('a line torn off by a crash neither counts nor swallows the next one', async () => {
  await appendHead(file, first);
  await appendFile(file, '{"at":"2026-11-21T10:30:00.000Z","number":5,"ha');
  expect(await readHeads(file)).toEqual([first]);
  await appendHead(file, second);
  expect(await readHeads(file)).toEqual([first, second]);
});

import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mayUse, modules, publishedViews } from '../src/modules.ts';
import { root } from '../src/platform/root.ts';
import { domainTimeFindings } from './architecture/domain-time.ts';
import { kindFindings } from './architecture/file-kinds.ts';
import type { Exempted } from './architecture/file-kinds.ts';
import { folderFindings, sizeFindings } from './architecture/files.ts';
import { cycleFindings, importFindings, tableFindings } from './architecture/imports.ts';
import { pageFolderFindings, placeFindings } from './architecture/pages.ts';
import { migrationFindings, ownershipFindings } from './architecture/tables.ts';
import { readTree } from './architecture/tree.ts';
import { versionFindings } from './architecture/versions.ts';

const tree = readTree(root);

/** Each is a small thing under a name people look for; a file that no longer needs it must leave the list. */
const ofMixedKind: Exempted = {
  'src/modules/audit/verify.ts': 'carries the chain and the heads file to the rules of chain-check.ts',
  'src/modules/register/shapes.ts': 'reads MAP_FILE once, when the process starts',
  'src/modules/register/shipped-register.ts': 'reads the shipped files and hands over records',
};

test('the table of modules has every module once, and each uses only those before it', () => {
  expect(tableFindings(tree, mayUse)).toEqual([]);
  expect(modules.map(({ name }) => name)).toEqual(Object.keys(mayUse));
});

test('imports follow the table', () => {
  expect(importFindings(tree, mayUse)).toEqual([]);
});

test('no files need each other', () => {
  expect(cycleFindings(tree)).toEqual([]);
});

test('tables are written by their owner, and read through it', () => {
  expect(ownershipFindings(tree, publishedViews)).toEqual([]);
});

test('a migration touches one schema', () => {
  expect(migrationFindings(tree)).toEqual([]);
});

test('domain time comes from the clock', () => {
  expect(domainTimeFindings(tree)).toEqual([]);
});

test('every kind of file holds what it is for', () => {
  expect(kindFindings(tree, ofMixedKind)).toEqual([]);
});

test('no exemption is left over', () => {
  const found = new Set(kindFindings(tree).map((finding) => finding.split(':')[0]));
  expect(Object.keys(ofMixedKind).filter((name) => !found.has(name))).toEqual([]);
});

test('pages, endpoints and jobs are where their names say, and in the list of their module', () => {
  expect(placeFindings(tree)).toEqual([]);
  expect(pageFolderFindings(tree)).toEqual([]);
});

test('no file is too long', () => {
  expect(sizeFindings(tree)).toEqual([]);
});

test('no folder has a name that says nothing', () => {
  expect(folderFindings(tree)).toEqual([]);
});

test('what is installed is what package.json names', () => {
  expect(versionFindings(root)).toEqual([]);
});

test('every module explains itself', () => {
  const silent = Object.keys(mayUse).filter(
    (name) => !existsSync(path.join(root, 'src/modules', name, 'README.md')),
  );
  expect(silent).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { root } from '../src/platform/root.ts';
import { readTree } from './architecture/tree.ts';
import { readCatalogues } from './texts/catalogue.ts';
import { unreadKeys } from './texts/readers.ts';
import { foreignWords, halfPlurals, unequalKeys, unequalPlaces, untranslated } from './texts/wording.ts';

const tree = readTree(root);
const catalogues = await readCatalogues(tree);

describe.each(catalogues)('$folder', (catalogue) => {
  test('has the same keys in every language, none empty', () => {
    expect(unequalKeys(catalogue)).toEqual([]);
  });
  test('has the same places to fill in every language', () => {
    expect(unequalPlaces(catalogue)).toEqual([]);
  });
  test('has both forms of every plural', () => {
    expect(halfPlurals(catalogue)).toEqual([]);
  });
  test('has no word from another language', () => {
    expect(foreignWords(catalogue)).toEqual([]);
  });
  test('has no sentence that is the same in both Norwegian forms', () => {
    expect(untranslated(catalogue)).toEqual([]);
  });
  test('has no text that nobody reads', () => {
    expect(unreadKeys(tree, catalogue)).toEqual([]);
  });
});

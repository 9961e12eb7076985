import { expect, test } from 'vitest';
import { validOn } from './dates.ts';
import { foldName, nameEntries, searchNames } from './name-search.ts';
import { readShippedRegister } from './shipped-register.ts';

const { municipalityNames } = await readShippedRegister('data/register');
const today = nameEntries(validOn(municipalityNames, '2026-11-21'));
const find = (query: string) =>
  searchNames(query, today).map(({ number, name, match }) => [number, name, match]);

test('spellings of the same name meet', () => {
  expect(['Målselv', 'Maalselv', 'Malselv', 'MÅLSELV'].map(foldName)).toEqual([
    'malselv',
    'malselv',
    'malselv',
    'malselv',
  ]);
  expect(['Bærum', 'Baerum', 'Barum', 'Sør-Varanger', 'Soer Varanger'].map(foldName)).toEqual([
    'barum',
    'barum',
    'barum',
    'sor varanger',
    'sor varanger',
  ]);
  expect(['Porsáŋgu', 'Hárstták', 'Evenášši', 'Stïentje', 'đŧžč'].map(foldName)).toEqual([
    'porsangu',
    'harsttak',
    'evenassi',
    'stientje',
    'dtzc',
  ]);
});

test('a name is found in any of its languages and without its marks', () => {
  expect(find('Malselv')).toEqual([['5524', 'Målselv', 'exact']]);
  expect(find('Porsanger')).toEqual([['5622', 'Porsanger', 'exact']]);
  expect(find('Porsáŋgu')).toEqual([['5622', 'Porsáŋgu', 'exact']]);
  expect(find('Porsangu')).toEqual([['5622', 'Porsáŋgu', 'exact']]);
  expect(find('Porsanki')).toEqual([['5622', 'Porsanki', 'exact']]);
  expect(find('snaase')).toEqual([['5041', 'Snåase', 'exact']]);
  expect(find('oslove')).toEqual([['0301', 'Oslove', 'exact']]);
});

test('namesakes are both found', () => {
  expect(find('Herøy')).toEqual([
    ['1515', 'Herøy', 'exact'],
    ['1818', 'Herøy', 'exact'],
  ]);
  expect(find('Våler')).toEqual([
    ['3114', 'Våler', 'exact'],
    ['3419', 'Våler', 'exact'],
  ]);
});

test('whole names come first, then names that start so, in Norwegian order', () => {
  expect(find('Nes')).toEqual([
    ['3228', 'Nes', 'exact'],
    ['3322', 'Nesbyen', 'start'],
    ['1828', 'Nesna', 'start'],
    ['3212', 'Nesodden', 'start'],
    ['5636', 'Nesseby', 'start'],
  ]);
});

test('a word inside the name, a part of a word, and a slip of the finger', () => {
  expect(find('fron')).toEqual([
    ['3436', 'Nord-Fron', 'word_start'],
    ['3438', 'Sør-Fron', 'word_start'],
  ]);
  expect(find('Nordfron')).toEqual([['3436', 'Nord-Fron', 'exact']]);
  expect(find('valer')).toEqual(find('Våler'));
  expect(find('dheim')).toEqual([['5001', 'Trondheim', 'inside']]);
  expect(find('Trondhiem')).toEqual([['5001', 'Trondheim', 'nearly']]);
  expect(find('Kristiansamd')).toEqual([
    ['4204', 'Kristiansand', 'nearly'],
    ['1505', 'Kristiansund', 'nearly'],
  ]);
});

test('three letters forgive nothing, and an empty query finds nothing', () => {
  expect(find('xes')).toEqual([]);
  expect(find('')).toEqual([]);
  expect(find(' - ')).toEqual([]);
});

test('an entry holds the names of all the records of its number', () => {
  const lyngen = municipalityNames.filter(({ number }) => number === '5536');
  expect(nameEntries(lyngen)).toEqual([
    { number: '5536', names: ['Lyngen', 'Lyngen - Ivgu - Yykeä', 'Ivgu', 'Yykeä'] },
  ]);
});

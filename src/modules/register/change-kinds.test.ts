import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classifyChanges, type CodeChange } from './change-kinds.ts';
import { readKlass } from './klass.ts';
import { readShippedRegister } from './shipped-register.ts';

const register = await readShippedRegister('data/register');
const klassFile = join(
  process.env['SAMAN_SHARED'] ?? '../shared',
  'data/register/klass/changes-2008-2024.json',
);

function line(text: string): CodeChange {
  const [date = '', fromNumber = '', fromName = '', toNumber = '', toName = ''] = text.split(' ');
  return { date, fromNumber, fromName, toNumber, toName };
}

function kindsOf(lines: readonly string[], known: Parameters<typeof classifyChanges>[1] = []): string[] {
  return classifyChanges(lines.map(line), known).map((c) => `${c.fromNumber} ${c.toNumber} ${c.kind}`);
}

const since1971 = (number: string) => ({ number, validFrom: '1971-01-01', validTo: null });

test('one to one is a renumbering, with or without a new name', () => {
  expect(kindsOf(['2020-01-01 0101 Halden 3001 Halden', '2020-01-01 0616 Nes 3040 Nesbyen'])).toEqual([
    '0101 3001 renumbering',
    '0616 3040 renumbering_and_name',
  ]);
});

test('several to one is a merger, also into a number that goes on', () => {
  expect(
    kindsOf(
      [
        '2020-01-01 1141 Finnøy 1103 Stavanger',
        '2020-01-01 1103 Stavanger 1103 Stavanger',
        '2020-01-01 1102 Sandnes 1108 Sandnes',
        '2020-01-01 1129 Forsand 1108 Sandnes',
      ],
      ['1141', '1103', '1102', '1129'].map(since1971),
    ),
  ).toEqual(['1102 1108 merger', '1103 1103 merger', '1129 1108 merger', '1141 1103 merger']);
});

test('one to several is a split, also when the parts are merged with others', () => {
  expect(
    kindsOf([
      '2020-01-01 1850 Tysfjord 1806 Narvik',
      '2020-01-01 1850 Tysfjord 1875 Hamarøy',
      '2020-01-01 1805 Narvik 1806 Narvik',
      '2020-01-01 1849 Hamarøy 1875 Hamarøy',
    ]),
  ).toEqual(['1805 1806 merger', '1849 1875 merger', '1850 1806 split', '1850 1875 split']);
});

test('a part to one that existed is a border change', () => {
  const known = ['3118', '3207'].map(since1971);
  expect(kindsOf(['2026-01-01 3118 Østfold 3207 Follo'], known)).toEqual(['3118 3207 boundary']);
  expect(
    kindsOf([
      '2017-01-01 0704 Tønsberg 0704 Tønsberg',
      '2017-01-01 0706 Sandefjord 0710 Sandefjord',
      '2017-01-01 0720 Stokke 0704 Tønsberg',
      '2017-01-01 0720 Stokke 0710 Sandefjord',
    ]),
  ).toEqual(['0706 0710 merger', '0720 0704 boundary', '0720 0710 merger']);
});

test('a number to itself is a new name, or nothing', () => {
  expect(kindsOf(['2023-01-01 5025 Røros 5025 Røros-Rosse', '2023-01-01 1514 Sande 1514 Sande'])).toEqual([
    '5025 5025 name',
  ]);
});

const told = (changes: readonly (CodeChange & { kind: string })[]) =>
  changes.map((c) => [c.date, c.kind, c.fromNumber, c.fromName, c.toNumber, c.toName].join(' ')).toSorted();

// Skipped where the statistics office's own file is not at hand: it is not part of this repository.
test.skipIf(!existsSync(klassFile))(
  `the office's list gives the shipped changes (needs ${klassFile})`,
  () => {
    const klass = readKlass(readFileSync(klassFile, 'utf8'));
    if (klass.kind !== 'changes') throw new Error('not a list of changes');
    expect(klass.errors).toEqual([]);
    expect(told(classifyChanges(klass.records, register.municipalities))).toEqual(
      told(register.changes.filter(({ source }) => source === 'klass-131-changes')),
    );
  },
);

import { expect, test } from 'vitest';
import type { ChangeFact } from '../../municipality.query.ts';
import { mergersIn } from './mergers-in.ts';

const change = (kind: ChangeFact['kind'], from: string, to: string): ChangeFact => {
  const [fromNumber = '', fromName = ''] = from.split(' ');
  const [toNumber = '', toName = ''] = to.split(' ');
  return { date: '2020-01-01', kind, fromNumber, fromName, toNumber, toName, certainty: 'certain' };
};

test('mergers by what came out of them, everything in Norwegian order, other kinds left out', () => {
  expect(
    mergersIn([
      change('merger', '1507 Ørskog', '1507 Ålesund'),
      change('merger', '1504 Ålesund', '1507 Ålesund'),
      change('merger', '1102 Sandnes', '1108 Sandnes'),
      change('split', '1850 Tysfjord', '1806 Narvik'),
      change('boundary', '1124 Sola', '1102 Sandnes'),
      change('merger', '1129 Forsand', '1108 Sandnes'),
    ]),
  ).toEqual([
    {
      number: '1108',
      name: 'Sandnes',
      parts: [
        { number: '1129', name: 'Forsand' },
        { number: '1102', name: 'Sandnes' },
      ],
    },
    {
      number: '1507',
      name: 'Ålesund',
      parts: [
        { number: '1507', name: 'Ørskog' },
        { number: '1504', name: 'Ålesund' },
      ],
    },
  ]);
});

test('a day without mergers', () => {
  expect(mergersIn([change('renumbering', '0101 Halden', '3001 Halden')])).toEqual([]);
});

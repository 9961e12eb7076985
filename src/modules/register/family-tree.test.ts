import { expect, test } from 'vitest';
import { layoutFamilyTree } from './family-tree.ts';
import { familyOf } from './lineage.ts';
import { readShippedRegister } from './shipped-register.ts';

const { municipalities, municipalityNames, changes } = await readShippedRegister('data/register');
const measures = { columnWidth: 100, rowHeight: 20, barHeight: 16, gutter: 10 };
const draw = (number: string) =>
  layoutFamilyTree(familyOf(municipalities, municipalityNames, changes, number), measures);
const barsOf = (number: string) =>
  draw(number).bars.map(
    (bar) => `${bar.number} ${bar.name} x${bar.x} y${bar.y} w${bar.width}${bar.open ? ' open' : ''}`,
  );

test('Ålesund: five into one into two', () => {
  expect(barsOf('1508')).toEqual([
    '1504 Ålesund x0 y0 w90',
    '1507 Ålesund x110 y40 w80',
    '1508 Ålesund x210 y30 w90 open',
    '1523 Ørskog x0 y20 w90',
    '1529 Skodje x0 y40 w90',
    '1534 Haram x0 y60 w90',
    '1546 Sandøy x0 y80 w90',
    '1580 Haram x210 y50 w90 open',
  ]);
  const { dates, viewBox, edges } = draw('1508');
  expect(dates).toEqual([
    { date: '2020-01-01', x: 100 },
    { date: '2024-01-01', x: 200 },
  ]);
  expect(viewBox).toBe('0 0 300 96');
  expect(edges.map((edge) => edge.path)).toEqual([
    'M 90 8 C 100 8 100 48 110 48',
    'M 90 28 C 100 28 100 48 110 48',
    'M 90 48 C 100 48 100 48 110 48',
    'M 90 68 C 100 68 100 48 110 48',
    'M 90 88 C 100 88 100 48 110 48',
    'M 190 48 C 200 48 200 38 210 38',
    'M 190 48 C 200 48 200 58 210 58',
  ]);
});

test('the drawing is the same from every member of the family', () => {
  expect(draw('1534')).toEqual(draw('1580'));
});

test('Tysfjord stands between those that took its parts', () => {
  expect(barsOf('1850')).toEqual([
    '1805 Narvik x0 y0 w90',
    '1806 Narvik x110 y17 w90 open',
    '1849 Hamarøy x0 y60 w90',
    '1850 Tysfjord x0 y40 w90',
    '1854 Ballangen x0 y20 w90',
    '1875 Hamarøy x110 y55 w90 open',
  ]);
});

test('Sandnes and Forsand become the new Sandnes', () => {
  expect(barsOf('1108')).toEqual([
    '1102 Sandnes x0 y0 w90',
    '1108 Sandnes x110 y10 w90 open',
    '1129 Forsand x0 y20 w90',
  ]);
});

test('Trondheim keeps its bar when Klæbu joins it, and the line ends at its side', () => {
  expect(barsOf('5001')).toEqual([
    '1601 Trondheim x0 y0 w90',
    '1662 Klæbu x0 y20 w90',
    '5001 Trondheim x110 y0 w190 open',
    '5030 Klæbu x110 y20 w80',
  ]);
  expect(draw('5001').edges.map((edge) => edge.path)).toEqual([
    'M 90 8 C 100 8 100 8 110 8',
    'M 90 28 C 100 28 100 28 110 28',
    'M 190 28 C 200 28 200 16 210 16',
  ]);
});

test('one without changes is a single bar', () => {
  expect(draw('1841')).toEqual({
    width: 100,
    height: 16,
    viewBox: '0 0 100 16',
    dates: [],
    bars: [
      {
        number: '1841',
        name: 'Fauske',
        validFrom: '1971-01-01',
        validTo: null,
        x: 0,
        y: 0,
        width: 100,
        height: 16,
        open: true,
      },
    ],
    edges: [],
  });
});

test('no two bars of any family overlap', () => {
  const overlapping = municipalities.filter(({ number }) => {
    const { bars } = draw(number);
    return bars.some((a) =>
      bars.some(
        (b) =>
          a !== b &&
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
    );
  });
  expect(overlapping).toEqual([]);
});

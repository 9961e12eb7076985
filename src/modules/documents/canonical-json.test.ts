import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

// The first two are the examples of RFC 8785, 3.2.2 and 3.2.3.
test.each<[unknown, string]>([
  [
    {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    },
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  ],
  [
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
    `{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}`,
  ],
  [-0, '0'],
  [[], '[]'],
  [{ b: [{ d: 1, c: 2 }], a: '' }, '{"a":"","b":[{"c":2,"d":1}]}'],
])('%j', (value, written) => {
  expect(canonicalJson(value)).toBe(written);
});

test('the order of keys does not matter', () => {
  expect(canonicalJson({ a: 1, b: { x: 1, y: 2 } })).toBe(canonicalJson({ b: { y: 2, x: 1 }, a: 1 }));
});

const circle: { self?: unknown } = {};
circle.self = circle;

test.each([
  ['undefined', undefined],
  ['a property that is undefined', { a: undefined }],
  ['a hole', Array(1)],
  ['NaN', Number.NaN],
  ['infinity', [Infinity]],
  ['bigint', 1n],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['half a pair', '\ud83d'],
  ['half a pair in a key', { '\ude00': 1 }],
  ['a circle', circle],
])('%s is refused', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('the same value twice is not a circle', () => {
  const same = { a: 1 };
  expect(canonicalJson([same, same])).toBe('[{"a":1},{"a":1}]');
});

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCluster } from '../../../tests/support/cluster.ts';
import { typeParsers } from './types.ts';

let client: Client;

beforeAll(async () => {
  client = new Client({
    ...testCluster().connection('owner'),
    options: '-c timezone=UTC',
    types: typeParsers,
  });
  await client.connect();
});
afterAll(() => client.end());

async function valueOf(expression: string): Promise<unknown> {
  const { rows } = await client.query<{ value: unknown }>(`select ${expression} as value`);
  return rows[0]?.value;
}

describe('how values arrive', () => {
  test.each([
    [`date '2020-01-01'`, '2020-01-01'],
    [`date '0044-03-15 BC'`, '0044-03-15 BC'],
    [`timestamptz '2026-01-01 12:00:00.123456+01'`, '2026-01-01T11:00:00.123456Z'],
    [`timestamptz '2026-07-01 00:00:00+02'`, '2026-06-30T22:00:00Z'],
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ['(-9007199254740991)::bigint', -9_007_199_254_740_991],
    ['count(*)', 1],
    ['sum(12)', 12],
    ['0.1::numeric', 0.1],
    ['(select avg(x) from (values (1), (2)) as v(x))', 1.5],
    ['7', 7],
    ['true', true],
    [`'{"a": [1]}'::jsonb`, { a: [1] }],
    [`array['a', 'b']`, ['a', 'b']],
    ['null::date', null],
  ])('%s', async (expression, value) => {
    expect(await valueOf(expression)).toEqual(value);
  });
});

test('an integer that a number cannot hold is never rounded', async () => {
  await expect(valueOf('9007199254740993::bigint')).rejects.toThrow(
    '9007199254740993 does not fit a number exactly',
  );
});

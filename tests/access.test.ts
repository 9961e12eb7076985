import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { examplePeople } from '../src/modules/identity/index.ts';
import { modules } from '../src/modules.ts';
import { anonymous } from '../src/platform/principal.ts';
import type { Principal } from '../src/platform/principal.ts';
import { root } from '../src/platform/root.ts';
import { targetsOf } from './access/asking.ts';
import type { Asker } from './access/asking.ts';
import { accessDocument, rowOf } from './access/matrix.ts';
import type { Row } from './access/matrix.ts';
import { careless, strict } from './access/planted.tsx';
import { examplePerson } from './support/example-person.ts';
import { testApp } from './support/test-app.ts';

/** Everybody there is to ask as: nobody signed in, then each example person acting in the first mandate. */
const principals: { readonly name: string; readonly principal: Principal }[] = [];
let everybody: readonly Asker[];
const rows = new Map<string, Row>();
const targets = targetsOf(modules);

beforeAll(async () => {
  const { system, isolated } = await testApp();
  principals.push({ name: 'anonymous', principal: anonymous });
  for (const { key } of examplePeople)
    principals.push({ name: key, principal: await isolated(() => examplePerson(system, key)) });
  everybody = await askersOf();
});

const askersOf = (more: Parameters<typeof testApp>[0] = {}): Promise<Asker[]> =>
  Promise.all(principals.map(async (each) => ({ ...each, app: await testApp({ ...more, ...each }) })));

test.each(targets)('$id answers everybody as it declares', async (target) => {
  const row = await rowOf(target, everybody);
  rows.set(target.id, row);
  expect(row.faults).toEqual([]);
});

test('docs/access.md tells who is answered what', () => {
  const file = path.join(root, 'docs', 'access.md');
  const text = accessDocument(targets.flatMap(({ id }) => rows.get(id) ?? []));
  if (process.env['SAMAN_WRITE_ACCESS'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8'), 'renew it: SAMAN_WRITE_ACCESS=1 npm test -- tests/access.test.ts').toBe(
    text,
  );
});

/** What is answered, held against what the planted pages declare. */
async function rowsOf(askers: readonly Asker[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const target of targetsOf([strict])) found.push(await rowOf(target, askers));
  return found;
}

test('pages that keep to what they declare pass', async () => {
  const askers = await askersOf({ more: [strict] });
  const kept = await rowsOf(askers);
  expect(kept.map(({ faults, answers }) => [faults, answers.get('anonymous'), answers.get('mayor')])).toEqual(
    [
      [[], 401, 200],
      [[], 404, 403],
    ],
  );
});

test('pages that ignore what they declare are found', async () => {
  const askers = (await askersOf({ more: [careless] })).filter(({ name }) =>
    ['anonymous', 'mayor'].includes(name),
  );
  const found = await rowsOf(askers);
  expect(found.flatMap(({ faults }) => faults)).toEqual([
    '/nn/planted/closed answers anonymous with 200, but declares 401',
    '/nn/planted/owned/system answers anonymous with 200, but declares 404',
    '/nn/planted/owned/system answers mayor with 200, but declares 403',
  ]);
});

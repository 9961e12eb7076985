import { beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import { endpointFaults, problemFaults } from './every-page/endpoint-faults.ts';
import { testApp } from './support/test-app.ts';
import type { TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const endpoints = modules.flatMap((module) => module.endpoints ?? []);

describe.each(endpoints)('$id', (endpoint) => {
  const [first] = endpoint.examples;

  test('says who may ask', () => {
    expect(endpoint.access.name).not.toBe('');
  });

  test.each(endpoint.examples)('$path ($shows)', async (example) => {
    expect(await endpointFaults(app, endpoint, example)).toEqual([]);
  });

  test('answers with CSV to whoever prefers that', async () => {
    const answer = await app.request(first.path, { headers: { Accept: 'text/csv' } });
    const [header] = (await answer.text()).split('\n');
    expect([answer.headers.get('Content-Type'), header]).toEqual([
      'text/csv; charset=utf-8',
      Object.keys(endpoint.item.shape).join(';'),
    ]);
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const answer = await app.request(first.path, { method, headers: { Origin: 'http://localhost' } });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect(problemFaults(await answer.json(), answer)).toEqual([]);
  });
});

test('an address nobody has is answered with a problem document', async () => {
  const answer = await app.request('/api/v1/nothing');
  expect(answer.status).toBe(404);
  expect(problemFaults(await answer.json(), answer)).toEqual([]);
});

test('the description names every endpoint that is open to anyone', async () => {
  const answer = await app.request('/api/openapi.json');
  const { paths } = (await answer.json()) as { paths: Record<string, unknown> };
  const open = endpoints.filter(({ access }) => access.name === 'anyone');
  expect(Object.keys(paths).toSorted()).toEqual(
    open.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}')).toSorted(),
  );
});

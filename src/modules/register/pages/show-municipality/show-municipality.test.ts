import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../../tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

interface Relative {
  number: string;
  date: string;
  kind: string;
}

async function relatives(number: string): Promise<{ predecessors: Relative[]; successors: Relative[] }> {
  const { predecessors, successors } = (await (
    await app.request(`/api/v1/municipalities/${number}`)
  ).json()) as { predecessors: Relative[]; successors: Relative[] };
  return { predecessors, successors };
}

test('Tysfjord was divided between Narvik and Hamarøy', async () => {
  const { successors } = await relatives('1850');
  expect(successors).toEqual([
    { number: '1806', date: '2020-01-01', kind: 'split' },
    { number: '1875', date: '2020-01-01', kind: 'split' },
  ]);
});

test('Ålesund of 2020 became Ålesund and Haram', async () => {
  const { successors } = await relatives('1507');
  expect(successors).toEqual([
    { number: '1508', date: '2024-01-01', kind: 'split' },
    { number: '1580', date: '2024-01-01', kind: 'split' },
  ]);
  expect((await relatives('1580')).predecessors).toEqual([
    { number: '1507', date: '2024-01-01', kind: 'split' },
  ]);
});

test('Stavanger keeps its number through the merger', async () => {
  const { validTo, names } = (await (await app.request('/api/v1/municipalities/1103')).json()) as {
    validTo: string | null;
    names: { name: string; validTo: string | null }[];
  };
  expect([validTo, names.map(({ name }) => name)]).toEqual([null, ['Stavanger']]);
  expect(await relatives('1103')).toEqual({
    predecessors: [
      { number: '1141', date: '2020-01-01', kind: 'merger' },
      { number: '1142', date: '2020-01-01', kind: 'merger' },
    ],
    successors: [],
  });
});

test('the page of former Sandnes links to the one that followed', async () => {
  const html = await (await app.request('/nn/municipalities/1102')).text();
  expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toBe('Sandnes');
  const note = /Sandnes vart ein del av (.*?)<\/p>.*?<a href="(.*?)">(.*?)<\/a>/.exec(html);
  expect(note?.slice(1)).toEqual([
    'Sandnes (1108) 1. januar 2020.',
    '/nn/municipalities/1108',
    'Sandnes (1108)',
  ]);
});

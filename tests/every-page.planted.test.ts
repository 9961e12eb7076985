import { beforeAll, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import type { Page } from '../src/platform/http/page.ts';
import { endpointFaults } from './every-page/endpoint-faults.ts';
import { growthFaults } from './every-page/growth.ts';
import { declarationFaults, exampleFaults } from './every-page/page-faults.ts';
import {
  crookedPage,
  forgetfulPage,
  growingPage,
  plantedModule,
  talkativeEndpoint,
  undeclaredPage,
  writingPage,
} from './every-page/planted.tsx';
import { testApp } from './support/test-app.ts';
import type { TestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ modules: [...modules, plantedModule] });
});

const faultsOf = (page: Page) =>
  Promise.all(page.examples.map((example) => exampleFaults(app, page, example, 'nn')));

test('a page without access and examples is found', () => {
  expect(declarationFaults(undeclaredPage)).toEqual([
    'it does not say who may open it',
    'it has no examples',
  ]);
});

test('a form that no example sends is found', () => {
  const silent: Page = { ...forgetfulPage, examples: [{ path: '/planted/forget' }] };
  expect(declarationFaults(silent)).toEqual(['no example sends its form']);
});

test('a page that writes while it is looked at is found', async () => {
  expect(await faultsOf(writingPage)).toEqual([
    ['it answered 500, not 200: cannot execute INSERT in a read-only transaction'],
  ]);
});

test('queries that grow with the rows are found', async () => {
  expect(await growthFaults(app, growingPage, {})).toEqual(['2 rows take 2 queries, 20 rows take 20']);
});

test('rows without sizes, sizes without rows and exemptions that no longer hold are found', async () => {
  const { sizes: _, ...undeclared } = growingPage;
  const exemption = { 'planted/grow': { queries: 1, why: 'planted' } };
  const same: Page = { ...growingPage, sizes: ['/planted/grow/2', '/planted/grow/2'] };
  expect([
    await growthFaults(app, undeclared, {}),
    await growthFaults(app, undeclared, exemption),
    await growthFaults(app, growingPage, exemption),
    await growthFaults(app, same, {}),
  ]).toEqual([
    ['it has rows, but declares no sizes'],
    ['it makes 3 queries; its exemption says 1'],
    ['it is exempted, but declares sizes', '2 rows take 2 queries, 20 rows take 20'],
    ['"/planted/grow/2" has no more rows than "/planted/grow/2"'],
  ]);
});

test('two titles and a style of its own are found', async () => {
  expect(await faultsOf(crookedPage)).toEqual([
    [
      'heading-level: Multiple <h1> are not allowed (#main > div > h1:nth-child(2))',
      'no-inline-style: Inline style is not allowed (#main > div > h1:nth-child(2))',
      'it has 2 h1',
      'it has something inline: h1 style',
    ],
  ]);
});

test('a form that loses what was typed, and one that leads nowhere, are found', async () => {
  expect(await faultsOf(forgetfulPage)).toEqual([
    [],
    ['it lost what was typed: name="Bø"'],
    ['it goes on to "/nn/planted/nowhere", which answers 404'],
  ]);
});

test('an example that another page answers is found', async () => {
  const answeredByOther: Page = {
    ...crookedPage,
    id: 'planted/other',
    examples: [{ path: '/planted/grow/0' }],
  };
  expect(await faultsOf(answeredByOther)).toEqual([['the page that answered was planted/grow']]);
});

test('an endpoint that answers with more than it describes is found', async () => {
  const [asJson, asCsv] = talkativeEndpoint.examples;
  expect([
    await endpointFaults(app, talkativeEndpoint, asJson),
    asCsv && (await endpointFaults(app, talkativeEndpoint, asCsv)),
  ]).toEqual([['items.0: Unrecognized key: "secret"'], ['its CSV has no rows']]);
});

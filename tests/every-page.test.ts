import { beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import { languages } from '../src/platform/text/language.ts';
import { growthFaults } from './every-page/growth.ts';
import type { Exemptions } from './every-page/growth.ts';
import { declarationFaults, exampleFaults } from './every-page/page-faults.ts';
import { refusalFaults } from './every-page/refusals.ts';
import { exampleVisitors } from './support/visitors.ts';
import type { Visitors } from './support/visitors.ts';

const fixed = 'its lists are fixed text';
const oneSize = 'it always shows all there is';
const exemptions: Exemptions = {
  'applications/manage-parties': { queries: 5, why: 'those in it come with the application' },
  'applications/manage-writers': { queries: 5, why: 'those invited come with the application' },
  'applications/show-application': { queries: 19, why: 'each panel brings its rows in queries of its own' },
  'applications/write-section': { queries: 21, why: 'all answers of a text come in one query' },
  'applications/show-anchoring': { queries: 12, why: 'every list on it comes from one query' },
  'applications/show-political': { queries: 8, why: 'every list on it comes from one query' },
  'applications/preview-application': { queries: 19, why: 'its rows are the sections of one text' },
  'applications/sign-application': { queries: 13, why: oneSize },
  'applications/submit-application': { queries: 7, why: oneSize },
  'applications/show-receipt': { queries: 8, why: oneSize },
  'calls/edit-template': { queries: 3, why: 'the whole outline is one value' },
  'calls/show-template-version': { queries: 1, why: 'the whole outline is one value' },
  'agreements/ask-for-signatures': { queries: 12, why: oneSize },
  'agreements/sign-agreement': { queries: 16, why: oneSize },
  'agreements/show-agreement': { queries: 18, why: oneSize },
  'agreements/show-version': { queries: 12, why: oneSize },
  'identity/show-organisation': { queries: 9, why: 'every list on it comes from one query' },
  'home/show-front': {
    queries: 8,
    why: 'it shows the three newest items, and one query for each kind of thing gives the programmes',
  },
  'correspondence/edit-texts': { queries: 1, why: 'it shows one text in each form' },
  'correspondence/show-letter': { queries: 2, why: 'it shows one letter' },
  'news/show-news': { queries: 5, why: 'corrections come with the item' },
  'news/manage-news': { queries: 1, why: 'publications come with the item' },
  'tasks/choose-notifications': { queries: 2, why: 'kinds are few, and the mails shown have a limit' },
  'tasks/show-my': { queries: 8, why: 'each of its lists comes from a query of its own' },
  'calls/show-call': { queries: 12, why: 'all rows of a call come with it in one query' },
  'home/show-open-data': { queries: 0, why: fixed },
  'home/show-design': { queries: 0, why: fixed },
  'programmes/manage-programme': { queries: 10, why: 'its parts are always the same' },
  'programmes/show-programme': { queries: 13, why: 'every list on it comes from one query' },
  'register/list-changes': { queries: 2, why: oneSize },
  'register/list-organisations': { queries: 2, why: oneSize },
  'register/show-map': { queries: 3, why: oneSize },
};

let visitors: Visitors;
beforeAll(async () => {
  visitors = await exampleVisitors();
});

const pages = modules.flatMap((module) => module.pages ?? []);

describe.each(pages)('$id', (page) => {
  test('says who may open it, and shows by examples what it does', () => {
    expect(declarationFaults(page)).toEqual([]);
  });

  test.each(page.examples.flatMap((example) => languages.map((lang) => ({ ...example, lang }))))(
    '$lang: $path ($shows)',
    async ({ lang, ...example }) => {
      expect(await exampleFaults(visitors.of(page, example), page, example, lang)).toEqual([]);
    },
  );

  test('makes no more queries for more rows', async () => {
    expect(await growthFaults(visitors.of(page), page, exemptions)).toEqual([]);
  });

  test('refuses other methods, and forms from elsewhere', async () => {
    expect(await refusalFaults(visitors.of(page), page)).toEqual([]);
  });
});

test('every exemption is of a page that exists', () => {
  const ids = new Set(pages.map(({ id }) => id));
  expect(Object.keys(exemptions).filter((id) => !ids.has(id))).toEqual([]);
});

import { modules } from '../../src/modules.ts';
import { signedIn } from '../../src/platform/http/access.ts';
import type { Example, Page } from '../../src/platform/http/page.ts';
import { behalfField } from '../../src/platform/principal.ts';
import { examplePerson } from './example-person.ts';
import { testApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** The application as those meet it who visit the examples of pages. */
export interface Visitors {
  readonly anybody: TestApp;
  /**
   * Whoever an example is for, the page's first where none is given. Pages for those who have signed in are visited by
   * somebody who has.
   */
  of(page: Page, example?: Example): TestApp;
}

/** Whoever may see most: examples show what a page does, not who is kept out. */
const mostSeeing = 'secretariat';

/** One who has not signed in, the example person who may see most, and everybody else that some example names. */
export async function exampleVisitors(): Promise<Visitors> {
  const anybody = await testApp();
  const named = modules.flatMap(({ pages = [] }) =>
    pages.flatMap(({ examples }) => examples.flatMap(({ by }) => by ?? [])),
  );
  const visitors = new Map<string, TestApp>();
  for (const key of new Set([mostSeeing, ...named])) visitors.set(key, await visitorWith(key, anybody));
  return {
    anybody,
    of: (page, { by } = page.examples[0]) => {
      const key = by ?? (page.access === signedIn ? mostSeeing : null);
      return (key === null ? undefined : visitors.get(key)) ?? anybody;
    },
  };
}

async function visitorWith(key: string, anybody: TestApp): Promise<TestApp> {
  const principal = await anybody.isolated(() => examplePerson(anybody.system, key));
  const app = await testApp({ principal });
  // As a browser sends it: every form says in which capacity it was opened.
  const behalf = { [behalfField]: principal.acting?.id ?? '' };
  return { ...app, post: (address, form) => app.post(address, { ...behalf, ...form }) };
}

import { signedIn } from '../../src/platform/http/access.ts';
import type { Page } from '../../src/platform/http/page.ts';
import { behalfField } from '../../src/platform/principal.ts';
import { examplePerson } from './example-person.ts';
import { testApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

/** The application as those meet it who visit the examples of pages. */
export interface Visitors {
  readonly anybody: TestApp;
  /** Pages for those who have signed in are visited by somebody who has. */
  of(page: Page): TestApp;
}

/**
 * Two visitors: one who has not signed in, and the example person who may see most. Examples show what a page does, not
 * who is kept out.
 */
export async function exampleVisitors(): Promise<Visitors> {
  const anybody = await testApp();
  const principal = await anybody.isolated(() => examplePerson(anybody.system, 'secretariat'));
  const app = await testApp({ principal });
  // As a browser sends it: every form says in which capacity it was opened.
  const behalf = { [behalfField]: principal.acting?.id ?? '' };
  const somebody: TestApp = { ...app, post: (address, form) => app.post(address, { ...behalf, ...form }) };
  return { anybody, of: (page) => (page.access === signedIn ? somebody : anybody) };
}

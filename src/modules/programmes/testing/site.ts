import { examplePerson } from '../../../../tests/support/example-person.ts';
import { testApp } from '../../../../tests/support/test-app.ts';
import type { TestApp } from '../../../../tests/support/test-app.ts';
import { behalfField } from '../../../platform/principal.ts';

/** The site as one example person sees it; forms say, as a browser's do, in which mandate they were opened. */
export interface Site extends TestApp {
  /** The page as text; throws when it is not 200. */
  read(path: string): Promise<string>;
}

/** The site for an example person, or for nobody in particular. */
export async function siteFor(key: string | null): Promise<Site> {
  const anybody = await testApp();
  if (key === null) return withRead(anybody);
  const principal = await anybody.isolated(() => examplePerson(anybody.system, key));
  const app = await testApp({ principal });
  const behalf = { [behalfField]: principal.acting?.id ?? '' };
  return withRead({ ...app, post: (address, form) => app.post(address, { ...behalf, ...form }) });
}

function withRead(app: TestApp): Site {
  return {
    ...app,
    read: async (path) => {
      const answer = await app.request(path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    },
  };
}

/** What a hidden field of a page holds. */
export function hiddenIn(html: string, name: string): string {
  return new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

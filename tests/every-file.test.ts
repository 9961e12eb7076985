import { beforeAll, describe, expect, test } from 'vitest';
import { modules } from '../src/modules.ts';
import { signedIn } from '../src/platform/http/access.ts';
import type { FilePage } from '../src/platform/http/file-page.ts';
import { languages } from '../src/platform/text/language.ts';
import { examplePerson } from './support/example-person.ts';
import { testApp } from './support/test-app.ts';
import type { TestApp } from './support/test-app.ts';

let anybody: TestApp;
let somebody: TestApp;
beforeAll(async () => {
  anybody = await testApp();
  const principal = await anybody.isolated(() => examplePerson(anybody.system, 'secretariat'));
  somebody = await testApp({ principal });
});

/** Whoever an example names; otherwise the one who may see most where one must have signed in. */
async function visitorOf(file: FilePage, by: string | undefined): Promise<TestApp> {
  if (by === undefined) return file.access === signedIn ? somebody : anybody;
  return await testApp({ principal: await anybody.isolated(() => examplePerson(anybody.system, by)) });
}

const files = modules.flatMap((module) => module.files ?? []);

describe.each(files)('$id', (file) => {
  test.each(file.examples.flatMap((example) => languages.map((lang) => ({ ...example, lang }))))(
    '$lang: $path ($shows)',
    async ({ lang, path, by, status = 200 }) => {
      const app = await visitorOf(file, by);
      const answer = await app.request(`/${lang}${path}`);
      expect([answer.status, app.takeErrors()]).toEqual([status, []]);
      if (status !== 200) return;
      expect(answer.headers.get('X-Saman-Page')).toBe(file.id);
      expect(answer.headers.get('Content-Type')).not.toMatch(/html|javascript/);
      expect((await answer.bytes()).length).toBeGreaterThan(0);
      // What may be kept can be asked for again without being sent.
      const tag = answer.headers.get('ETag');
      if (answer.headers.get('Cache-Control')?.includes('no-store')) return;
      const again = await app.request(`/${lang}${path}`, { headers: { 'If-None-Match': tag ?? '' } });
      expect([again.status, (await again.bytes()).length]).toEqual([304, 0]);
    },
  );
});

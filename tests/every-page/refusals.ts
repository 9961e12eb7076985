import type { Page } from '../../src/platform/http/page.ts';
import type { TestApp } from '../support/test-app.ts';
import { headerFaults } from './page-faults.ts';

/** What a page must refuse, and does not: methods it does not have, and forms from elsewhere. */
export async function refusalFaults(app: TestApp, page: Page): Promise<string[]> {
  const [{ path }] = page.examples;
  const address = `/nn${path}`;
  const methods = page.act ? ['PUT', 'DELETE'] : ['PUT', 'DELETE', 'POST'];
  const faults: string[] = [];
  for (const method of methods) {
    const answer = await app.request(address, { method, headers: { Origin: 'http://localhost' } });
    const allowed = answer.headers.get('Allow');
    const expected = page.act ? 'GET, HEAD, POST' : 'GET, HEAD';
    if (answer.status !== 405 || allowed !== expected)
      faults.push(`${method} answers ${answer.status} and allows ${allowed}`);
    faults.push(...headerFaults(answer));
  }
  if (page.act) faults.push(...(await foreignFormFaults(app, page, address)));
  return faults;
}

async function foreignFormFaults(app: TestApp, page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  const form = page.examples.find(({ post }) => post)?.post ?? {};
  for (const origin of ['https://elsewhere.example', 'null', '']) {
    const headers = { Origin: origin };
    const answer = await app.request(address, { method: 'POST', body: new URLSearchParams(form), headers });
    if (answer.status !== 403) faults.push(`a form from "${origin}" is answered ${answer.status}`);
  }
  return faults;
}

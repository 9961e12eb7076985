import type { Page } from '../../src/platform/http/page.ts';
import type { TestApp } from '../support/test-app.ts';
import { rowsIn } from './markup.ts';

/**
 * Pages with rows that have no address with fewer of them: how many queries each makes, whatever the
 * number of rows, and why it cannot be shown by `sizes`.
 */
export type Exemptions = Readonly<Record<string, { readonly queries: number; readonly why: string }>>;

/** Does the page make more queries when it has more rows? */
export async function growthFaults(app: TestApp, page: Page, exemptions: Exemptions): Promise<string[]> {
  const exemption = exemptions[page.id];
  if (page.sizes) {
    const [few, many] = [await measure(app, page.sizes[0]), await measure(app, page.sizes[1])];
    return [
      ...(exemption ? ['it is exempted, but declares sizes'] : []),
      ...(few.rows < many.rows ? [] : [`"${page.sizes[1]}" has no more rows than "${page.sizes[0]}"`]),
      ...(few.queries === many.queries
        ? []
        : [`${few.rows} rows take ${few.queries} queries, ${many.rows} rows take ${many.queries}`]),
    ];
  }
  const [{ by: visitor }] = page.examples;
  const shown = page.examples.filter(
    ({ post, status, by }) => !post && status === undefined && by === visitor,
  );
  const measured = await Promise.all(shown.map(({ path }) => measure(app, path)));
  if (!exemption) return measured.some(({ rows }) => rows > 1) ? ['it has rows, but declares no sizes'] : [];
  return measured
    .filter(({ queries }) => queries !== exemption.queries)
    .map(({ queries }) => `it makes ${queries} queries; its exemption says ${exemption.queries}`);
}

async function measure(app: TestApp, path: string): Promise<{ rows: number; queries: number }> {
  const answer = await app.request(`/nn${path}`);
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`/nn${path} answered ${answer.status}`);
  return { rows: rowsIn(html), queries: Number(answer.headers.get('X-Saman-Queries')) };
}

import type { Example, Page } from '../../src/platform/http/page.ts';
import { securityHeaders } from '../../src/platform/http/security.ts';
import { languages } from '../../src/platform/text/language.ts';
import type { Lang } from '../../src/platform/text/language.ts';
import { htmlFaults, idsIn, idsPointedTo } from '../../src/ui/testing/html-check.ts';
import type { TestApp } from '../support/test-app.ts';
import { tagsIn, textOf, valuesIn } from './markup.ts';

/** What is missing in a page's declaration, each as a sentence. */
export function declarationFaults(page: Page): string[] {
  // The types ask for all of this; the test also holds those who get around the types.
  const { access, examples } = page as Partial<Page>;
  const faults: string[] = [];
  if (typeof access?.allows !== 'function' || !access.name) faults.push('it does not say who may open it');
  if (!examples || examples.length === 0) faults.push('it has no examples');
  if (page.act && !examples?.some(({ post }) => post)) faults.push('no example sends its form');
  return faults;
}

/** What is wrong with the answer to one example in one language, each as a sentence. */
export async function exampleFaults(
  app: TestApp,
  page: Page,
  example: Example,
  lang: Lang,
): Promise<string[]> {
  return app.isolated(async () => {
    const address = `/${lang}${example.path}`;
    const answer = example.post ? await app.post(address, example.post) : await app.request(address);
    const expected = example.status ?? 200;
    if (answer.status !== expected)
      return [`it answered ${answer.status}, not ${expected}${because(app.takeErrors())}`];
    const faults = [...headerFaults(answer), ...pageIdFaults(answer, page)];
    if (expected === 303) return [...faults, ...(await redirectFaults(app, answer, lang))];
    const html = await answer.text();
    return [
      ...faults,
      ...(await documentFaults(html, lang, example.path)),
      ...(example.post && expected === 422 ? failedFormFaults(html, example.post) : []),
      ...(!example.post && expected === 200 && !page.isOpenedAnew
        ? await freshnessFaults(app, answer, address)
        : []),
    ];
  });
}

function because(errors: readonly string[]): string {
  return errors.length === 0 ? '' : `: ${errors.join('; ')}`;
}

/** Headers that every answer carries. */
export function headerFaults({ headers }: Response): string[] {
  return Object.entries(securityHeaders)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `its header ${name} is not the usual one`);
}

function pageIdFaults({ headers }: Response, { id }: Page): string[] {
  const answered = headers.get('X-Saman-Page');
  return answered === id ? [] : [`the page that answered was ${answered}`];
}

async function redirectFaults(app: TestApp, answer: Response, lang: Lang): Promise<string[]> {
  const goTo = answer.headers.get('Location') ?? '';
  if (!goTo.startsWith(`/${lang}/`)) return [`it goes on to "${goTo}", which is not in its language`];
  const { status } = await app.request(goTo);
  return status === 200 ? [] : [`it goes on to "${goTo}", which answers ${status}`];
}

/** What every document must be: in its language, named, valid, reachable in the other languages. */
async function documentFaults(html: string, lang: Lang, path: string): Promise<string[]> {
  const faults = await htmlFaults(html);
  const [root] = tagsIn(html, 'html');
  if (root?.attributes['lang'] !== lang) faults.push(`its language is "${root?.attributes['lang']}"`);
  const headings = tagsIn(html, 'h1').length;
  if (headings !== 1) faults.push(`it has ${headings} h1`);
  if (!textOf(html, 'h1')) faults.push('its h1 is empty');
  if (!/^\S.* – Saman$/.test(textOf(html, 'title') ?? ''))
    faults.push(`its title is "${textOf(html, 'title')}"`);
  const others = tagsIn(html, 'link')
    .filter(({ attributes }) => attributes['hreflang'])
    .map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`);
  if (others.join() !== languages.map((each) => `${each} /${each}${path}`).join())
    faults.push(`its other languages are ${others.join(', ')}`);
  const ids = idsIn(html);
  for (const id of new Set(idsPointedTo(html)))
    if (!ids.includes(id)) faults.push(`it points to "${id}", which is nowhere`);
  return [...faults, ...inlineFaults(html)];
}

/** Our own content security policy would stop it. */
function inlineFaults(html: string): string[] {
  const inline = tagsIn(html).flatMap(({ name, attributes }) =>
    Object.keys(attributes)
      .filter((each) => each === 'style' || /^on[a-z]/.test(each))
      .map((each) => `${name} ${each}`),
  );
  const scripts = tagsIn(html, 'script').filter(({ attributes }) => !attributes['src']);
  return [...new Set([...inline, ...scripts.map(() => 'script')])].map(
    (each) => `it has something inline: ${each}`,
  );
}

/** A form that was refused keeps what was typed, and says why in a list that leads to the fields. */
function failedFormFaults(html: string, typed: Readonly<Record<string, string>>): string[] {
  const kept = valuesIn(html);
  const lost = Object.entries(typed).filter(([name, value]) => !kept.get(name)?.includes(value));
  const faults = lost.map(([name, value]) => `it lost what was typed: ${name}="${value}"`);
  const summary = /<section class="ds-error-summary"[\s\S]*?<\/section>/.exec(html)?.[0];
  if (summary === undefined) return [...faults, 'it has no list of errors'];
  const links = tagsIn(summary, 'a').map(({ attributes }) => attributes['href'] ?? '');
  if (links.length === 0) faults.push('its list of errors leads nowhere');
  return faults;
}

/** Asked again with its tag, an unchanged page answers 304 and nothing more. */
async function freshnessFaults(app: TestApp, answer: Response, address: string): Promise<string[]> {
  const tag = answer.headers.get('ETag');
  if (tag === null) return ['it has no ETag'];
  const again = await app.request(address, { headers: { 'If-None-Match': tag } });
  const body = await again.text();
  if (again.status !== 304 || body !== '')
    return [`with its own tag it answers ${again.status}, ${body.length} signs`];
  return headerFaults(again);
}

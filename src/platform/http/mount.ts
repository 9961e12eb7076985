import type { Hono } from 'hono';
import { languages } from '../text/language.ts';
import type { Lang } from '../text/language.ts';
import { answerEndpoint } from './answer-endpoint.ts';
import { actOnPage, sendFile, showPage } from './answer-page.ts';
import type { Endpoint } from './endpoint.ts';
import { Fault } from './fault.ts';
import type { FilePage } from './file-page.ts';
import type { Page } from './page.ts';
import type { Env, Web } from './web.ts';

/**
 * Give every page its address in each language. Paths without variables go first, so that '/x/new' is
 * not read as '/x/:id'.
 */
export function mountPages(app: Hono<Env>, web: Web, pages: readonly Page[]): void {
  for (const page of pages.toSorted(bySpecificity))
    for (const path of languages.flatMap((lang) => addressesOf(lang, page.path))) {
      app.get(path, (http) => showPage(web, page, http));
      if (page.act) app.post(path, (http) => actOnPage(web, page, http));
      refuseOthers(app, path, page.act ? 'GET, HEAD, POST' : 'GET, HEAD');
    }
}

/** The same for pages that answer with a file. */
export function mountFiles(app: Hono<Env>, web: Web, pages: readonly FilePage[]): void {
  for (const page of pages.toSorted(bySpecificity))
    for (const path of languages.flatMap((lang) => addressesOf(lang, page.path))) {
      app.get(path, (http) => sendFile(web, page, http));
      refuseOthers(app, path, 'GET, HEAD');
    }
}

/** The front page answers with and without its slash: '/nn' and '/nn/'. */
function addressesOf(lang: Lang, path: string): string[] {
  return path === '/' ? [`/${lang}`, `/${lang}/`] : [`/${lang}${path}`];
}

/** Endpoints answer with and without a file ending: `/api/v1/x`, `/api/v1/x.json`, `/api/v1/x.csv`. */
export function mountEndpoints(app: Hono<Env>, web: Web, endpoints: readonly Endpoint[]): void {
  for (const endpoint of endpoints.toSorted(bySpecificity)) {
    const endings = endpoint.path.endsWith('}') || /:\w+$/.test(endpoint.path) ? [''] : ['', '.json', '.csv'];
    for (const ending of endings) {
      const path = endpoint.path + ending;
      app.get(path, (http) => answerEndpoint(web, endpoint, http));
      refuseOthers(app, path, 'GET, HEAD');
    }
  }
}

function refuseOthers(app: Hono<Env>, path: string, allow: string): void {
  app.all(path, () => {
    throw new Fault('wrongMethod', { headers: { Allow: allow } });
  });
}

function bySpecificity(a: { path: string }, b: { path: string }): number {
  return a.path.split(':').length - b.path.split(':').length || a.path.localeCompare(b.path);
}

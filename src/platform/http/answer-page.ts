import { h } from 'preact';
import { norwegianDate } from '../clock.ts';
import { noContributions } from '../contribution.ts';
import { actingAs, behalfField } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { requestScope } from '../request-scope.ts';
import { formatFor } from '../text/format.ts';
import { answerText } from './answer-text.ts';
import { readUpload } from '../files/read-upload.ts';
import type { UploadedForm } from '../files/read-upload.ts';
import { missingFiles } from '../files/uploads.ts';
import { isMultipart, readForm, usualBodyLimit } from './body.ts';
import { isFresh, tagOf } from './etag.ts';
import { Fault } from './fault.ts';
import type { FilePage, TextAnswer } from './file-page.ts';
import type { Typed } from './form.ts';
import { ownOrigin } from './origin.ts';
import { untouched } from './page.ts';
import type { Act, FormState, GoOn, Page, PageContext } from './page.ts';
import { parseQuery } from './query.ts';
import type { Http, Web } from './web.ts';

/** Answer GET (and HEAD): version → load → authorise → view. */
export async function showPage(web: Web, page: Page, http: Http): Promise<Response> {
  const kept = page.act ? await web.kept.find(http.req.raw, http.get('principal'), ownPath(http)) : null;
  // The form comes back for the one it was opened for, whoever is chosen after the new sign-in.
  if (kept) http.set('principal', formPrincipal(http, kept) ?? withoutBehalf(http));
  const context = contextOf(web, page, http);
  admit(page, http);
  if (kept)
    return html(http, await render(web, page, http, context, { typed: kept, refusals: [] }, true), 200, null);
  // A faulty filter is shown with its reason, at its field, above what the rest of the address asks for.
  if (context.queryRefusals.length > 0)
    return html(http, await render(web, page, http, context, untouched), 400, null);
  const version = await page.version?.(context);
  if (version !== undefined) {
    const reader = JSON.stringify(http.get('principal'));
    const tag = tagOf(web.build, version, context.today, context.lang, http.req.url, reader);
    if (isFresh(http.req.header('if-none-match'), tag)) return notModified(http, tag);
    return html(http, await render(web, page, http, context, untouched), 200, tag);
  }
  const text = await render(web, page, http, context, untouched);
  if (page.isOpenedAnew) return html(http, text, 200, null);
  const tag = tagOf(text);
  if (isFresh(http.req.header('if-none-match'), tag)) return notModified(http, tag);
  return html(http, text, 200, tag);
}

/** Answer POST: load → authorise → parse → act → go on (303), or the page again with the reasons (422). */
export async function actOnPage(web: Web, page: Page, http: Http): Promise<Response> {
  if (!page.act) throw new Fault('wrongMethod');
  // Files are read only from those who may send them; a text also from somebody whose session has ended.
  if (page.act.uploads) {
    admit(page, http);
    await loadAllowed(page, contextOf(web, page, http));
  }
  const { typed, files, refusals } = await readBody(http.req.raw, page.act);
  http.set('typed', typed);
  if (needsSignIn(page, http)) throw await keepForLater(web, http, typed);
  const principal = formPrincipal(http, typed);
  if (principal === null) throw new Fault('behalfEnded');
  http.set('principal', principal);
  const context = contextOf(web, page, http);
  admit(page, http);
  const data = await loadAllowed(page, context);
  const parsed = withRefusals(page.act.form.parse(typed), refusals);
  const result = parsed.ok
    ? await page.act.run({ page: context, data, values: parsed.values, files, system: web.system })
    : parsed;
  if (result.ok) {
    const { value } = result as { value: GoOn };
    if ('data' in value) return sendData(http, value.data);
    if (!('showOnce' in value)) return await goOn(web, http, typed, value);
    const shown = { ...untouched, shownOnce: value.showOnce };
    return html(http, await render(web, page, http, context, shown), 200, null);
  }
  const shown = !parsed.ok && parsed.typed ? parsed.typed : typed;
  const form = { typed: shown, refusals: result.refusals };
  const status = result.refusals.length > 0 ? 422 : 200;
  return html(http, document(web, page, http, context, data, form), status, null);
}

/** The script that sent the form reads this; nothing keeps it. */
function sendData(http: Http, data: object): Response | Promise<Response> {
  http.header('Cache-Control', 'no-store');
  return answerText(http, JSON.stringify(data), 200, 'application/json');
}

/** What was typed has done its work, or waits where the reader comes back to. */
async function goOn(
  web: Web,
  http: Http,
  typed: Typed,
  to: Exclude<GoOn, { showOnce: unknown } | { data: unknown }>,
): Promise<Response> {
  const lang = http.get('lang');
  const waits = 'leaveTo' in to && to.keepAt !== undefined;
  const cookie = waits
    ? await web.kept.keep(http.req.raw, `/${lang}${to.keepAt}`, typed)
    : await web.kept.drop(http.req.raw, ownPath(http));
  if (cookie) http.header('Set-Cookie', cookie, { append: true });
  return http.redirect('leaveTo' in to ? to.leaveTo : `/${lang}${to.goTo}`, 303);
}

/** Answer with a file: load → authorise → the owner's answer, with our headers where it has none of its own. */
export async function sendFile(web: Web, page: FilePage, http: Http): Promise<Response> {
  const context = contextOf(web, page, http);
  admit(page, http);
  const data = await loadAllowed(page, context);
  const answer = await page.answer(context, data, web.system.pdf);
  if (!(answer instanceof Response)) return sendText(http, answer);
  for (const [name, value] of answer.headers) http.header(name, value);
  return http.newResponse(answer.body, 200);
}

/** Programs ask for a feed every hour: one that has not changed costs them nothing but the question. */
function sendText(http: Http, { text, mediaType }: TextAnswer): Response | Promise<Response> {
  const tag = tagOf(text);
  if (isFresh(http.req.header('if-none-match'), tag)) return notModified(http, tag);
  http.header('ETag', tag);
  http.header('Cache-Control', 'private, no-cache');
  return answerText(http, text, 200, mediaType);
}

async function readBody(request: Request, act: Act<unknown, unknown, unknown>): Promise<UploadedForm> {
  const { uploads, bodyLimit = usualBodyLimit } = act;
  if (uploads && isMultipart(request)) return await readUpload(request, uploads, bodyLimit);
  const refusals = uploads ? missingFiles(uploads) : [];
  return { typed: await readForm(request, bodyLimit), files: [], refusals };
}

type Parsed = ReturnType<Act<unknown, unknown, unknown>['form']['parse']>;

/** Faulty files beside faulty fields, so that everything is told at once. */
function withRefusals(parsed: Parsed, refusals: UploadedForm['refusals']): Parsed {
  if (refusals.length === 0) return parsed;
  if (parsed.ok) return { ok: false, refusals };
  // A form that only asks to be shown again is not judged yet.
  return parsed.refusals.length === 0 ? parsed : { ...parsed, refusals: [...parsed.refusals, ...refusals] };
}

function contextOf(web: Web, page: Pick<Page, 'id' | 'query'>, http: Http): PageContext {
  const url = new URL(http.req.url);
  const lang = http.get('lang');
  const { values, typed, refusals } = parseQuery(page.query, url.searchParams);
  const scope = requestScope();
  if (scope) scope.page = page.id;
  return {
    lang,
    format: formatFor(lang),
    url,
    origin: ownOrigin(web, http.req.raw),
    params: http.req.param() as Record<string, string>,
    query: values,
    typedQuery: typed,
    queryRefusals: refusals,
    db: web.database.read,
    principal: http.get('principal'),
    today: norwegianDate(http.get('received')),
    now: http.get('received'),
    contributions: web.system.contributions ?? noContributions,
    pdf: web.system.pdf,
    log: web.log,
  };
}

function admit(page: Pick<Page, 'access'>, http: Http): void {
  if (page.access.allows(http.get('principal'))) return;
  throw new Fault(needsSignIn(page, http) ? 'notSignedIn' : 'notAllowed');
}

function needsSignIn(page: Pick<Page, 'access'>, http: Http): boolean {
  const principal = http.get('principal');
  return principal.kind === 'anonymous' && !page.access.allows(principal);
}

/** The session ended while the form was being filled in: what was typed waits for its owner. */
async function keepForLater(web: Web, http: Http, typed: Typed): Promise<Fault> {
  const cookie = await web.kept.keep(http.req.raw, ownPath(http), typed);
  return new Fault('notSignedIn', { kept: cookie !== null, headers: cookie ? { 'Set-Cookie': cookie } : {} });
}

/** Who sends (or sent) this form: in the capacity it was opened in, not the one chosen since in another tab. */
function formPrincipal(http: Http, typed: Typed): Principal | null {
  const behalf = typed[behalfField];
  return actingAs(http.get('principal'), typeof behalf === 'string' ? behalf : undefined);
}

function withoutBehalf(http: Http): Principal {
  return actingAs(http.get('principal'), undefined) ?? http.get('principal');
}

function ownPath(http: Http): string {
  const { pathname, search } = new URL(http.req.url);
  return pathname + search;
}

async function loadAllowed(page: Pick<Page, 'load' | 'authorise'>, context: PageContext): Promise<unknown> {
  const data = await page.load(context);
  if (data === null) throw new Fault('notFound');
  const verdict = page.authorise?.(context, data) ?? 'allowed';
  if (verdict === 'hidden') throw new Fault('notFound');
  if (verdict === 'refused') throw new Fault('notAllowed');
  return data;
}

async function render(
  web: Web,
  page: Page,
  http: Http,
  context: PageContext,
  form: FormState,
  restored = false,
): Promise<string> {
  return document(web, page, http, context, await loadAllowed(page, context), form, restored);
}

function document(
  web: Web,
  page: Page,
  http: Http,
  context: PageContext,
  data: unknown,
  form: FormState,
  restored = false,
): string {
  return web.shell({
    lang: context.lang,
    head: page.head(data, context),
    // The view becomes a component, so that the language context of the layout reaches into it.
    body: h(() => page.view({ data, page: context, form }), {}),
    path: pathWithoutLanguage(context.url),
    pageId: page.id,
    principal: http.get('principal'),
    failed: form.refusals.length > 0 || context.queryRefusals.length > 0,
    restored,
  });
}

/** '/nn/municipalities?on=2020-01-01' → '/municipalities?on=2020-01-01'. */
export function pathWithoutLanguage(url: URL): string {
  return `${url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '') || '/'}${url.search}`;
}

function html(http: Http, text: string, status: 200 | 400 | 422, tag: string | null): Promise<Response> {
  // 'no-cache' lets a browser keep the page but ask whether it is still fresh.
  if (tag) http.header('ETag', tag);
  http.header('Cache-Control', tag ? 'private, no-cache' : 'no-store');
  return answerText(http, text, status, 'text/html');
}

function notModified(http: Http, tag: string): Response {
  http.header('ETag', tag);
  http.header('Cache-Control', 'private, no-cache');
  return http.body(null, 304);
}

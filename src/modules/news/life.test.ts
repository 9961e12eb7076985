import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { examplePerson, organisationId } from '../../../tests/support/example-person.ts';
import { testApp, testOrigin } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Result } from '../../platform/result.ts';
import type { DraftTexts } from './news-text.ts';
import { changeNews } from './pages/change-news/change-news.command.ts';
import { approveText } from './pages/manage-news/approve-text.command.ts';
import { publishNews } from './pages/manage-news/publish-news.command.ts';
import type { PublishedNews } from './pages/manage-news/publish-news.command.ts';
import { withdrawNews } from './pages/manage-news/withdraw-news.command.ts';
import { writeNews } from './pages/write-news/write-news.command.ts';

let app: TestApp;
let secretariat: Principal;
let mayor: Principal;
let ministry: number;
const noon = Temporal.Instant.from('2026-11-21T11:00:00Z');
const later = (hours: number) => noon.add({ hours });

beforeAll(async () => {
  app = await testApp();
  await app.isolated(async () => {
    secretariat = await examplePerson(app.system, 'secretariat');
    mayor = await examplePerson(app.system, 'mayor');
    ministry = await organisationId(app.system, 'ministry-local-government');
  });
});
beforeEach(() => app.clock.moveTo(noon));

const text = (title: string) => ({ title, lead: `${title}: ingress`, body: `${title}: **tekst**` });
const both: DraftTexts = { nb: text('Ny søknadsrunde'), nn: text('Ny søknadsrunde på nynorsk') };

const codes = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.refusals.map(({ code }) => code).join();

const write = (texts: DraftTexts, by = secretariat) =>
  writeNews.run(app.system, by, { publisherId: ministry, programmeId: null, texts });
async function written(texts: DraftTexts = both): Promise<number> {
  const result = await write(texts);
  if (!result.ok) throw new Error(codes(result));
  return result.value.id;
}
const change = (id: number, version: number, texts: DraftTexts) =>
  changeNews.run(app.system, secretariat, { id, version, texts, programmeId: null }).then(codes);
const approve = (id: number, language: 'nb' | 'nn' | 'en', version = 1, by = secretariat) =>
  approveText.run(app.system, by, { id, version, language }).then(codes);
const publish = (id: number, more: Partial<PublishedNews> = {}, by = secretariat) =>
  publishNews
    .run(app.system, by, { id, version: 1, embargoUntil: null, dated: null, correction: null, ...more })
    .then(codes);
const withdraw = (id: number, by = secretariat) =>
  withdrawNews.run(app.system, by, { id, reason: { nb: 'Feil tall.', nn: 'Feil tal.' } }).then(codes);

async function published(more: Partial<PublishedNews> = {}): Promise<number> {
  const id = await written();
  await approve(id, 'nb');
  await approve(id, 'nn');
  expect(await publish(id, more)).toBe('ok');
  return id;
}

/** What anybody gets at an address, without tags. */
async function read(path: string): Promise<string> {
  const answer = await app.request(path);
  const body = await answer.text();
  const main = /<main[^>]*>(.*)<\/main>/s.exec(body)?.[1] ?? body;
  return `${answer.status} ${main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()}`;
}

const isListed = async (id: number) => {
  const places = ['/nn/news', '/nn/', '/nn/news/feed.xml'];
  const pages = await Promise.all(places.map(async (place) => (await app.request(place)).text()));
  const api = (await (await app.request('/api/v1/news')).json()) as { items: { id: number }[] };
  return [...pages.map((page) => page.includes(`/nn/news/${id}"`)), api.items.some((item) => item.id === id)];
};
const everywhere = [true, true, true, true];
const nowhere = [false, false, false, false];

test('an item is published when both forms are complete and approved, and not before', async () => {
  await app.isolated(async () => {
    const id = await written({ nb: text('Nytt'), nn: { ...text('Nytt'), body: '' } });
    expect(await approve(id, 'nb')).toBe('ok');
    expect(await approve(id, 'nb')).toBe('approvedAlready');
    expect(await approve(id, 'nn')).toBe('incomplete');
    expect(await approve(id, 'en')).toBe('incomplete');
    expect(await publish(id)).toBe('notApproved');
    expect(await change(id, 1, { nb: text('Nytt'), nn: text('Nytt på nynorsk') })).toBe('ok');
    // Bokmål was not touched and stays approved.
    expect(await publish(id, { version: 2 })).toBe('notApproved');
    expect(await approve(id, 'nn', 2)).toBe('ok');
    expect((await read(`/nn/news/${id}`)).slice(0, 3)).toBe('404');
    expect(await publish(id, { version: 2 })).toBe('ok');
    expect(await read(`/nn/news/${id}`)).toContain('Nytt på nynorsk: tekst');
    expect(await isListed(id)).toEqual(everywhere);
  });
});

test('two who write from the same version do not overwrite each other', async () => {
  await app.isolated(async () => {
    const id = await written();
    expect(await change(id, 1, { nb: text('Den eine') })).toBe('ok');
    expect(await change(id, 1, { nb: text('Den andre') })).toBe('changedMeanwhile');
    expect(await change(id, 7, { nb: text('Den tredje') })).toBe('changedMeanwhile');
    expect(await approve(id, 'nb', 1)).toBe('changedMeanwhile');
  });
});

test('under embargo an item is not there, and from its moment on it is, without anything being done', async () => {
  await app.isolated(async () => {
    const id = await published({ embargoUntil: later(3) });
    app.clock.moveTo(later(3).subtract({ milliseconds: 1 }));
    expect((await read(`/nn/news/${id}`)).slice(0, 3)).toBe('404');
    expect(await isListed(id)).toEqual(nowhere);
    const before = (await app.request('/nn/')).headers.get('etag') ?? '';
    app.clock.moveTo(later(3));
    expect((await read(`/nn/news/${id}`)).slice(0, 3)).toBe('200');
    expect(await isListed(id)).toEqual(everywhere);
    // The front page, which knows its version, is not taken for the one before.
    expect((await app.request('/nn/', { headers: { 'If-None-Match': before } })).status).toBe(200);
  });
});

test('an embargo can be moved before it ends, and not into the past', async () => {
  await app.isolated(async () => {
    const id = await published({ embargoUntil: later(3) });
    expect(await publish(id)).toBe('publishedAlready');
    await change(id, 1, { ...both, en: text('A new round') });
    expect(await publish(id, { version: 2, embargoUntil: later(-1) })).toBe('embargoPassed');
    expect(await publish(id, { version: 2, embargoUntil: later(9) })).toBe('ok');
    app.clock.moveTo(later(4));
    expect((await read(`/nn/news/${id}`)).slice(0, 3)).toBe('404');
    app.clock.moveTo(later(9));
    // English was written but nobody has approved it.
    expect(await read(`/en/news/${id}`)).toContain('Here it is in Bokmål. Ny søknadsrunde: ingress');
  });
});

test('what readers have seen is corrected openly', async () => {
  await app.isolated(async () => {
    const id = await published();
    app.clock.moveTo(later(24));
    await change(id, 1, { ...both, nn: text('Fristen er ein annan') });
    await approve(id, 'nn', 2);
    expect(await publish(id, { version: 2 })).toBe('noteMissing');
    expect(await read(`/nn/news/${id}`)).toContain('Ny søknadsrunde på nynorsk: tekst');
    const correction = { nb: 'Fristen var feil.', nn: 'Fristen var feil, skriv nokon.' };
    expect(await publish(id, { version: 2, correction, embargoUntil: later(99), dated: '2020-01-01' })).toBe(
      'ok',
    );
    const shown = await read(`/nn/news/${id}`);
    expect(shown).toContain('Fristen er ein annan: tekst');
    expect(shown).toContain('departementet, 21. november 2026 · Retta 22. november 2026 kl. 12.00');
    expect(shown).toContain('Rettingar Retta 22. november 2026 kl. 12.00. Fristen var feil, skriv nokon.');
    const feed = await (await app.request('/nn/news/feed.xml')).text();
    const [, published_, updated] =
      new RegExp(`/nn/news/${id}</id>.*?<published>(.*?)<.*?<updated>(.*?)<`).exec(feed) ?? [];
    expect([published_, updated]).toEqual(['2026-11-21T11:00:00Z', '2026-11-22T11:00:00Z']);
  });
});

test('a withdrawn item keeps its address, and says why there and nowhere else', async () => {
  await app.isolated(async () => {
    const id = await written();
    expect(await withdraw(id)).toBe('notPublished');
    await approve(id, 'nb');
    await approve(id, 'nn');
    await publish(id);
    expect(await withdraw(id)).toBe('ok');
    expect(await withdraw(id)).toBe('withdrawn');
    const shown = await read(`/nn/news/${id}`);
    expect(shown).toContain(
      'Nyhendet er trekt tilbake Trekt tilbake 21. november 2026 kl. 12.00. Grunn: Feil tal.',
    );
    expect(shown).not.toContain('Ny søknadsrunde');
    expect(await isListed(id)).toEqual(nowhere);
    await change(id, 1, both);
    expect(await publish(id, { version: 2 })).toBe('withdrawn');
  });
});

test('what was withdrawn under embargo never was', async () => {
  await app.isolated(async () => {
    const id = await published({ embargoUntil: later(3) });
    expect(await withdraw(id)).toBe('ok');
    app.clock.moveTo(later(4));
    expect((await read(`/nn/news/${id}`)).slice(0, 3)).toBe('404');
  });
});

test('an older item carries its day, the name of its publisher then, and its government', async () => {
  await app.isolated(async () => {
    const id = await published({ dated: '2011-10-12' });
    const shown = await read(`/nn/news/${id}`);
    expect(shown).toContain('Historisk Publisert under Regjeringa Stoltenberg II.');
    expect(shown).toContain(
      'Kommunal- og regionaldepartementet heiter no Kommunal- og distriktsdepartementet.',
    );
    expect(shown).toContain('Kommunal- og regionaldepartementet, 12. oktober 2011');
    expect(await read('/nn/news?year=2011')).toContain('1 nyhende');
    expect(await publish(await written(), { dated: '2026-11-22' })).toBe('datedLater');
  });
});

test('only those who act for the publisher may do any of this', async () => {
  await app.isolated(async () => {
    expect(codes(await write(both, mayor))).toBe('notYours');
    const id = await published();
    expect([
      await approve(id, 'nb', 1, mayor),
      await publish(id, {}, mayor),
      await withdraw(id, mayor),
    ]).toEqual(['notYours', 'notYours', 'notYours']);
    const outside = await testApp({ principal: mayor });
    expect((await outside.request(`/nn/news/${id}/manage`)).status).toBe(404);
    expect((await outside.request(`/nn/news/${id}/change`)).status).toBe(404);
  });
});

test('an item is about a programme of its publisher, or of none', async () => {
  await app.isolated(async () => {
    const input = { publisherId: ministry, programmeId: 999_999, texts: both };
    expect(codes(await writeNews.run(app.system, secretariat, input))).toBe('unknownProgramme');
  });
});

test('the feed is whole, and reached from the page', async () => {
  await app.isolated(async () => {
    const id = await published();
    const feed = await (await app.request('/nn/news/feed.xml')).text();
    expect(feed).toContain(
      `<link rel="alternate" type="text/html" hreflang="nn" href="${testOrigin}/nn/news/${id}"/>`,
    );
    expect(feed).toContain(
      '<content type="html">&lt;p&gt;Ny søknadsrunde på nynorsk: &lt;strong&gt;tekst&lt;/strong&gt;&lt;/p&gt;</content>',
    );
    const page = await (await app.request('/nn/news')).text();
    expect(page).toContain(
      '<link rel="alternate" title="Nyhende" type="application/atom+xml" href="/nn/news/feed.xml"',
    );
  });
});

test('none of this was a fault of ours', () => {
  expect(app.takeErrors()).toEqual([]);
});

import { expect, test } from 'vitest';
import type { MandateChoice } from './behalf.tsx';
import { renderDocument } from './document.ts';
import { htmlFaults } from './testing/html-check.ts';
import { SamplePage } from './testing/layout-sample.tsx';

const content = <h1>Kommunar</h1>;
const signedOut = { account: { signedIn: false, signInHref: '/sign-in?back=/nn/' } } as const;

function links(html: string) {
  return [...html.matchAll(/<link rel="alternate" ([^>]*?)\/>/g)].map((match) => match[1]?.trim());
}

test('a page says its language, its title, its other languages and its other forms', () => {
  const html = renderDocument(
    <SamplePage
      lang="nn"
      title="Kommunar"
      alternates={[{ type: 'text/csv', href: '/api/v1/municipalities.csv', title: 'CSV' }]}
    >
      {content}
    </SamplePage>,
  );
  expect(html).toMatch(/^<!doctype html><html lang="nn">/);
  expect(html).toContain('<title>Kommunar – Saman</title>');
  expect(links(html)).toEqual([
    'hreflang="nb" href="/nb/design"',
    'hreflang="nn" href="/nn/design"',
    'hreflang="en" href="/en/design"',
    'type="text/csv" href="/api/v1/municipalities.csv" title="CSV"',
  ]);
});

test('other languages are named in themselves, in the header and the footer', () => {
  const html = renderDocument(<SamplePage lang="nb">{content}</SamplePage>);
  const named = [...html.matchAll(/<a href="([^"]*)" lang="(\w+)" hreflang="(\w+)">(\w+)<\/a>/g)];
  const expected = [
    ['/nn/design', 'nn', 'nn', 'Nynorsk'],
    ['/en/design', 'en', 'en', 'English'],
  ];
  expect(named.map((match) => match.slice(1))).toEqual([...expected, ...expected]);
});

test('a page exists only in the languages it says', () => {
  const html = renderDocument(
    <SamplePage lang="nb" languages={{ nb: '/nb/news/1' }}>
      {content}
    </SamplePage>,
  );
  expect(links(html)).toEqual(['hreflang="nb" href="/nb/news/1"']);
  expect(html).not.toContain('Nynorsk');
});

test('a form that came back with errors says so first in the title', () => {
  const html = renderDocument(
    <SamplePage lang="en" title="Goals" failed>
      {content}
    </SamplePage>,
  );
  expect(html).toContain('<title>Error: Goals – Saman</title>');
});

function bar(mandates: readonly MandateChoice[]) {
  const html = renderDocument(<SamplePage behalf={{ address: '/mandate', mandates }}>{content}</SamplePage>);
  return /<(details|div) class="behalf".*?<\/\1>/.exec(html)?.[0];
}

test('the bar says on whose behalf, and offers a choice only when there is one', () => {
  const mandate = { value: '7', organisation: 'Fjellvik kommune', role: 'ordførar' };
  expect(bar([{ ...mandate, current: true }])).toBe(
    '<div class="behalf"><p class="wrap"><span>Du handlar på vegner av <b>Fjellvik kommune</b> som <b>ordførar</b></span></p></div>',
  );
  expect(bar([mandate])).toMatch(/^<details class="behalf" open>.*Vel kven du handlar på vegner av/);
  expect(bar([{ ...mandate, current: true }, mandate])).toMatch(/^<details class="behalf"><summary/);
});

test.each([
  ['signed out', <SamplePage {...signedOut}>{content}</SamplePage>],
  ['for staff', <SamplePage density="staff">{content}</SamplePage>],
  ['of the example programme', <SamplePage example>{content}</SamplePage>],
  [
    'with a width of its own',
    <SamplePage fullWidth>
      <div class="hero">{content}</div>
    </SamplePage>,
  ],
])('a page %s is valid HTML', async (_, page) => {
  expect(await htmlFaults(renderDocument(page))).toEqual([]);
});

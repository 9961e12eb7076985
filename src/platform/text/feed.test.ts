import { spawnSync } from 'node:child_process';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { atomFeed } from './feed.ts';
import type { Feed } from './feed.ts';

const at = (iso: string) => Temporal.Instant.from(iso);

const feed: Feed = {
  lang: 'nn',
  origin: 'https://saman.example:8443',
  path: '/nn/news/feed.xml',
  pagePath: '/nn/news',
  title: 'Nyhende',
  author: 'Saman',
  entries: [
    {
      path: '/nn/news/2',
      title: 'Fjell & <vidde>',
      summary: 'Ho sa «ja».',
      html: '<p>Ja &amp; takk</p>',
      published: at('2026-11-20T08:00:00Z'),
      updated: at('2026-11-20T08:00:00Z'),
      author: 'KS',
      categories: ['Heiltid'],
    },
    {
      path: '/nn/news/1',
      title: 'Retta',
      published: at('2026-11-01T08:00:00Z'),
      updated: at('2026-11-21T10:30:00.123Z'),
    },
  ],
};

test('a feed says what RFC 4287 asks for, and each entry too', () => {
  expect(atomFeed(feed).replaceAll(/></g, '>\n<').split('\n')).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nn">',
    '<id>tag:saman.example,2026:/nn/news/feed.xml</id>',
    '<title>Nyhende</title>',
    '<updated>2026-11-21T10:30:00Z</updated>',
    '<author>',
    '<name>Saman</name>',
    '</author>',
    '<generator uri="https://saman.example:8443">Saman</generator>',
    '<link rel="self" type="application/atom+xml" href="https://saman.example:8443/nn/news/feed.xml"/>',
    '<link rel="alternate" type="text/html" hreflang="nn" href="https://saman.example:8443/nn/news"/>',
    '<entry>',
    '<id>tag:saman.example,2026:/nn/news/2</id>',
    '<title>Fjell &amp; &lt;vidde&gt;</title>',
    '<published>2026-11-20T08:00:00Z</published>',
    '<updated>2026-11-20T08:00:00Z</updated>',
    '<author>',
    '<name>KS</name>',
    '</author>',
    '<link rel="alternate" type="text/html" hreflang="nn" href="https://saman.example:8443/nn/news/2"/>',
    '<category term="Heiltid"/>',
    '<summary>Ho sa «ja».</summary>',
    '<content type="html">&lt;p&gt;Ja &amp;amp; takk&lt;/p&gt;</content>',
    '</entry>',
    '<entry>',
    '<id>tag:saman.example,2026:/nn/news/1</id>',
    '<title>Retta</title>',
    '<published>2026-11-01T08:00:00Z</published>',
    '<updated>2026-11-21T10:30:00Z</updated>',
    '<link rel="alternate" type="text/html" hreflang="nn" href="https://saman.example:8443/nn/news/1"/>',
    '</entry>',
    '</feed>',
    '',
  ]);
});

test('a feed without entries has a date too, the same each time', () => {
  expect(/<updated>(.*?)<\/updated>/.exec(atomFeed({ ...feed, entries: [] }))?.[1]).toBe(
    '2026-01-01T00:00:00Z',
  );
});

test('a change of port does not make every entry a new one', () => {
  const ids = (origin: string) => atomFeed({ ...feed, origin }).match(/<id>.*?<\/id>/g);
  expect(ids('https://saman.example')).toEqual(ids('http://saman.example:3000'));
});

const lint = (text: string) => spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' });

test('an independent parser reads a feed with difficult signs', ({ skip }) => {
  const awkward = '"<&>\' ]]> \u0000\u0007 čđŋšŧž 🏔';
  const made = lint(
    atomFeed({ ...feed, title: awkward, entries: feed.entries.map((each) => ({ ...each, title: awkward })) }),
  );
  skip(made.error !== undefined, 'xmllint is not installed');
  expect([made.stderr, made.status]).toEqual(['', 0]);
  expect(lint('<feed><title>a & b</title></feed>').status).toBe(1);
});

import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { stateOf } from './news-state.ts';
import { textFor, written } from './news-text.ts';

const text = (title: string) => ({ title, lead: `${title} lead`, body: `${title} body` });

test('a language in which nothing is written is left out, one that is begun is kept', () => {
  expect(
    written({
      nb: text(' a '),
      nn: { title: '', lead: ' ', body: '\n' },
      en: { title: '', lead: 'x', body: '' },
    }),
  ).toEqual({
    nb: { title: 'a', lead: 'a  lead', body: 'a  body' },
    en: { title: '', lead: 'x', body: '' },
  });
});

test('each reader gets the own form; English readers get Bokmål where there is no English', () => {
  const both = { nb: text('b'), nn: text('n') };
  expect([textFor('nb', both), textFor('nn', both), textFor('en', both)]).toEqual([
    { ...text('b'), lang: 'nb' },
    { ...text('n'), lang: 'nn' },
    { ...text('b'), lang: 'nb' },
  ]);
  expect(textFor('en', { ...both, en: text('e') })).toEqual({ ...text('e'), lang: 'en' });
});

const moment = '2026-11-21T11:00:00Z';
test.each([
  [null, null, 'draft'],
  ['2026-11-21T11:00:00.001Z', null, 'embargoed'],
  // Exactly then it is seen; JSON writes moments with an offset.
  ['2026-11-21T11:00:00+00:00', null, 'published'],
  ['2026-11-01T11:00:00Z', '2026-11-02T11:00:00Z', 'withdrawn'],
] as const)('visible from %s, withdrawn %s: %s', (visibleFrom, withdrawnAt, state) => {
  expect(stateOf({ visibleFrom, withdrawnAt }, Temporal.Instant.from(moment))).toBe(state);
});

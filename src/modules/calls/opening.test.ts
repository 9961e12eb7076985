import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { CallTerms } from './call.ts';
import { missingFor } from './opening.ts';
import type { CallContents, Surroundings } from './opening.ts';

const now = Temporal.Instant.from('2026-03-01T11:00:00Z');
const both = { nb: 'Tekst', nn: 'Tekst' };
const terms: CallTerms = {
  rolling: false,
  opensAt: null,
  deadline: Temporal.Instant.from('2026-06-15T10:00:00Z'),
  projectsFrom: '2026-08-01',
  projectsTo: '2028-06-30',
  prolongation: null,
  templateVersionId: 1,
  pageLimit: 4,
  audience: 'municipalities',
  joint: 'allowed',
  frame: null,
  minimum: null,
  maximum: null,
  totalCostAbove: null,
  ownShare: 'none',
  ownSharePercent: null,
  signing: 'both_heads',
  political: 'before_deadline',
  decidingBodies: ['council'],
  decisionBy: null,
  anchoring: ['elected', 'administration', 'employees'],
  unionDays: 10,
};
const ready: CallContents = {
  terms,
  texts: { title: both, intro: both },
  themeIds: [1],
  rowTexts: [{ part: 'reports', text: both }],
  namedCount: 0,
  contactCount: 1,
};
const around: Surroundings = {
  programmePublished: true,
  programmeThemeIds: [1, 2],
  outlivesAgreement: false,
  agreementInForce: true,
};
const found = (call: Partial<CallContents>, more: Partial<Surroundings> = {}) =>
  missingFor({ ...ready, ...call }, { ...around, ...more }, now).map(({ part, code, field }) =>
    [part, code, ...(field === undefined ? [] : [field])].join(' '),
  );

test('a call with all it needs lacks nothing', () => {
  expect(found({})).toEqual([]);
});

test('an empty call lacks all of it, in the order of the parts', () => {
  expect(
    found(
      {
        terms: { ...terms, deadline: null, templateVersionId: null, audience: 'named' },
        texts: {},
        themeIds: [],
        rowTexts: [],
        contactCount: 0,
      },
      { agreementInForce: false, programmePublished: false },
    ),
  ).toEqual([
    'texts notInBokmal title.nb',
    'texts notInNynorsk title.nn',
    'texts notInBokmal intro.nb',
    'texts notInNynorsk intro.nn',
    'dates deadlineMissing deadlineDate',
    'texts programmeNotPublished',
    'dates noAgreement',
    'contents noTemplate template',
    'contents noThemes themes',
    'applicants nobodyNamed named',
    'contacts noContact',
  ]);
});

test('what stands in one written form must stand in the other, rows too', () => {
  expect(
    found({
      texts: { ...ready.texts, offer: { nb: '', nn: 'Rettleiing' } },
      rowTexts: [
        { part: 'reports', text: { nb: 'Sluttrapport', nn: '' } },
        { part: 'money', text: { nb: '', nn: 'Atterhald' } },
        { part: 'money', text: { nb: '', nn: '' } },
      ],
    }),
  ).toEqual(['texts notInBokmal offer.nb', 'reports rowNotInNynorsk', 'money rowNotInBokmal']);
});

test('projects that run past the agreement need a stated prolongation', () => {
  expect(found({}, { outlivesAgreement: true })).toEqual(['dates outlivesAgreement prolongation']);
  expect(
    found({ terms: { ...terms, prolongation: 'Partene forhandler.' } }, { outlivesAgreement: true }),
  ).toEqual([]);
});

test('a theme must still be the programme’s; a programme without themes asks for none', () => {
  expect(found({ themeIds: [1, 3] })).toEqual(['contents themeGone themes']);
  expect(found({ themeIds: [] }, { programmeThemeIds: [] })).toEqual([]);
});

test('a decision that may follow has a last day, not before the deadline, and somebody to make it', () => {
  const handling = (more: Partial<CallTerms>) => found({ terms: { ...terms, ...more } });
  expect(handling({ political: 'may_follow', decidingBodies: [] })).toEqual([
    'handling noBody decidingBodies',
    'handling decisionDayMissing decisionBy',
  ]);
  expect(handling({ political: 'may_follow', decisionBy: '2026-06-14' })).toEqual([
    'handling decisionDayBeforeDeadline decisionBy',
  ]);
  expect(handling({ political: 'may_follow', decisionBy: '2026-06-15' })).toEqual([]);
  expect(handling({ political: 'not_asked', decidingBodies: [] })).toEqual([]);
});

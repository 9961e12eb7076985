import { expect, test } from 'vitest';
import type { VersionContent } from './agreement.ts';
import { differs, versionDifferences } from './version-differences.ts';

const clause = (key: string, nn: string) => ({
  key,
  heading: { nb: key, nn: key },
  text: { nb: `${nn} på bokmål`, nn },
});
const party = (organisationId: number) =>
  ({ organisationId, signatoryRole: 'party_signatory', seats: 1 }) as const;
const content: VersionContent = {
  language: 'nn',
  title: { nb: 'Avtale', nn: 'Avtale' },
  startsOn: null,
  endsOn: '2015-12-31',
  noticeMonths: 3,
  parties: [party(1), party(2)],
  clauses: [
    clause('purpose', 'Gode tenester.'),
    clause('funding', 'Staten betaler.'),
    clause('duration', 'Ut 2015.'),
  ],
  themes: [{ nb: 'Heltid', nn: 'Heiltid' }],
  instruments: [],
  contributions: [{ organisationId: 2, text: { nb: 'Kurs', nn: 'Kurs' } }],
};

test('the same differs in nothing', () => {
  expect(differs(versionDifferences(content, content, 'nn'))).toBe(false);
});

test('a revision with longer duration is told by what it changed', () => {
  const revised: VersionContent = {
    ...content,
    endsOn: '2019-12-31',
    parties: [party(1), party(3)],
    themes: [...content.themes, { nb: 'Nærvær', nn: 'Nærvær' }],
    clauses: [
      clause('purpose', 'Gode tenester.'),
      clause('duration', 'Ut 2019.'),
      clause('network', 'KS leier.'),
    ],
    contributions: [{ organisationId: 3, text: { nb: 'Lokaler', nn: 'Lokale' } }],
  };
  const found = versionDifferences(content, revised, 'nn');
  expect(found).toEqual({
    title: null,
    endsOn: { before: '2015-12-31', after: '2019-12-31' },
    startsOn: null,
    noticeMonths: null,
    partiesAdded: [3],
    partiesRemoved: [2],
    themes: [
      { is: 'removed', text: 'Heiltid' },
      { is: 'added', text: 'Heiltid, Nærvær' },
    ],
    instruments: null,
    clauses: [
      {
        key: 'duration',
        is: 'changed',
        heading: [{ is: 'same', text: 'duration' }],
        text: [
          { is: 'same', text: 'Ut ' },
          { is: 'removed', text: '2015.' },
          { is: 'added', text: '2019.' },
        ],
      },
      {
        key: 'network',
        is: 'added',
        heading: [{ is: 'added', text: 'network' }],
        text: [{ is: 'added', text: 'KS leier.' }],
      },
      {
        key: 'funding',
        is: 'removed',
        heading: [{ is: 'removed', text: 'funding' }],
        text: [{ is: 'removed', text: 'Staten betaler.' }],
      },
    ],
    contributions: [
      { organisationId: 3, text: [{ is: 'added', text: 'Lokale' }] },
      { organisationId: 2, text: [{ is: 'removed', text: 'Kurs' }] },
    ],
  });
  expect(differs(found)).toBe(true);
});

test('clauses that changed places are told as moved', () => {
  const moved = { ...content, clauses: content.clauses.toReversed() };
  expect(versionDifferences(content, moved, 'nb').clauses.map(({ key, is }) => [key, is])).toEqual([
    ['duration', 'moved'],
    ['purpose', 'moved'],
  ]);
});

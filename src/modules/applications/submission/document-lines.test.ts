import { expect, test } from 'vitest';
import { dataTable } from '../../../platform/text/blocks.ts';
import { richText } from '../../../platform/text/rich-text.ts';
import { applicationData } from '../../documents/index.ts';
import { changedSections, linesOf, sharesOf } from './document-lines.ts';

const section = (heading: string, text: string) => ({ heading, guidance: null, body: richText(text) });
const table = dataTable({
  caption: null,
  columns: [{ title: 'Mål' }, { title: 'Utgangspunkt' }, { title: 'Måltal' }],
  rows: [
    ['Sjukefråvær', '9,1', '7,5'],
    ['Heiltid', '', '75'],
  ],
});

test('a section is told line by line, a table row by row', () => {
  expect(linesOf([...richText('# Bakgrunn\n\nVi har **prøvd**.\n\n- éin\n- to'), table])).toEqual([
    'Bakgrunn',
    'Vi har prøvd.',
    'éin',
    'to',
    'Sjukefråvær · 9,1 · 7,5',
    'Heiltid · 75',
  ]);
});

test('the shares of the sections are shares of all the words', () => {
  expect(sharesOf([section('Mål', 'éin to tre'), section('Tiltak', 'fire')])).toEqual([
    { heading: 'Mål', words: 3, share: 0.75 },
    { heading: 'Tiltak', words: 1, share: 0.25 },
  ]);
  expect(sharesOf([section('Mål', '')])).toEqual([{ heading: 'Mål', words: 0, share: 0 }]);
});

const contents = (title: string, sections: readonly ReturnType<typeof section>[]) =>
  applicationData({
    language: 'nn',
    title,
    sender: 'Fjordvik',
    made: '2027-01-15T10:00:00Z',
    call: 'Utlysing',
    applicant: 'Fjordvik',
    municipalities: [],
    sections,
    declarations: [],
    signers: [],
  });

test('two documents differ in the lines that came and went', () => {
  const before = contents('Heiltid', [section('Mål', 'Same.\n\nGammalt mål.'), section('Tiltak', 'Uendra.')]);
  const after = contents('Heiltid', [
    section('Mål', 'Same.\n\nNytt mål.\n\nSame.'),
    section('Tiltak', 'Uendra.'),
    section('Tidsplan', 'I mai.'),
  ]);
  expect(changedSections(before, after)).toEqual([
    { heading: 'Mål', removed: ['Gammalt mål.'], added: ['Nytt mål.', 'Same.'] },
    { heading: 'Tidsplan', removed: [], added: ['I mai.'] },
  ]);
  expect(changedSections(after, after)).toEqual([]);
  expect(changedSections(before, { ...before, title: 'Heile stillingar' })).toEqual([
    { heading: 'Heile stillingar', removed: ['Heiltid'], added: ['Heile stillingar'] },
  ]);
});

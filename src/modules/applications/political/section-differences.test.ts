import { expect, test } from 'vitest';
import { dataTable } from '../../../platform/text/blocks.ts';
import type { Block } from '../../../platform/text/blocks.ts';
import { sectionDifferences } from './section-differences.ts';

const paragraph = (v: string): Block => ({ t: 'p', c: [{ t: 'text', v }] });
const section = (heading: string, ...body: Block[]) => ({ heading, guidance: null, body });
const goals = (target: string) =>
  dataTable({ caption: null, columns: [{ title: 'Mål' }, { title: 'Tal' }], rows: [['Nærvær', target]] });

test('only what differs is shown, whatever it is made of', () => {
  const before = [
    section('Utfordringar', paragraph('Mange er sjuke.')),
    section('Mål', goals('94')),
    section('Pengar', paragraph('Ingen.')),
  ];
  const after = [
    section('Utfordringar', paragraph('Mange er sjuke.')),
    section('Mål', goals('95')),
    section('Tid', paragraph('To år.')),
  ];
  expect(sectionDifferences(before, before)).toEqual([]);
  expect(sectionDifferences(before, after)).toEqual([
    { heading: 'Mål', before: 'Mål | Tal\nNærvær | 94', after: 'Mål | Tal\nNærvær | 95' },
    { heading: 'Tid', before: '', after: 'To år.' },
    { heading: 'Pengar', before: 'Ingen.', after: '' },
  ]);
});

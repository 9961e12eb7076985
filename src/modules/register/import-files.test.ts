import { expect, test } from 'vitest';
import { sentenceOf } from './cli-sentences.ts';
import { readFiles } from './import-files.ts';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const population = 'number,year,count,source\n1103,2026,150000,own\n';
const tiles = 'number;column;row\n1103;1;2\n';
const changes = JSON.stringify({ codeChanges: [] });

/** What the command line says about files it does not take. */
function saidAbout(...files: Parameters<typeof readFiles>[0]): string[] {
  const read = readFiles(files);
  return read.ok ? [] : read.refusals.map(sentenceOf);
}

test('CSV files of different kinds come together, whatever they are called', () => {
  expect(readFiles([file('a.txt', population), file('population.csv', tiles)])).toEqual({
    ok: true,
    kind: 'csv',
    content: {
      set: {
        population: [{ number: '1103', year: 2026, count: 150000, source: 'own' }],
        tiles: [{ number: '1103', column: 1, row: 2 }],
      },
    },
  });
});

test('an answer of KLASS is known by its content', () => {
  expect(readFiles([file('x.csv', `\uFEFF ${changes}`)])).toEqual({
    ok: true,
    kind: 'klass',
    content: { klass: { kind: 'changes', records: [], errors: [] } },
  });
});

test('files that are not taken, each with its name', () => {
  expect(saidAbout(file('half.json', '{"codeChanges": ['))).toEqual([
    'half.json: this is not whole JSON; the file may have been cut off.',
  ]);
  expect(saidAbout(file('p.csv', population), file('c.json', changes))).toEqual([
    'c.json: an answer of KLASS is imported alone, without other files.',
  ]);
  expect(saidAbout(file('a.csv', population), file('b.csv', population))).toEqual([
    'b.csv: another of the files is population too. Put them together, or import one after the other.',
  ]);
  expect(
    saidAbout(
      file('latin.csv', new Uint8Array([0x4d, 0xe5, 0x6c])),
      file('empty.csv', ' \n'),
      file('letter.txt', 'Kjære kommune'),
    ),
  ).toEqual([
    'latin.csv: this is not text in UTF-8.',
    'empty.csv: the file is empty.',
    'letter.txt: this is neither an answer of KLASS nor one of the CSV files the register takes.',
  ]);
});

test('faulty rows are told by file, row and field', () => {
  const rows = 'number,year,count,source\n1103,20O8,1,own\n110,2026,,own\n1103,2026,1\n';
  expect(saidAbout(file('p.csv', rows), file('t.csv', tiles))).toEqual([
    'p.csv, row 2, year: 20O8 is not a year.',
    'p.csv, row 3, number: 110 is not a municipality number of four digits.',
    'p.csv, row 3, count: this is missing.',
    'p.csv, row 4: there are 3 fields, and the heading has 4.',
  ]);
  const change = { oldCode: '1103', oldName: 'A', newCode: '1104', newName: 'B', changeOccurred: '1.1.2030' };
  expect(saidAbout(file('c.json', JSON.stringify({ codeChanges: [change] })))).toEqual([
    'c.json, row 1, codeChanges[0].changeOccurred: "1.1.2030" is not a date such as 2020-01-31.',
  ]);
});

test('a refusal without a place is a sentence of its own; a code nobody knows is our fault', () => {
  expect(sentenceOf({ code: 'tileTaken' })).toBe(
    'Two municipalities would stand in the same cell of the map.',
  );
  expect(() => sentenceOf({ code: 'x' })).toThrow('No sentence for the refusal x');
});

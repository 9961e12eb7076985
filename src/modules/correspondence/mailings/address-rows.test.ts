import { expect, test } from 'vitest';
import { readAddressFile } from './address-rows.ts';

test('a file is read with either delimiter, byte order mark and any order of columns', () => {
  const rows = [
    { row: 2, number: '1508', email: 'post@aalesund.example', source: 'Kommunen si nettside' },
    { row: 4, number: '964980098', email: 'post@xn--mlselv-iua.example', source: 'Brev' },
  ];
  const text =
    'number;email;source\r\n1508;post@aalesund.example;Kommunen si nettside\r\n\r\n964 980 098;post@Målselv.example;Brev\r\n';
  expect(readAddressFile(text)).toEqual({ ok: true, value: rows });
  expect(readAddressFile(`\uFEFFsource,NUMBER,email\n"Brev, i dag",1508,post@aalesund.example`)).toEqual({
    ok: true,
    value: [{ row: 2, number: '1508', email: 'post@aalesund.example', source: 'Brev, i dag' }],
  });
});

test('every faulty row is named, and nothing is read', () => {
  const text = [
    'number,email,source',
    '1508,post@aalesund.example,Brev',
    '1508,anna@aalesund.example,Brev',
    ',post@aalesund.example,Brev',
    '1515,ingen,Brev',
    '1516,post@ulstein.example,',
    '1517,post@hareid.example',
    '1520,"a@x.example\nBcc: b@x.example",Brev',
  ].join('\n');
  expect(readAddressFile(text)).toEqual({
    ok: false,
    refusals: [
      { code: 'repeatedRow', row: 3, params: { former: 2 } },
      { code: 'numberMissing', row: 4 },
      { code: 'notAnAddress', row: 5, params: { value: 'ingen' } },
      { code: 'sourceMissing', row: 6 },
      { code: 'wrongNumberOfFields', row: 7 },
      { code: 'notAnAddress', row: 8, params: { value: 'a@x.example\nBcc: b@x.example' } },
    ],
  });
});

test.each([
  ['', [{ code: 'emptyFile' }]],
  ['number,email,source\n', [{ code: 'emptyFile' }]],
  [
    'nummer,email\n1508,a@b.example',
    ['number', 'source'].map((name) => ({ code: 'missingColumn', row: 1, params: { name } })),
  ],
])('%j', (text, refusals) => {
  expect(readAddressFile(text)).toEqual({ ok: false, refusals });
});

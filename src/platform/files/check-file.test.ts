import { expect, test } from 'vitest';
import { docx, zip } from '../../../tests/support/zip.ts';
import { checkFile } from './check-file.ts';
import { fileKinds } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';

const every = Object.keys(fileKinds) as FileKind[];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n');
const exe = Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), Buffer.alloc(200)]);
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const xlsx = zip([
  {
    name: '[Content_Types].xml',
    content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}"/></Types>`,
  },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
]);
const odt = zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }]);

const check = (name: string, bytes: Uint8Array, kinds: readonly FileKind[] = every) =>
  checkFile({ field: 'attachment', name, bytes }, kinds);

test.each([
  ['a.pdf', pdf, 'pdf'],
  ['a.PNG', png, 'png'],
  ['a.jpg', jpeg, 'jpeg'],
  ['a.jpeg', jpeg, 'jpeg'],
  ['Søknad.docx', docx(), 'docx'],
  ['tal.xlsx', xlsx, 'xlsx'],
  ['a.odt', odt, 'odt'],
  ['a.csv', Buffer.from('\uFEFFnavn;sum\r\nPorsáŋgu;1\r\n'), 'csv'],
  ['a.txt', Buffer.from('Hei\n'), 'txt'],
] as const)('%s is taken as what it is', async (name, bytes, kind) => {
  const { mediaType } = fileKinds[kind];
  expect(await check(name, bytes)).toEqual({
    ok: true,
    value: { field: 'attachment', name, mediaType, bytes },
  });
});

const kinds = 'PDF, PNG, JPEG, Word (docx), Excel (xlsx), ODT, CSV, TXT';

test.each<[string, Uint8Array, object]>([
  ['rapport.pdf', exe, { code: 'fileKindNotAllowed', params: { name: 'rapport.pdf', kinds } }],
  ['program.exe', exe, { code: 'fileKindNotAllowed', params: { name: 'program.exe', kinds } }],
  ['program.txt', exe, { code: 'fileKindNotAllowed', params: { name: 'program.txt', kinds } }],
  ['rapport.exe', pdf, { code: 'fileNameDoesNotMatch', params: { name: 'rapport.exe' } }],
  [
    'side.pdf',
    Buffer.from('<html><script>1</script>'),
    { code: 'fileKindNotAllowed', params: { name: 'side.pdf', kinds } },
  ],
  ['side.html', Buffer.from('<html>'), { code: 'fileKindNotAllowed', params: { name: 'side.html', kinds } }],
  [
    'arkiv.docx',
    zip([{ name: 'a', content: 'x' }]),
    { code: 'fileKindNotAllowed', params: { name: 'arkiv.docx', kinds } },
  ],
  ['latin.csv', Buffer.from('kj\u00f8p', 'latin1'), { code: 'fileNotUtf8', params: { name: 'latin.csv' } }],
  ['styring.txt', Buffer.from('a\u001b[2Jb'), { code: 'fileNotUtf8', params: { name: 'styring.txt' } }],
  ['tom.pdf', Buffer.alloc(0), { code: 'fileEmpty', params: { name: 'tom.pdf' } }],
  [
    'makro.docx',
    docx([{ name: 'word/vbaProject.bin', content: 'x' }]),
    { code: 'fileHasMacros', params: { name: 'makro.docx' } },
  ],
  [
    'las.docx',
    docx([{ name: 'a', content: 'x', locked: true }]),
    { code: 'fileLocked', params: { name: 'las.docx' } },
  ],
  ['brote.docx', docx().subarray(0, -5), { code: 'fileDamaged', params: { name: 'brote.docx' } }],
  [
    'bombe.docx',
    docx([{ name: 'b', content: Buffer.alloc(5_000_000) }]),
    { code: 'fileUnpacksTooLarge', params: { name: 'bombe.docx' } },
  ],
  ['.pdf', pdf, { code: 'fileNameUnusable' }],
])('%s is refused', async (name, bytes, refusal) => {
  expect(await check(name, bytes)).toEqual({ ok: false, refusals: [{ field: 'attachment', ...refusal }] });
});

test('a kind the field does not take is refused with those it takes', async () => {
  const refusal = { code: 'fileKindNotAllowed', params: { name: 'a.png', kinds: 'PDF' } };
  expect(await check('a.png', png, ['pdf'])).toEqual({
    ok: false,
    refusals: [{ field: 'attachment', ...refusal }],
  });
});

import { expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';

test.each([
  ['Søknad Porsáŋgu.pdf', 'Søknad Porsáŋgu.pdf'],
  ['C:\\Users\\kari\\soknad.pdf', 'soknad.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['bilde\u202Efdp.exe', 'bildefdp.exe'],
  ['lin\nje\0.pdf', 'linje.pdf'],
  ['a<b>:"|?*.csv', 'a_b______.csv'],
  ['  ..skjult.pdf. ', 'skjult.pdf'],
  ['to   ord.pdf', 'to ord.pdf'],
  ['A\u030a.pdf', 'Å.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(58)}.pdf`],
])('%j becomes %j', (given, name) => {
  expect(cleanFileName(given)).toBe(name);
});

test.each(['', '.', '..', '.pdf', 'uten ending', '---.pdf', 'con.pdf', 'LPT1.txt', 'a/', 'slutt.langending'])(
  '%j is no name',
  (given) => {
    expect(cleanFileName(given)).toBeNull();
  },
);

import { expect, test } from 'vitest';
import { parseAddress } from './address.ts';

test.each([
  ['ola.nordmann@fjellvik.kommune.no', 'ola.nordmann@fjellvik.kommune.no'],
  ["o'hara+post@ks.no", "o'hara+post@ks.no"],
  ['post@Målselv.kommune.no', 'post@xn--mlselv-iua.kommune.no'],
  ['post@MALSELV.NO', 'post@malselv.no'],
  [`${'a'.repeat(64)}@ks.no`, `${'a'.repeat(64)}@ks.no`],
])('%s is an address', (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each([
  '',
  'ola',
  '@ks.no',
  'ola@',
  'ola@ks',
  'ola@ks..no',
  'ola@-ks.no',
  '.ola@ks.no',
  'ola.@ks.no',
  'ola@ks.no\r\nBcc: all@ks.no',
  'ola@ks.no\n',
  'ola\r\nBcc: all@ks.no',
  ' ola@ks.no',
  'ola @ks.no',
  'ola@ks.no,kari@ks.no',
  'ola@ks.no;kari@ks.no',
  'Ola <ola@ks.no>',
  '<ola@ks.no>',
  '"ola nordmann"@ks.no',
  'ola@kari@ks.no',
  'ola@[127.0.0.1]',
  'ola@127.0.0.1',
  'ola@ks.no\0',
  'ola@ks%2eno',
  'ola@ks.no?x',
  'øla@ks.no',
  'ola@ks\u200b.no',
  `${'a'.repeat(65)}@ks.no`,
  `ola@${'a.'.repeat(130)}no`,
])('%j is not one', (text) => {
  expect(parseAddress(text)).toBeNull();
});

import { expect, test } from 'vitest';
import { readClaims } from './claims.ts';

const base = { iss: 'https://test.idporten.no', sub: 'k3-a', aud: 'saman' };

test('ID-porten', () => {
  expect(
    readClaims({
      ...base,
      acr: 'idporten-loa-high',
      auth_time: 1_795_000_000,
      sid: 'session-1',
      pid: '00000000001',
      amr: ['BankID'],
    }),
  ).toEqual({
    issuer: 'https://test.idporten.no',
    subject: 'k3-a',
    acr: 'idporten-loa-high',
    authTime: 1_795_000_000,
    providerSession: 'session-1',
    number: '00000000001',
    name: null,
    represents: [],
  });
});

test('Ansattporten with an Altinn service or resource', () => {
  const { represents } = readClaims({
    ...base,
    authorization_details: [
      {
        type: 'ansattporten:altinn:service',
        reportees: [{ Authority: 'iso6523-actorid-upis', ID: '0192:964965137' }],
      },
      {
        type: 'ansattporten:altinn:resource',
        authorized_parties: [{ orgno: { ID: '0192:938668549' } }, { orgno: '944183779' }],
      },
      { type: 'ansattporten:altinn:resource', authorized_parties: [{ orgno: 'not a number' }] },
      { type: 'something:else', reportees: [{ orgno: '921234567' }] },
      'nonsense',
    ],
  });
  expect(represents).toEqual(['964965137', '938668549', '944183779']);
});

test('a token without subject is none', () => {
  expect(() => readClaims({ iss: 'https://test.idporten.no' })).toThrow('sub');
});

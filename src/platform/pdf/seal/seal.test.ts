import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasProgram, inspect, testPdfMaker } from '../../../../tests/support/pdf.ts';
import { der, elementsOf, objectId } from './der.ts';
import { sealPdf } from './seal.ts';
import type { Sealer } from './signed-data.ts';

const missing = ['openssl', 'pdfsig', 'qpdf'].filter((name) => !hasProgram(name));

const words = {
  name: 'Kvitnes kommune',
  reason: 'Søknaden er levert',
  location: 'Porsáŋgu',
  at: Temporal.Instant.from('2026-11-21T11:00:00Z'),
};

test.each([
  [objectId('1.2.840.113549.1.7.2'), '06092a864886f70d010702'],
  [der(0x04, Buffer.alloc(127)).subarray(0, 2), '047f'],
  [der(0x04, Buffer.alloc(128)).subarray(0, 3), '048180'],
  [der(0x04, Buffer.alloc(256)).subarray(0, 4), '04820100'],
])('elements are written as X.690 says', (bytes, hex) => {
  expect(bytes.toString('hex')).toBe(hex);
});

test('an element longer than what it stands in is refused', () => {
  expect(() => elementsOf(Buffer.from('300501', 'hex'))).toThrow(RangeError);
});

describe.skipIf(missing.length > 0)(`sealed with a test authority (needs openssl, pdfsig, qpdf)`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'saman-seal-'));
  const authority = authorityIn(folder);
  let pdf: Uint8Array;

  beforeAll(async () => {
    const maker = await testPdfMaker();
    const template = await maker.addTemplate(
      'plain',
      '#import "/base/base.typ": *\n#show: frame\n#title(data.title)',
    );
    const data = {
      language: 'nn',
      title: 'Søknad',
      sender: 'Kvitnes kommune',
      reference: null,
      fingerprint: null,
      words: { page: 'Side {page} av {pages}', fingerprint: '' },
    };
    const made = await maker.compile({
      template,
      data,
      standard: 'a-2a',
      timestamp: words.at,
    });
    await maker.close();
    if (!made.ok) throw new Error(JSON.stringify(made.refusals));
    pdf = made.value.pdf;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['rsa', 'ec'] as const)('a seal by a %s key is valid over the whole document', async (kind) => {
    const sealed = sealPdf(pdf, authority.sealer(kind), words);
    expect(Buffer.from(sealed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
    const report = await inspect('pdfsig', ['-nocert'], sealed);
    expect(valuesIn(report)).toEqual([
      [`test ${kind}`, 'ETSI.CAdES.detached', 'Signature is Valid.', 'Total document signed'],
    ]);
    expect(await inspect('qpdf', ['--check'], sealed)).toContain('No syntax or stream encoding errors found');
  });

  test('two seals are both valid; the first covers what was there then', async () => {
    const once = sealPdf(pdf, authority.sealer('rsa'), words);
    const twice = sealPdf(once, authority.sealer('ec'), { ...words, name: 'Fjellvik kommune' });
    expect(valuesIn(await inspect('pdfsig', ['-nocert'], twice))).toEqual([
      ['test rsa', 'ETSI.CAdES.detached', 'Signature is Valid.', 'Not total document signed'],
      ['test ec', 'ETSI.CAdES.detached', 'Signature is Valid.', 'Total document signed'],
    ]);
  });

  test('openssl verifies the signature up to the test authority, and it names its certificate', () => {
    const sealed = Buffer.from(sealPdf(pdf, authority.sealer('rsa'), words));
    const file = (name: string, content: Uint8Array) => {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const [, from = 0, to = 0] = (/\/ByteRange \[(.*?)\]/.exec(sealed.toString('latin1'))?.[1] ?? '')
      .split(/\s+/)
      .map(Number);
    const hex = sealed.toString('latin1', from + 1, to - 1).replace(/0+$/, '');
    const message = file('signature.der', Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'));
    const content = file('content', Buffer.concat([sealed.subarray(0, from), sealed.subarray(to)]));
    const options = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any'];
    const files = [
      '-in',
      message,
      '-content',
      content,
      '-CAfile',
      authority.root,
      '-out',
      path.join(folder, 'out'),
    ];
    expect(
      execFileSync('openssl', [...options, ...files], { stdio: ['ignore', 'pipe', 'pipe'] }).length,
    ).toBe(0);
  });

  test('one changed byte is seen', async () => {
    const sealed = Buffer.from(sealPdf(pdf, authority.sealer('rsa'), words));
    const at = sealed.indexOf('/Creator');
    sealed.writeUInt8(sealed.readUInt8(at + 12) ^ 1, at + 12);
    expect(await inspect('pdfsig', ['-nocert'], sealed)).toContain('Digest Mismatch.');
  });
});

/** Of each signature: signer, kind, verdict, what it covers. */
function valuesIn(report: string): string[][] {
  return report
    .split(/^Signature #/m)
    .slice(1)
    .map((part) => [
      /Common Name: (.*)/.exec(part)?.[1] ?? '',
      /Signature Type: (.*)/.exec(part)?.[1] ?? '',
      /Signature Validation: (.*)/.exec(part)?.[1] ?? '',
      / {2}- ((?:Not total|Total) document signed)/i.exec(part)?.[1] ?? '',
    ]);
}

/** A root certificate, and one below it for each kind of key. */
function authorityIn(folder: string): { root: string; sealer(kind: 'rsa' | 'ec'): Sealer } {
  const root = path.join(folder, 'root.pem');
  const run = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
  const request = ['req', '-x509', '-nodes', '-days', '3650'];
  const keys = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] };
  if (missing.length === 0)
    run(
      ...request,
      '-newkey',
      ...keys.rsa,
      '-subj',
      '/CN=test authority',
      '-keyout',
      'root.key',
      '-out',
      'root.pem',
    );
  return {
    root,
    sealer: (kind) => {
      const below = ['-CA', 'root.pem', '-CAkey', 'root.key', '-addext', 'keyUsage=critical,nonRepudiation'];
      const names = ['-subj', `/CN=test ${kind}`, '-keyout', `${kind}.key`, '-out', `${kind}.pem`];
      run(
        ...request,
        '-newkey',
        ...keys[kind],
        ...below,
        '-addext',
        'basicConstraints=critical,CA:FALSE',
        ...names,
      );
      const read = (name: string) => readFileSync(path.join(folder, name));
      return {
        key: createPrivateKey(read(`${kind}.key`)),
        certificate: new X509Certificate(read(`${kind}.pem`)),
        chain: [new X509Certificate(read('root.pem'))],
      };
    },
  };
}

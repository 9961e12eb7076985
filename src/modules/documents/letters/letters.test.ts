import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasProgram, inspect, testPdfMaker } from '../../../../tests/support/pdf.ts';
import type { TestPdfMaker } from '../../../../tests/support/pdf.ts';
import { languages } from '../../../platform/text/language.ts';
import { agreementExamples } from './agreement/agreement.example.ts';
import { agreementData, agreementTemplate } from './agreement/agreement.ts';
import { applicationExamples } from './application/application.example.ts';
import { applicationData, applicationTemplate } from './application/application.ts';
import { letterExamples } from './letter/letter.example.ts';
import { letterData, letterTemplate } from './letter/letter.ts';
import { reportExamples } from './report/report.example.ts';
import { reportData, reportTemplate } from './report/report.ts';

const documents = languages.flatMap((language) => [
  { template: letterTemplate, data: letterData(letterExamples[language]) },
  { template: agreementTemplate, data: agreementData(agreementExamples[language]) },
  { template: applicationTemplate, data: applicationData(applicationExamples[language]) },
  { template: reportTemplate, data: reportData(reportExamples[language]) },
]);

let maker: TestPdfMaker;
beforeAll(async () => {
  maker = await testPdfMaker();
});
afterAll(() => maker.close());

async function make(template: string, data: { made: string }, standard: 'ua-1' | 'a-2a' = 'a-2a') {
  const timestamp = Temporal.Instant.from(data.made);
  const made = await maker.compile({ template, data, standard, timestamp });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(documents)('$template.name in $data.language', ({ template, data }) => {
  test('the data fit the schema of the template', () => {
    expect(template.data.parse(data)).toEqual(data);
  });

  test('the same data give the same bytes, and pass PDF/UA-1', async () => {
    const [first, second] = [await make(template.name, data), await make(template.name, data)];
    expect(sha256(second.pdf)).toBe(sha256(first.pdf));
    expect((await make(template.name, data, 'ua-1')).pages).toBe(first.pages);
  });

  test.skipIf(!hasProgram('pdfinfo'))('says its title, language, pages and both standards', async () => {
    const { pdf, pages } = await make(template.name, data);
    const info = await inspect('pdfinfo', [], pdf);
    const value = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1];
    expect(['Title', 'Author', 'Tagged', 'Pages', 'CreationDate'].map(value)).toEqual([
      data.title,
      data.sender,
      'yes',
      String(pages),
      'Mon Nov  2 09:00:00 2026 UTC',
    ]);
    const metadata = await inspect('pdfinfo', ['-meta'], pdf);
    const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part', 'dc:language'].map(
      (name) => new RegExp(`<${name}>(?:<rdf:Bag><rdf:li>)?([^<]*)`).exec(metadata)?.[1],
    );
    const region = data.language === 'en' ? 'GB' : 'NO';
    expect(claims).toEqual(['2', 'A', '1', `${data.language}-${region}`]);
  });

  test.skipIf(!hasProgram('qpdf'))('is a sound file', async () => {
    const { pdf } = await make(template.name, data);
    expect(await inspect('qpdf', ['--check'], pdf)).toContain('No syntax or stream encoding errors found');
  });

  test.skipIf(!hasProgram('pdffonts'))('carries all its fonts, and only ours', async () => {
    const { pdf } = await make(template.name, data);
    const rows = (await inspect('pdffonts', [], pdf)).split('\n').slice(2).filter(Boolean);
    const names = rows.map((row) => /\+(Inter|SchibstedGrotesk)-/.exec(row)?.[1]);
    expect(new Set(names)).toEqual(new Set(['Inter', 'SchibstedGrotesk']));
    expect(rows.filter((row) => !/ yes yes yes /.test(row))).toEqual([]);
  });
});

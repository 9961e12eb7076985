import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPdfMaker } from '../../../tests/support/pdf.ts';
import type { TestPdfMaker } from '../../../tests/support/pdf.ts';
import { accepted, refused } from '../../platform/result.ts';
import { canonicalJson } from './canonical-json.ts';
import { renderPdf } from './content.ts';
import type { Content } from './content.ts';
import { changedMeanwhile, freezePdf } from './freeze-pdf.ts';
import { letterExamples } from './letters/letter/letter.example.ts';
import { letterData, letterTemplate } from './letters/letter/letter.ts';

let maker: TestPdfMaker;
beforeAll(async () => {
  maker = await testPdfMaker();
});
afterAll(() => maker.close());

const letter = (title: string) => ({
  template: letterTemplate,
  data: letterData({ ...letterExamples.nb, title }),
  fileName: 'brev.pdf',
});

/** A thing that is changed a number of times while its PDF is made, and notes what is stored. */
function changing(times: number) {
  let version = 1;
  let changes = times;
  const stored: { readonly version: number; readonly content: Content }[] = [];
  return {
    stored,
    read: () => {
      const state = { version, draft: letter(`Utgave ${version}`) };
      if (changes > 0) {
        changes -= 1;
        version += 1;
      }
      return Promise.resolve(accepted(state));
    },
    store: (content: Content, read: number) => {
      if (read !== version) return Promise.resolve(refused(changedMeanwhile));
      stored.push({ version, content });
      return Promise.resolve(accepted(version));
    },
  };
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test('what is stored says exactly what it was made from, and can be made again', async () => {
  const draft = letter('Et brev');
  const made = await renderPdf(maker, draft);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const { bytes, ...facts } = made.value;
  const data = canonicalJson(draft.data);
  expect(facts).toEqual({
    fileName: 'brev.pdf',
    mediaType: 'application/pdf',
    sha256: sha256(bytes),
    pages: 1,
    made: {
      data,
      dataSha256: sha256(data),
      template: 'documents/letter',
      templateSha256: await maker.fingerprint('documents/letter'),
    },
  });
  const again = await maker.compile({
    template: 'documents/letter',
    data: JSON.parse(data),
    standard: 'a-2a',
    timestamp: Temporal.Instant.from(draft.data.made),
  });
  expect(again.ok && sha256(again.value.pdf)).toBe(facts.sha256);
});

test('something that changes while its PDF is made is frozen as it is afterwards', async () => {
  const thing = changing(1);
  expect(await freezePdf(maker, thing)).toEqual(accepted(2));
  expect(
    thing.stored.map(({ version, content }) => [version, content.made?.data.includes('Utgave 2')]),
  ).toEqual([[2, true]]);
});

test('something that keeps changing is given up, and nothing is stored', async () => {
  const thing = changing(10);
  expect(await freezePdf(maker, thing)).toEqual(refused(changedMeanwhile));
  expect(thing.stored).toEqual([]);
});

test('a text that cannot be drawn, and a thing that is not there, store nothing', async () => {
  const store = () => Promise.reject(new Error('nothing may be stored'));
  const read = () => Promise.resolve(accepted({ version: 1, draft: letter('漢') }));
  expect(await freezePdf(maker, { read, store })).toEqual(
    refused({ code: 'pdfUnknownSign', params: { signs: '漢' } }),
  );
  const gone = () => Promise.resolve(refused({ code: 'notThere' }));
  expect(await freezePdf(maker, { read: gone, store })).toEqual(refused({ code: 'notThere' }));
});

test('data that do not fit the template are a fault of ours', async () => {
  const { data, ...rest } = letter('Et brev');
  const wrong = { ...rest, data: { ...data, recipient: 'Kvitnes' } };
  await expect(renderPdf(maker, wrong as unknown as ReturnType<typeof letter>)).rejects.toThrow('recipient');
});

import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasProgram, inspect, testPdfMaker } from '../../../../../tests/support/pdf.ts';
import type { TestPdfMaker } from '../../../../../tests/support/pdf.ts';
import { languages } from '../../../../platform/text/language.ts';
import { exampleChoice, exampleOutline, exampleQuestion, exampleSection } from '../../example.ts';
import { readBlueprint } from '../../load-blueprints.ts';
import { formData, formTemplate } from './form.ts';

const made = '2026-11-02T09:00:00Z';
let maker: TestPdfMaker;
beforeAll(async () => {
  maker = await testPdfMaker();
});
afterAll(() => maker.close());

async function compile(data: ReturnType<typeof formData>) {
  const timestamp = Temporal.Instant.from(made);
  const result = await maker.compile({ template: formTemplate.name, data, standard: 'ua-1', timestamp });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

describe.each(languages)('the shipped form in %s', (language) => {
  test('fits the template and passes PDF/UA-1', async () => {
    const outline = await readBlueprint('development-application');
    const data = formData({ language, outline, sender: 'Eksempeldepartementet', made });
    expect(formTemplate.data.parse(data)).toEqual(data);
    const { pdf, pages } = await compile(data);
    expect(pages).toBeGreaterThan(2);
    if (!hasProgram('pdfinfo')) return;
    const info = await inspect('pdfinfo', [], pdf);
    expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(data.title);
  });
});

test('each kind of question has room for its answer', () => {
  const joint = exampleChoice('joint', 'alene', 'sammen');
  const outline = exampleOutline(
    exampleSection(
      'one',
      joint,
      exampleQuestion('short', {
        kind: 'text',
        limit: null,
        guidance: { nb: 'Kort.\n\n- i kroner', nn: 'x', en: null },
      }),
      exampleQuestion('long', { limit: { unit: 'words', most: 60 } }),
      exampleQuestion('yes', { kind: 'yes_no', shownWhen: { question: 'joint', is: ['sammen'] } }),
      exampleQuestion('money', { kind: 'accounts', rows: { least: 1, most: 9 } }),
    ),
  );
  const { sections } = formData({ language: 'nb', outline, sender: 'Departementet', made });
  expect(sections.flatMap(({ questions }) => questions.map(({ number, room }) => [number, room]))).toEqual([
    ['1.1', { is: 'boxes', choices: ['alene', 'sammen'] }],
    ['1.2', { is: 'lines', lines: 1 }],
    ['1.3', { is: 'lines', lines: 2 }],
    ['1.4', { is: 'boxes', choices: ['Ja', 'Nei'] }],
    ['1.5', { is: 'table', columns: ['Post', 'År', 'Tilsagn', 'Brukt', 'Forklaring'], rows: 2 }],
  ]);
  const questions = sections[0]?.questions ?? [];
  expect(questions[1]?.guidance).toEqual([
    { t: 'p', c: [{ t: 'text', v: 'Kort.' }] },
    { t: 'ul', items: [[{ t: 'p', c: [{ t: 'text', v: 'i kroner' }] }]] },
  ]);
  expect(questions[3]?.condition).toBe('Spørsmålet gjelder når svaret på «Spørsmål joint» er sammen.');
});

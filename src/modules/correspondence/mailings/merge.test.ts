import { expect, test } from 'vitest';
import { fieldProblems, fieldsIn, mergeMarkdown, mergeText } from './merge.ts';

const known = new Set(['kommune', 'fylke', 'frist']);
const values = new Map([
  ['kommune', 'Å*st*eidet [ny] kommune'],
  ['fylke', '<b>Vestland</b>'],
]);

test('the fields of a text, each once', () => {
  expect(fieldsIn('{{kommune}} i {{ fylke }}, altså {{kommune}}')).toEqual(['kommune', 'fylke']);
  expect(fieldsIn('{kommune} {{Kommune}} {{ kommune')).toEqual([]);
});

test.each([
  ['Til {{kommune}}.', []],
  ['Til {{kommun}} i {{land}}.', ['unknownField kommun', 'unknownField land']],
  ['Til {{kommune}.', ['brokenField']],
  ['Til {{kommune.namn}}.', ['brokenField']],
  ['Til kommune}}.', ['brokenField']],
  ['[Svar](https://saman.example/{{kommune}})', ['fieldInAddress']],
  ['[Svar {{kommune}}](https://saman.example/)', []],
  ['![{{kommune}}](https://saman.example/)', []],
  ['| {{kommune}} |\n|---|\n| {{fylke}} |', []],
  ['**{{kommune}}** `{{fylke}}`', []],
])('%s', (text, problems) => {
  expect(
    fieldProblems(text, known).map(({ code, params }) => [code, params?.['name']].join(' ').trim()),
  ).toEqual(problems);
});

test('a value is put in as it is, whatever signs it has', () => {
  expect(mergeText('Til {{ kommune }}', values)).toBe('Til Å*st*eidet [ny] kommune');
  expect(mergeMarkdown('# {{kommune}}\n\n- **{{kommune}}** i {{fylke}}', values)).toEqual([
    { t: 'h', level: 1, c: [{ t: 'text', v: 'Å*st*eidet [ny] kommune' }] },
    {
      t: 'ul',
      items: [
        [
          {
            t: 'p',
            c: [
              { t: 'strong', c: [{ t: 'text', v: 'Å*st*eidet [ny] kommune' }] },
              { t: 'text', v: ' i <b>Vestland</b>' },
            ],
          },
        ],
      ],
    },
  ]);
});

test('a value that holds a field is not filled again', () => {
  expect(mergeText('{{kommune}}', new Map([['kommune', '{{fylke}}']]))).toBe('{{fylke}}');
});

test('a field without a value is a fault of ours', () => {
  expect(() => mergeText('{{frist}}', values)).toThrow('The field frist has no value');
});

import { expect, test } from 'vitest';
import { renderPart } from './document.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import type { FieldError } from './form-state.ts';
import { Rows } from './rows.tsx';
import { idsIn, idsPointedTo } from './testing/html-check.ts';
import { LanguageContext } from './language.ts';

function summary(errors: readonly FieldError[]) {
  return renderPart(
    <LanguageContext.Provider value="nn">
      <Form address="/" state={{ values: {}, errors }}>
        <ErrorSummary rows={{ partners: 'Kommune' }} />
        <Rows name="partners" label="Kommunar" rowName="Kommune" addLabel="Legg til" min={2} max={4}>
          {(row) => <input aria-label="Namn" name={row.field('name')} />}
        </Rows>
      </Form>
    </LanguageContext.Provider>,
  );
}

test('there is nothing to see when nothing is wrong', () => {
  expect(summary([])).not.toContain('ds-error-summary');
});

test('each error is a link under its section, with the name of its row', () => {
  const html = summary([
    { field: 'title', message: 'Skriv eit namn', section: 'Prosjektet' },
    { field: 'partners.1.name', message: 'Skriv namnet', section: 'Samarbeid', row: 1 },
    { field: 'other.0.name', message: 'Skriv noko', section: 'Samarbeid', row: 0 },
    { field: 'start', message: 'Skriv ein dato', section: 'Prosjektet' },
  ]);
  expect(/<h2.*?<\/section>/.exec(html)?.[0]).toBe(
    '<h2 id="error-summary">4 ting må rettast</h2>' +
      '<div><h3>Prosjektet</h3><ul><li><a href="#f-title">Skriv eit namn</a></li>' +
      '<li><a href="#f-start">Skriv ein dato</a></li></ul></div>' +
      '<div><h3>Samarbeid</h3><ul><li><a href="#f-partners-1-name">Kommune 2: Skriv namnet</a></li>' +
      '<li><a href="#f-other-0-name">Rad 1: Skriv noko</a></li></ul></div></section>',
  );
});

test('an error of the group and one of a whole row lead to something that exists', () => {
  const html = summary([
    { field: 'partners', message: 'Legg til ein kommune' },
    { field: 'partners.1', message: 'Kommunen står alt på lista', row: 1 },
  ]);
  const ids = idsIn(html);
  expect(idsPointedTo(html).filter((id) => !ids.includes(id))).toEqual([]);
  expect(html.match(/<p class="ds-validation-message"[^>]*>[^<]*/g)).toEqual([
    '<p class="ds-validation-message" data-field="validation" id="f-partners--e">Legg til ein kommune',
    '<p class="ds-validation-message" data-field="validation" id="f-partners-1--e">Kommunen står alt på lista',
  ]);
});

test('an error of the whole form is a sentence, and one error is counted in words', () => {
  const html = summary([{ field: '', message: 'Fristen er ute' }]);
  expect(/<h2.*?<\/section>/.exec(html)?.[0]).toBe(
    '<h2 id="error-summary">Éin ting må rettast</h2><div><ul><li>Fristen er ute</li></ul></div></section>',
  );
});

test('of very many errors only the first section stands open', () => {
  const many = Array.from({ length: 48 }, (_, index) => ({
    field: `field${index}`,
    message: 'Svar på dette',
    section: index < 5 ? 'Mål' : 'Tiltak',
  }));
  const html = summary(many);
  expect(html).toContain('<div><h3>Mål</h3>');
  expect([...html.matchAll(/<summary>(.*?)<\/summary>/g)].map((match) => match[1])).toEqual(['Tiltak (43)']);
});

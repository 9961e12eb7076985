import { describe, expect, test } from 'vitest';
import { renderDocument } from './document.ts';
import { formValues } from './form-state.ts';
import { Gallery, galleryParts } from './gallery.tsx';
import { answerGallery } from './gallery/gallery-form.ts';
import { htmlFaults, idsIn, idsPointedTo } from './testing/html-check.ts';
import { languages } from './language.ts';
import { SamplePage } from './testing/layout-sample.tsx';

const right =
  'name=Heiltid&email=a@b.example&theme=fullTime&sides=elected&sides=unions&start=15.1.2027&agree=yes';

describe.each(languages)('the design page in %s', (lang) => {
  const pages = {
    fresh: <Gallery address="/design" />,
    failed: <Gallery address="/design" {...answerGallery({ 'partners.count': '2' }, lang)} />,
    grown: <Gallery address="/design" {...answerGallery({ do: 'partners.add' }, lang)} />,
    sent: <Gallery address="/design" {...answerGallery(formValues(new URLSearchParams(right)), lang)} />,
  };
  test.each(Object.entries(pages))(
    'is valid HTML, every id once, every reference kept: %s',
    async (_, gallery) => {
      const html = renderDocument(<SamplePage lang={lang}>{gallery}</SamplePage>);
      const ids = idsIn(html);
      expect(await htmlFaults(html)).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(idsPointedTo(html).filter((id) => !ids.includes(id))).toEqual([]);
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=/);
    },
  );
});

test('one part alone is shown under the title', () => {
  const html = renderDocument(
    <SamplePage>
      <Gallery address="/design" part="table" />
    </SamplePage>,
  );
  expect([...html.matchAll(/<h2 id="part-(\w+)"/g)].map((match) => match[1])).toEqual(['table']);
  expect(galleryParts).toHaveLength(11);
});

test('the working form answers with errors by section and row, or says it was right', () => {
  const wrong = answerGallery(
    { 'partners.count': '2', 'partners.0.name': 'Storvik', start: '30.2.2027' },
    'nn',
  );
  expect(wrong.sent).toBe(false);
  expect(wrong.form.errors.map((error) => [error.field, error.section, error.row])).toEqual([
    ['name', 'Om prosjektet', undefined],
    ['email', 'Om prosjektet', undefined],
    ['theme', 'Om prosjektet', undefined],
    ['sides', 'Om prosjektet', undefined],
    ['start', 'Om prosjektet', undefined],
    ['agree', 'Om prosjektet', undefined],
    ['partners.1.name', 'Samarbeid', 1],
  ]);
  const filled = formValues(new URLSearchParams(`${right}&partners.count=1&partners.0.name=Storvik`));
  expect(answerGallery(filled, 'nn')).toEqual({ form: { values: filled, errors: [] }, sent: true });
});

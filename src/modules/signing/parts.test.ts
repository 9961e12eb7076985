import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import type { Person, SamplePlace } from '../../../tests/support/sample-owner/sample-place.ts';
import { writeNote } from '../../../tests/support/sample-owner/write-note.ts';

let place: SamplePlace;
let mayor: Person;
let note: number;

beforeAll(async () => {
  place = await samplePlace();
  mayor = await place.person('Astrid Dømeland', 'mayor');
  note = await writeNote(place.system, mayor, {
    title: 'Heile stillingar',
    text: 'Halvparten innan 2027.',
    organisationId: place.municipality.id,
  });
});
afterAll(() => place.close());

const textOf = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('opened, signed, changed, signed again: through the owner’s pages without JavaScript', async () => {
  const { get, post } = place.browser(mayor);
  const address = `/nn/sample-notes/${note}`;
  const request = String(await place.currentRequest(note));

  const first = await (await get(`${address}/signature`)).text();
  expect(first).not.toContain('value="sign"');
  const tooEarly = await post(`${address}/signature`, { do: 'sign', request });
  expect(tooEarly.status).toBe(422);
  expect(textOf(await tooEarly.text())).toContain('Opne dokumentet før du signerer.');

  const opening = await post(`${address}/signature`, { do: 'open', request });
  expect([opening.status, opening.headers.get('location')]).toEqual([303, `${address}/note.pdf`]);
  const pdf = await get(`${address}/note.pdf`);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  const opened = textOf(await (await get(`${address}/signature`)).text());
  expect(opened).toContain('Eg har lese notatet og står inne for det på vegner av kommunen.');
  expect(opened).toContain('Du signerer på vegner av Ålesund kommune som ordførar.');

  const begun = await post(`${address}/signature`, { do: 'sign', request });
  const intent = new URL(begun.headers.get('location') ?? '', 'http://localhost').searchParams.get('intent');
  const notYet = await post(`${address}/signature?intent=${intent}`, {
    do: 'give',
    request,
    intent: intent ?? '',
  });
  expect(textOf(await notYet.text())).toContain('Logg inn på nytt før du gir underskrifta.');
  await place.signInAnew(mayor, Number(intent));
  const given = await post(`${address}/signature?intent=${intent}`, {
    do: 'give',
    request,
    intent: intent ?? '',
  });
  expect([given.status, given.headers.get('location')]).toEqual([303, address]);

  const shown = textOf(await (await get(address)).text());
  expect(shown).toContain('Delvis signert');
  expect(shown).toContain('Astrid Dømeland, ordførar, signerte 21. november 2026 kl. 12.00.');

  await post(`${address}/edit`, { text: 'Seksti prosent innan 2027.', reason: 'Nytt måltal' });
  const stale = await post(`${address}/signature`, { do: 'sign', request });
  expect(textOf(await stale.text())).toContain(
    'Dokumentet er endra sidan du opna det. Les den nye versjonen og signer den.',
  );
  const changed = await (await get(`${address}/signature`)).text();
  expect(changed).toContain('<del>Halvparten innan 2027.</del>');
  expect(changed).toContain('<ins>Seksti prosent innan 2027.</ins>');
  const voided = textOf(await (await get(address)).text());
  expect(voided).toContain('Gjeld ikkje lenger');
  expect(voided).toContain('Underskrifta fall bort 21. november 2026 kl. 12.00: Nytt måltal');
  await place.signNote(mayor, note);
  expect(textOf(await (await get(address)).text())).toContain('Delvis signert');
});

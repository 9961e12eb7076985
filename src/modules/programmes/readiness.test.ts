import { expect, test } from 'vitest';
import type { Contents } from './contents.ts';
import { missingIn } from './publication.ts';
import { missingLines } from './readiness.ts';
import { approved, item, unapproved, version } from './testing/samples.ts';

test('rows that wait to be approved are one line for each list, and what is missing keeps its own', () => {
  const waiting = {
    newest: version({ nb: 'En', nn: 'Ein' }, { nb: unapproved, nn: unapproved }),
    approved: null,
  };
  const contents = {
    slug: 'vegen',
    admission: 'everybody',
    individualDecision: true,
    texts: { name: approved(), summary: approved(), participants: approved(), handling: waiting },
    items: [
      item(1, 'theme', { texts: { name: waiting } }),
      item(2, 'theme', { texts: { name: { newest: version({ nn: 'Tema' }), approved: null } } }),
      item(3, 'instrument', { instrument: 'guidance', texts: { name: waiting } }),
      item(4, 'expectation'),
      item(5, 'period', { startsOn: '2026-01-01', endsOn: '2027-12-31' }),
      item(6, 'contact', { organisationId: 1, address: 'post@example.org' }),
    ],
  } as const satisfies Partial<Contents>;
  const lines = missingLines('nn', contents as unknown as Contents, missingIn(contents, { inForce: true }));
  expect(lines).toEqual([
    {
      sentence: 'Grunnen til valet om enkeltvedtak: teksten på bokmål er ikkje godkjend',
      href: '/nn/programmes/vegen/texts#f-handling-nb',
    },
    {
      sentence: 'Grunnen til valet om enkeltvedtak: teksten på nynorsk er ikkje godkjend',
      href: '/nn/programmes/vegen/texts#f-handling-nn',
    },
    { sentence: 'Tema: 2 tekstar er ikkje godkjende', href: '/nn/programmes/vegen/lists/theme' },
    {
      sentence: 'Tema, «Tema»: teksten manglar på bokmål',
      href: '/nn/programmes/vegen/lists/theme#f-items-1-name-nb',
    },
    { sentence: 'Verkemiddel: 2 tekstar er ikkje godkjende', href: '/nn/programmes/vegen/lists/instrument' },
  ]);
});

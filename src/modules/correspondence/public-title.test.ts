import { expect, test } from 'vitest';
import { namedIn } from './public-title.ts';

test('a title with the whole name, the last name, or another way of writing it gives a person away', () => {
  expect(namedIn('Søknad frå Kari Dømeås', ['Kari Dømeås'])).toBe('Kari Dømeås');
  expect(namedIn('Klage (DØMEÅS)', ['Ola Prøve', 'Kari Dømeås'])).toBe('Kari Dømeås');
  expect(namedIn('Klage frå Dømea\u030As', ['Kari Dømeås'])).toBe('Kari Dømeås');
});

test('other words do not', () => {
  expect(namedIn('Søknad frå Dømeåsen kommune', ['Kari Dømeås'])).toBeNull();
  expect(namedIn('Klage på avslag', ['Kari Dømeås', ''])).toBeNull();
});

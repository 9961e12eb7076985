import type { Clause } from './agreement.ts';

const headings = [
  ['purpose', 'Formål', 'Føremål'],
  ['areas', 'Områder og temaer', 'Område og tema'],
  ['instruments', 'Virkemidler', 'Verkemiddel'],
  ['organisation', 'Organisering', 'Organisering'],
  ['funding', 'Økonomi', 'Økonomi'],
  ['duration', 'Varighet og oppsigelse', 'Varigheit og oppseiing'],
] as const;

/** The headings an agreement begins with, without text yet. */
export const standardClauses: readonly Clause[] = headings.map(([key, nb, nn]) => ({
  key,
  heading: { nb, nn },
  text: { nb: '', nn: '' },
}));

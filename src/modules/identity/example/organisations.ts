import type { Lang } from '../../../platform/text/language.ts';

/**
 * The organisations that example people act for. Municipalities, local unions and the competence
 * environment are invented; the State, KS and the confederations are the real ones of the register,
 * with invented people.
 */
export const exampleOrganisations = {
  'ministry-local-government': {
    nb: 'Kommunal- og distriktsdepartementet',
    nn: 'Kommunal- og distriktsdepartementet',
    en: 'Ministry of Local Government and Regional Development',
  },
  ks: {
    nb: 'KS',
    nn: 'KS',
    en: 'KS (Norwegian Association of Local and Regional Authorities)',
  },
  'lo-kommune': { nb: 'LO Kommune', nn: 'LO Kommune', en: 'LO Kommune' },
  unio: { nb: 'Unio', nn: 'Unio', en: 'Unio' },
  'ys-kommune': { nb: 'YS Kommune', nn: 'YS Kommune', en: 'YS Kommune' },
  'akademikerne-kommune': {
    nb: 'Akademikerne kommune',
    nn: 'Akademikarane kommune',
    en: 'Akademikerne (municipal sector)',
  },
  fagforbundet: { nb: 'Fagforbundet', nn: 'Fagforbundet', en: 'Fagforbundet' },
  'example-fjordvik': { nb: 'Fjordvik kommune', nn: 'Fjordvik kommune', en: 'Fjordvik municipality' },
  'example-granli': { nb: 'Granli kommune', nn: 'Granli kommune', en: 'Granli municipality' },
  'example-elvestad': { nb: 'Elvestad kommune', nn: 'Elvestad kommune', en: 'Elvestad municipality' },
  'example-fagforbundet-fjordvik': {
    nb: 'Fagforbundet Fjordvik',
    nn: 'Fagforbundet Fjordvik',
    en: 'Fagforbundet Fjordvik',
  },
  'example-utdanningsforbundet-fjordvik': {
    nb: 'Utdanningsforbundet Fjordvik',
    nn: 'Utdanningsforbundet Fjordvik',
    en: 'Utdanningsforbundet Fjordvik',
  },
  'example-competence': {
    nb: 'Senter for kommunekunnskap',
    nn: 'Senter for kommunekunnskap',
    en: 'Centre for Municipal Knowledge',
  },
} as const satisfies Record<string, Record<Lang, string>>;

export type ExampleOrganisation = keyof typeof exampleOrganisations;

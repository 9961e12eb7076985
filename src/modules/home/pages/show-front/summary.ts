import type { MunicipalityOn } from '../../../register/index.ts';

/** The figures of the front page. */
export interface Summary {
  readonly municipalities: number;
  readonly counties: number;
  /** Null when a municipality's population is unknown: a sum with a part missing would be wrong. */
  readonly inhabitants: number | null;
  readonly nynorsk: number;
  readonly bokmaal: number;
}

/** Count the municipalities of a day. */
export function summarise(municipalities: readonly MunicipalityOn[]): Summary {
  const known = municipalities.flatMap(({ inhabitants }) => inhabitants ?? []);
  const inForm = (form: string) => municipalities.filter(({ languageForm }) => languageForm === form).length;
  return {
    municipalities: municipalities.length,
    counties: new Set(municipalities.map(({ countyCode }) => countyCode)).size,
    inhabitants: known.length === municipalities.length ? known.reduce((sum, each) => sum + each, 0) : null,
    nynorsk: inForm('nynorsk'),
    bokmaal: inForm('bokmaal'),
  };
}

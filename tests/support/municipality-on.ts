import type { MunicipalityOn } from '../../src/modules/register/index.ts';

/** A municipality as pages get it; what a test is about is said in `more`. */
export const municipalityOn = (more: Partial<MunicipalityOn> = {}): MunicipalityOn => ({
  number: '0000',
  name: 'A',
  organisationId: 1,
  officialName: 'A',
  nameSe: null,
  nameSmj: null,
  nameSma: null,
  nameFkv: null,
  countyCode: '00',
  county: 'A',
  organisationNumber: null,
  languageForm: null,
  languageFormAsOf: null,
  languageFormCertainty: null,
  languageFormSource: null,
  inhabitants: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});

import type { CodeChange } from './change-kinds.ts';
import type { Municipality, MunicipalityName } from './records.ts';
import type { KnownRegister } from './register-draft.ts';

// Small registers for tests, written as the rows of the files.

const county = (code: string) => ({ code, validFrom: '1971-01-01', validTo: null });
export const municipality = (number: string, more: Partial<Municipality> = {}): Municipality => ({
  number,
  countyCode: number.slice(0, 2),
  validFrom: '1971-01-01',
  validFromIsLowerBound: true,
  validTo: null,
  organisationNumber: null,
  organisationNumberSource: null,
  samiLanguageAreaYear: null,
  ...more,
});
export const name = (
  number: string,
  text: string,
  more: Partial<MunicipalityName> = {},
): MunicipalityName => ({
  number,
  validFrom: '1971-01-01',
  validTo: null,
  name: text,
  officialName: text,
  nameSe: null,
  nameSmj: null,
  nameSma: null,
  nameFkv: null,
  ...more,
});
export const register = (
  municipalities: readonly Municipality[],
  municipalityNames: readonly MunicipalityName[],
): KnownRegister => ({
  counties: [county('11'), county('18')],
  municipalities,
  municipalityNames,
  changes: [],
});
export const rogaland = register(
  ['1102', '1103', '1129', '1141'].map((number) => municipality(number)),
  [name('1102', 'Sandnes'), name('1103', 'Stavanger'), name('1129', 'Forsand'), name('1141', 'Finnøy')],
);
export function line(text: string): CodeChange {
  const [date = '', fromNumber = '', fromName = '', toNumber = '', toName = ''] = text.split('|');
  return { date, fromNumber, fromName, toNumber, toName };
}
export const row = (kind: string, text: string, more: object = {}) => ({
  ...line(text),
  kind,
  certainty: 'certain',
  note: null,
  source: 'klass-131-changes',
  ...more,
});

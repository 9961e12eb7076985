import { expect, test } from 'vitest';
import { municipalityOn } from '../../../../../tests/support/municipality-on.ts';
import type { MunicipalityOn } from '../../../register/index.ts';
import { summarise } from './summary.ts';

const municipality = (
  countyCode: string,
  languageForm: MunicipalityOn['languageForm'],
  inhabitants: number | null,
) => municipalityOn({ countyCode, languageForm, inhabitants });

test('municipalities, counties, inhabitants and language forms are counted', () => {
  const all = [
    municipality('11', 'bokmaal', 10),
    municipality('11', 'nynorsk', 0),
    municipality('46', 'nynorsk', 5),
    municipality('03', 'neutral', 1),
  ];
  expect(summarise(all)).toEqual({ municipalities: 4, counties: 3, inhabitants: 16, nynorsk: 2, bokmaal: 1 });
});

test('a sum with an unknown part is unknown', () => {
  const all = [municipality('11', null, 10), municipality('11', null, null)];
  expect(summarise(all)).toEqual({
    municipalities: 2,
    counties: 1,
    inhabitants: null,
    nynorsk: 0,
    bokmaal: 0,
  });
});

test('nothing', () => {
  expect(summarise([])).toEqual({ municipalities: 0, counties: 0, inhabitants: 0, nynorsk: 0, bokmaal: 0 });
});

import { expect, test } from 'vitest';
import { isOrganisationNumber } from './records.ts';

test('an organisation number ends with its check digit', () => {
  const numbers = ['972417858', '958935420', '972417859', '97241785', '9724178580', '97241785x', ''];
  expect(numbers.filter(isOrganisationNumber)).toEqual(['972417858', '958935420']);
});

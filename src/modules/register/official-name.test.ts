import { expect, test } from 'vitest';
import { partsOfOfficialName } from './official-name.ts';
import { readShippedRegister } from './shipped-register.ts';

const none = { nameSe: null, nameSmj: null, nameSma: null, nameFkv: null };
const only = (name: string) => ({ name, officialName: name, ...none });

test('a name without parallel names is itself', () => {
  expect(partsOfOfficialName('Våler', [])).toEqual(only('Våler'));
});

test('the part a predecessor was called is the Norwegian one, wherever it stands', () => {
  expect(partsOfOfficialName('Raarvihke - Røyrvik', [only('Røyrvik')]).name).toBe('Røyrvik');
  expect(partsOfOfficialName('Rana - Raane', [only('Rana')]).name).toBe('Rana');
  expect(partsOfOfficialName('Snåase - Snåsa', [only('Verran'), only('Snåsa')]).name).toBe('Snåsa');
});

test('without a predecessor the alphabet decides, then the order', () => {
  expect(partsOfOfficialName('Kárášjohka - Karasjok', []).name).toBe('Karasjok');
  expect(partsOfOfficialName('Raarvihke - Røyrvik', []).name).toBe('Røyrvik');
  expect(partsOfOfficialName('Rana - Raane', []).name).toBe('Rana');
  expect(partsOfOfficialName('Ráisa - Žuŋŋá', []).name).toBe('Ráisa');
});

test('a parallel name keeps its language; a new one is not given one', () => {
  const kafjord = { ...only('Kåfjord'), officialName: 'Gáivuotna - Kåfjord', nameSe: 'Gáivuotna' };
  expect(partsOfOfficialName('Gáivuotna - Kåfjord - Kaivuono', [kafjord])).toEqual({
    ...kafjord,
    officialName: 'Gáivuotna - Kåfjord - Kaivuono',
  });
  expect(partsOfOfficialName('Kåfjord', [kafjord])).toEqual(only('Kåfjord'));
});

// In the register each of these has a predecessor whose name decides.
test('the alphabet alone is right for all official names but five', async () => {
  const { municipalityNames } = await readShippedRegister('data/register');
  const wrong = municipalityNames.filter(
    ({ officialName, name }) => partsOfOfficialName(officialName, []).name !== name,
  );
  expect(new Set(wrong.map(({ officialName }) => officialName))).toEqual(
    new Set([
      'Snåase - Snåsa',
      'Aarborte - Hattfjelldal',
      'Dielddanuorri - Tjeldsund',
      'Guovdageaidnu - Kautokeino',
      'Deatnu - Tana',
    ]),
  );
});

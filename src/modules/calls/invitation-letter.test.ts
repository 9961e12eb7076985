import { expect, test } from 'vitest';
import { suggestedLetter } from './invitation-letter.ts';

test('the suggested letter is made of what the call says, in one form', () => {
  const { title, body } = suggestedLetter(
    {
      intro: { nb: 'Bli med.', nn: 'Ver med.' },
      offer: { nb: 'Dere får:\n- veiledning\n- nettverk', nn: 'De får:\n- rettleiing\n- nettverk' },
    },
    'nn',
  );
  expect(title).toBe('Invitasjon til å delta i programmet «{{program}}»');
  expect(body.split('\n\n')).toEqual([
    'Ver med.',
    '## Kva de får',
    'De får:',
    '- rettleiing\n- nettverk',
    '## Slik søkjer de',
    'Søknadsfristen er **{{frist}}**. Alle spørsmål, kriterium og vilkår står på {{nettside}}, og kan lesast utan å logge inn.',
    'Vi vil gjerne vite om {{kommune}} er interessert. Adressa på arket som følgjer med, lèt dykk svare med to trykk. Svaret bind ikkje, og kan endrast.',
  ]);
});

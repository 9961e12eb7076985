import { expect, test } from 'vitest';
import { titleFault } from './titles.ts';

const people = ['Kari Dømeås'];
const wanted = { title: 'Klage frå Kari Dømeås', publicTitle: 'Klage', exemption: 'offl-13-fvl-13-1' };

test('a public title without the name is right, exempt or not', () => {
  expect(titleFault(wanted, people)).toBeNull();
  expect(titleFault({ ...wanted, exemption: null }, people)).toBeNull();
  expect(titleFault({ title: 'Klage', publicTitle: '', exemption: null }, people)).toBeNull();
});

test('something is withheld, or the title names a person, and nobody has written what the public sees', () => {
  const missing = { code: 'publicTitleMissing', field: 'publicTitle' };
  expect(titleFault({ title: 'Notat', publicTitle: '', exemption: 'offl-14' }, [])).toEqual(missing);
  expect(titleFault({ ...wanted, publicTitle: '', exemption: null }, people)).toEqual(missing);
});

test('the public title names the person', () => {
  const names = { code: 'publicTitleNames', field: 'publicTitle' };
  expect(titleFault({ ...wanted, publicTitle: 'Klage frå Dømeås' }, people)).toEqual(names);
});

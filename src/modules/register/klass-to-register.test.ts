import { expect, test } from 'vitest';
import { municipality, name, register, rogaland, line, row } from './example.ts';
import { changesToRegister, codesToRegister } from './klass-to-register.ts';

test('a merger into a new number: those before end with their names, the new one begins in its county', () => {
  const lines = ['2030-01-01|1102|Sandnes|1108|Sandnes', '2030-01-01|1129|Forsand|1108|Sandnes'];
  expect(changesToRegister(rogaland, lines.map(line))).toEqual({
    errors: [],
    set: {
      municipalities: [
        municipality('1102', { validTo: '2030-01-01' }),
        municipality('1129', { validTo: '2030-01-01' }),
        municipality('1108', { validFrom: '2030-01-01', validFromIsLowerBound: false }),
      ],
      'municipality-names': [
        name('1102', 'Sandnes', { validTo: '2030-01-01' }),
        name('1129', 'Forsand', { validTo: '2030-01-01' }),
        name('1108', 'Sandnes', { validFrom: '2030-01-01' }),
      ],
      changes: lines.map((text) => row('merger', text)),
    },
  });
});

test('a number that goes on through a merger stays, with its name', () => {
  const lines = ['2030-01-01|1103|Stavanger|1103|Stavanger', '2030-01-01|1141|Finnøy|1103|Stavanger'];
  expect(changesToRegister(rogaland, lines.map(line))).toEqual({
    errors: [],
    set: {
      municipalities: [municipality('1141', { validTo: '2030-01-01' })],
      'municipality-names': [name('1141', 'Finnøy', { validTo: '2030-01-01' })],
      changes: lines.map((text) => row('merger', text)),
    },
  });
});

test('a number that goes on when a part leaves it stays too', () => {
  const lines = ['2030-01-01|1103|Stavanger|1103|Stavanger', '2030-01-01|1103|Stavanger|1190|Hundvåg'];
  expect(changesToRegister(rogaland, lines.map(line))).toEqual({
    errors: [],
    set: {
      municipalities: [municipality('1190', { validFrom: '2030-01-01', validFromIsLowerBound: false })],
      'municipality-names': [name('1190', 'Hundvåg', { validFrom: '2030-01-01' })],
      changes: lines.map((text) => row('split', text)),
    },
  });
});

test('a municipality that is known to end later can be renamed before, and cannot end on two days', () => {
  const known = register(
    [municipality('1102', { validTo: '2040-01-01' })],
    [name('1102', 'Sandnes', { validTo: '2040-01-01' })],
  );
  const renamed = changesToRegister(known, [line('2030-01-01|1102|Sandnes|1102|Nye Sandnes')]);
  expect([renamed.errors, renamed.set['municipality-names']]).toEqual([
    [],
    [
      name('1102', 'Sandnes', { validTo: '2030-01-01' }),
      name('1102', 'Nye Sandnes', { validFrom: '2030-01-01', validTo: '2040-01-01' }),
    ],
  ]);
  expect(changesToRegister(known, [line('2030-01-01|1102|Sandnes|1190|Sandnes')]).errors).toEqual([
    {
      row: 1,
      field: 'codeChanges[0].oldCode',
      code: 'ends_another_day',
      params: { value: '1102', date: '2030-01-01', known: '2040-01-01' },
    },
  ]);
});

test('a renumbered municipality keeps its legal party and its parallel names', () => {
  const before = municipality('1850', {
    organisationNumber: '972417734',
    organisationNumberSource: 'difi-2014-10-carried-back',
    samiLanguageAreaYear: 2023,
  });
  const nameBefore = name('1850', 'Tysfjord', {
    officialName: 'Tysfjord - Divtasvuodna',
    nameSmj: 'Divtasvuodna',
  });
  const text = '2030-01-01|1850|Tysfjord - Divtasvuodna|1899|Tysfjord - Divtasvuodna';
  expect(changesToRegister(register([before], [nameBefore]), [line(text)])).toEqual({
    errors: [],
    set: {
      municipalities: [
        { ...before, validTo: '2030-01-01' },
        municipality('1899', {
          validFrom: '2030-01-01',
          validFromIsLowerBound: false,
          organisationNumber: '972417734',
          organisationNumberSource: 'difi-2014-10-carried-forward',
        }),
      ],
      'municipality-names': [
        { ...nameBefore, validTo: '2030-01-01' },
        { ...nameBefore, number: '1899', validFrom: '2030-01-01' },
      ],
      changes: [row('renumbering', text)],
    },
  });
});

test('a new name closes the one before, in the past too, and gives way to a later one', () => {
  const known = register(
    [municipality('1852')],
    [
      name('1852', 'Tjeldsund', { validTo: '2018-01-01' }),
      name('1852', 'Tjeldsund ny', { validFrom: '2018-01-01' }),
    ],
  );
  const text = '2010-01-01|1852|Tjeldsund|1852|Dielddanuorri - Tjeldsund';
  expect(changesToRegister(known, [line(text)])).toEqual({
    errors: [],
    set: {
      municipalities: [],
      'municipality-names': [
        name('1852', 'Tjeldsund', { validTo: '2010-01-01' }),
        name('1852', 'Tjeldsund', {
          officialName: 'Dielddanuorri - Tjeldsund',
          validFrom: '2010-01-01',
          validTo: '2018-01-01',
        }),
      ],
      changes: [row('name', text)],
    },
  });
});

test('a moved border ends nobody', () => {
  const text = '2030-01-01|1102|Sandnes|1103|Stavanger';
  expect(changesToRegister(rogaland, [line(text)])).toEqual({
    errors: [],
    set: { municipalities: [], 'municipality-names': [], changes: [row('boundary', text)] },
  });
});

test('changes build on each other, whatever their order in the file', () => {
  const { set, errors } = changesToRegister(rogaland, [
    line('2032-01-01|1190|Sandnes|1191|Nye Sandnes'),
    line('2030-01-01|1102|Sandnes|1190|Sandnes'),
  ]);
  expect(errors).toEqual([]);
  expect(set.municipalities?.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
    ['1102', '1971-01-01', '2030-01-01'],
    ['1190', '2030-01-01', '2032-01-01'],
    ['1191', '2032-01-01', null],
  ]);
});

test('what does not fit the register is an error at its row', () => {
  const ended = register(
    [municipality('1102', { validTo: '2020-01-01' }), municipality('1103'), municipality('1141')],
    [],
  );
  const { errors } = changesToRegister(ended, [
    line('2030-01-01|1199|Ukjend|1190|Ny'),
    line('2030-01-01|1102|Sandnes|1191|Ny'),
    line('2030-01-01|1103|Stavanger|9901|Ny'),
    line('2031-01-01|1141|Finnøy|1102|Sandnes'),
  ]);
  expect(errors).toEqual([
    {
      row: 1,
      field: 'codeChanges[0].oldCode',
      code: 'not_in_register',
      params: { value: '1199', date: '2030-01-01' },
    },
    {
      row: 2,
      field: 'codeChanges[1].oldCode',
      code: 'not_valid_then',
      params: { value: '1102', date: '2030-01-01' },
    },
    {
      row: 3,
      field: 'codeChanges[2].newCode',
      code: 'unknown_county',
      params: { value: '99', date: '2030-01-01' },
    },
    {
      row: 4,
      field: 'codeChanges[3].newCode',
      code: 'number_used_again',
      params: { value: '1102', date: '2031-01-01' },
    },
  ]);
});

test('a change the register has been told of is left alone, also where the register says otherwise', () => {
  const known = { ...rogaland, changes: [{ date: '2030-01-01', fromNumber: '1102', toNumber: '1190' }] };
  expect(changesToRegister(known, [line('2030-01-01|1102|Sandnes|1190|Sandnes')])).toEqual({
    errors: [],
    set: { municipalities: [], 'municipality-names': [], changes: [] },
  });
});

const today = [
  { number: '1102', officialName: 'Sandnes' },
  { number: '1103', officialName: 'Stavanger' },
  { number: '1129', officialName: 'Forsand' },
  { number: '1141', officialName: 'Finnøy' },
];

test('a version that says what is known brings nothing; another spelling is the same name', () => {
  const items = [...today.slice(0, 3), { number: '1141', officialName: 'Finnoy' }];
  expect(codesToRegister(rogaland, items, '2030-01-01', 'klass-131-version')).toEqual({
    errors: [],
    set: { municipalities: [], 'municipality-names': [], changes: [] },
  });
});

test('another name in a version is a new name, at the latest from its date', () => {
  const items = [...today.slice(0, 3), { number: '1141', officialName: 'Øyane' }];
  expect(codesToRegister(rogaland, items, '2030-01-01', 'klass-131-version')).toEqual({
    errors: [],
    set: {
      municipalities: [],
      'municipality-names': [
        name('1141', 'Finnøy', { validTo: '2030-01-01' }),
        name('1141', 'Øyane', { validFrom: '2030-01-01' }),
      ],
      changes: [
        row('name', '2030-01-01|1141|Finnøy|1141|Øyane', {
          certainty: 'date_at_latest',
          source: 'klass-131-version',
        }),
      ],
    },
  });
});

test('numbers only one side has, and a name that was another one then, are told', () => {
  const known = register(rogaland.municipalities, [
    name('1102', 'Sandnes', { validTo: '2031-01-01' }),
    name('1102', 'Nye Sandnes', { validFrom: '2031-01-01' }),
  ]);
  const items = [
    { number: '1102', officialName: 'Høle' },
    ...today.slice(1, 3),
    { number: '1199', officialName: 'Ny' },
  ];
  expect(codesToRegister(known, items, '2030-01-01', 'klass-131-codes-at').errors).toEqual([
    { row: null, field: null, code: 'not_in_register', params: { value: '1199', date: '2030-01-01' } },
    { row: null, field: null, code: 'not_in_version', params: { value: '1141', date: '2030-01-01' } },
    {
      row: null,
      field: null,
      code: 'other_name',
      params: { value: '1102', date: '2030-01-01', known: 'Sandnes', told: 'Høle' },
    },
  ]);
});

// The classification's own lists against the register the product ships.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesToRegister, codesToRegister } from './klass-to-register.ts';
import { readKlass } from './klass.ts';
import type { Municipality, MunicipalityName } from './records.ts';
import type { KnownRegister } from './register-draft.ts';
import { readShippedRegister } from './shipped-register.ts';

const shipped: KnownRegister = await readShippedRegister('data/register');
const klassFolder = join(process.env['SAMAN_SHARED'] ?? '../shared', 'data/register/klass');
const read = (file: string) => readKlass(readFileSync(join(klassFolder, file), 'utf8'));
const life = (all: Iterable<Municipality>) =>
  [...all].map((m) => `${m.number} ${m.validFrom} ${m.validTo}`).toSorted();
const called = (all: Iterable<MunicipalityName>) =>
  [...all].map((n) => `${n.number} ${n.validFrom} ${n.validTo} ${n.name}`).toSorted();
const nothing = { errors: [], set: { municipalities: [], 'municipality-names': [], changes: [] } };

// Skipped where the statistics office's own files are not at hand: they are not part of this repository.
test.skipIf(!existsSync(klassFolder))(
  `the office's own answers bring the shipped register nothing (needs ${klassFolder})`,
  () => {
    const changes = read('changes-2008-2024.json');
    if (changes.kind !== 'changes') throw new Error('not a list of changes');
    expect(changesToRegister(shipped, changes.records)).toEqual(nothing);
    for (const year of ['2011', '2019', '2020']) {
      const version = read(`kommuneinndeling-${year}.json`);
      if (version.kind !== 'codes') throw new Error('not a version');
      const date = version.validFrom ?? '';
      expect(codesToRegister(shipped, version.records, date, 'klass-131-version')).toEqual(nothing);
    }
  },
);

// The strictest trial there is: forget everything after 2007 and let the office's list bring it back.
test.skipIf(!existsSync(klassFolder))(
  `the office's list rebuilds the register from 2008 (needs ${klassFolder})`,
  () => {
    const klass = readKlass(readFileSync(join(klassFolder, 'changes-2008-2024.json'), 'utf8'));
    if (klass.kind !== 'changes') throw new Error('not a list of changes');
    const start = '2008-01-01';
    const reopen = <T extends { validTo: string | null }>(each: T): T =>
      each.validTo !== null && each.validTo >= start ? { ...each, validTo: null } : each;
    const old = {
      ...shipped,
      municipalities: shipped.municipalities.filter((m) => m.validFrom < start).map(reopen),
      municipalityNames: shipped.municipalityNames.filter((n) => n.validFrom < start).map(reopen),
      changes: [],
    };
    const { set, errors } = changesToRegister(old, klass.records);
    expect(errors).toEqual([]);
    const rebuilt = new Map([...old.municipalities, ...(set.municipalities ?? [])].map((m) => [m.number, m]));
    expect(life(rebuilt.values())).toEqual(life(shipped.municipalities));
    const names = new Map(
      [...old.municipalityNames, ...(set['municipality-names'] ?? [])].map((n) => [
        n.number + n.validFrom,
        n,
      ]),
    );
    // The file ends in 2024; the names that are new in 2026 have not been given yet.
    const known = shipped.municipalityNames
      .filter((n) => n.validFrom < '2025')
      .map((n) => ({ ...n, validTo: n.validTo !== null && n.validTo > '2025' ? null : n.validTo }));
    expect(called(names.values())).toEqual(called(known));
  },
);

import { expect, test } from 'vitest';
import { checkNames, MigrationError, pendingMigrations } from './migration-files.ts';

const file = (number: number, name: string, sha256: string) => ({ number, name, sql: '', sha256 });

test.each([
  [
    ['0001_a.sql', '0002_b.sql', '0002_c.sql'],
    'migrations/0002_b.sql and migrations/0002_c.sql have the same number.',
  ],
  [['0001_a.sql', '0003_c.sql'], 'migrations/0003_c.sql follows 0001_a.sql, but number 0002 is missing.'],
  [['0002_b.sql'], 'migrations/0002_b.sql follows nothing, but number 0001 is missing.'],
  [['0001-a.sql'], 'migrations/0001-a.sql must be named like 0007_calls_invitation.sql.'],
])('%j is refused', (names, message) => {
  expect(() => checkNames(names)).toThrow(new MigrationError(message));
});

test('numbers without gaps are in order', () => {
  expect(() => checkNames(['0001_a.sql', '0002_b_c2.sql'])).not.toThrow();
});

const one = file(1, '0001_a.sql', 'aa');
const two = file(2, '0002_b.sql', 'bb');

test('what has not been applied is pending', () => {
  expect(pendingMigrations([one, two], [])).toEqual([one, two]);
  expect(pendingMigrations([one, two], [one])).toEqual([two]);
  expect(pendingMigrations([one, two], [one, two])).toEqual([]);
});

test.each([
  [
    'a changed file',
    [{ ...one, sha256: 'a0' }],
    'migrations/0001_a.sql was changed after it was applied to this database. Restore the file and write a new migration for the change.',
  ],
  [
    'a renamed file',
    [{ ...one, name: '0001_z.sql' }],
    'The database has applied 0001_z.sql where this version of Saman has 0001_a.sql. An applied migration keeps its number and name.',
  ],
  [
    'a database newer than the code',
    [one, two, file(3, '0003_c.sql', 'cc')],
    'The database has migration 0003_c.sql, which this version of Saman does not know. Start the version that made it, or a newer one.',
  ],
])('%s is refused', (_, applied, message) => {
  expect(() => pendingMigrations([one, two], applied)).toThrow(new MigrationError(message));
});

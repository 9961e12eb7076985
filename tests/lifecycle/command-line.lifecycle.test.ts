import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useFolder } from './data-folder.ts';
import { isAlive, launch, postgresPid, runCommand } from './launched.ts';
import { report } from './reports.ts';

const folder = useFolder();

const merger = (date: string) =>
  JSON.stringify({
    codeChanges: [
      { oldCode: '1111', oldName: 'Sokndal', newCode: '1195', newName: 'Dalane', changeOccurred: date },
      { oldCode: '1101', oldName: 'Eigersund', newCode: '1195', newName: 'Dalane', changeOccurred: date },
    ],
  });

test('the register is looked after while Saman runs, and after it has stopped', async () => {
  const dataDir = path.join(folder.path, 'beside');
  const file = path.join(folder.path, 'changes.json');
  await writeFile(file, merger('2031-01-01'));
  const saman = launch({ dataDir });
  const address = await saman.ready;
  const postgres = postgresPid(dataDir);
  const run = async (...words: string[]) => {
    const { code, output, errors } = await runCommand(['register', ...words], { dataDir });
    return { code, lines: output.split('\n'), errors };
  };
  const exists = async () => (await fetch(new URL('/api/v1/municipalities/1195', address))).status;

  expect(await run('import', file, '--dry-run')).toEqual({
    code: 0,
    lines: ['Rows: 5 added, 4 changed.', 'Nothing was changed (dry run).'],
    errors: '',
  });
  expect(await exists()).toBe(404);
  expect(await run('import', file)).toEqual({ code: 0, lines: ['Rows: 5 added, 4 changed.'], errors: '' });
  expect(await exists()).toBe(200);
  expect(await run('import', file)).toEqual({
    code: 0,
    lines: ['The register already says all of this.', 'Nothing was changed.'],
    errors: '',
  });

  await writeFile(file, merger('2032-01-01'));
  expect(await run('import', file)).toEqual({
    code: 1,
    lines: [
      'changes.json, row 1, codeChanges[0].oldCode: municipality 1111 did not exist the day before 2032-01-01.',
      'changes.json, row 2, codeChanges[1].oldCode: municipality 1101 did not exist the day before 2032-01-01.',
      'Nothing was changed.',
    ],
    errors: '',
  });
  const missing = path.join(folder.path, 'missing.csv');
  expect(await run('import', missing)).toEqual({
    code: 1,
    lines: [`${missing} cannot be read: there is no such file.`, 'Nothing was changed.'],
    errors: '',
  });

  expect((await report(address, '1508', 'Wrong:\n\u001b[31mred')).status).toBe(303);
  const reports = {
    code: 0,
    lines: [
      expect.stringMatching(/^1 {2}\d{4}-\d\d-\d\d {2}1508 Ålesund {2}other$/),
      '    Wrong:',
      '    ?[31mred',
      '1 report.',
    ],
    errors: '',
  };
  expect(await run('reports')).toEqual(reports);
  expect(await run('reports', '--since', '2999-01-01')).toEqual({
    code: 0,
    lines: ['0 reports.'],
    errors: '',
  });
  expect((await run('reports', '--since', 'yesterday')).lines).toEqual([
    'yesterday is not a date such as 2026-01-31.',
  ]);

  // Working beside it has neither stopped nor disturbed it.
  expect([postgresPid(dataDir), isAlive(postgres)]).toEqual([postgres, true]);
  expect(await saman.stop()).toEqual({ code: 0, signal: null });
  expect(saman.errors()).toBe('');
  expect(await run('reports')).toEqual(reports);
  // Ten starts of the command line, which may be slow on a machine with other work.
}, 180_000);

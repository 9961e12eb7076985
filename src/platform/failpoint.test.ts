import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { armFailpoint } from './failpoint.ts';

/** A process that passes two places three times each, and says so. */
function run(armed: string | null): { readonly said: string[]; readonly signal: string | null } {
  const source = `
    import { armFailpoint, failpoint } from ${JSON.stringify(new URL('failpoint.ts', import.meta.url).href)};
    import { writeSync } from 'node:fs';
    ${armed === null ? '' : `armFailpoint(${JSON.stringify(armed)});`}
    for (const round of [1, 2, 3]) {
      failpoint('test.first');
      writeSync(1, 'a' + round + '\\n');
      failpoint('test.second');
      writeSync(1, 'b' + round + '\\n');
    }`;
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    encoding: 'utf8',
  });
  return { said: stdout.split('\n').filter(Boolean), signal };
}

test('nothing happens where nothing is chosen, or another place is', () => {
  const all = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'];
  expect(run(null)).toEqual({ said: all, signal: null });
  expect(run('test.third')).toEqual({ said: all, signal: null });
});

test('the process ends where it is told to, the first time or a later one', () => {
  expect(run('test.second')).toEqual({ said: ['a1'], signal: 'SIGKILL' });
  expect(run('test.first:3')).toEqual({ said: ['a1', 'b1', 'a2', 'b2'], signal: 'SIGKILL' });
});

test.each(['', 'second', 'test.second:0', 'Test.second', 'test.second: 1'])('%j names no place', (text) => {
  expect(() => armFailpoint(text)).toThrow('is not the name of a failpoint');
});

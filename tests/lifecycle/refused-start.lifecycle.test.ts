import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useFolder } from './data-folder.ts';
import { launch } from './launched.ts';

const folder = useFolder();

/** Start with these settings, expect it to be refused, and return what the operator reads. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const saman = launch({ dataDir: path.join(folder.path, 'data'), environment });
  expect(await saman.ended).toEqual({ code: 1, signal: null });
  return saman.errors();
}

test('every faulty setting is named with the reason, and nothing is started', async () => {
  const errors = await refusal({
    PORT: 'eighty',
    SAMAN_ROLE: 'boss',
    SAMAN_PROT: '1',
    DATABASE_URL: 'mysql://x',
  });
  expect(errors.split('\n').toSorted()).toEqual([
    '',
    'DATABASE_URL is not an address of the right kind.',
    'PORT must be a whole number from 0 to 65535.',
    'SAMAN_PROT is not a setting Saman knows (see .env.example).',
    'SAMAN_ROLE must be one of all, web, worker.',
  ]);
});

test('a database that is not there, or does not let us in, is named with the reason', async () => {
  const errors = await refusal({ DATABASE_URL: 'postgres://saman@127.0.0.1:1/saman' });
  expect(errors).toBe('The database of DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1\n');
});

test('the example programme is not shown to the public by mistake', async () => {
  const errors = await refusal({ PUBLIC_URL: 'https://saman.example' });
  expect(errors).toBe(
    'This database carries the example programme, and PUBLIC_URL is not an address of this machine. ' +
      'Set SAMAN_DEMO=1 to run a public demonstration, or use DATABASE_URL for a real one.\n',
  );
  const environment = { PUBLIC_URL: 'https://saman.example', SAMAN_DEMO: '1' };
  const demo = launch({ dataDir: path.join(folder.path, 'data'), environment });
  expect(await demo.ready).toBe('https://saman.example');
  await demo.stop();
});

test('an address that cannot be listened on', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const PORT = String((other.address() as AddressInfo).port);
  expect(await refusal({ PORT })).toBe(`PORT ${PORT} is in use by another program.\n`);
  other.close();
  expect(await refusal({ HOST: '192.0.2.1' })).toBe('HOST 192.0.2.1 is not an address of this machine.\n');
});

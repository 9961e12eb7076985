import { expect, test } from 'vitest';
import { serverArguments } from './settings.ts';

const ORDINARY = { clusterName: 'saman-1', fsync: true, maxConnections: 20 };

test('the server opens no network port and is known by its name', () => {
  const given = serverArguments(ORDINARY);
  expect(given.filter((value) => /^(cluster_name|listen_addresses|max_connections)=/.test(value))).toEqual([
    'cluster_name=saman-1',
    'listen_addresses=',
    'max_connections=20',
  ]);
});

test('durability is given up only on demand', () => {
  const ordinary = serverArguments(ORDINARY);
  const careless = serverArguments({ ...ORDINARY, fsync: false });
  expect(careless.slice(0, ordinary.length)).toEqual(ordinary);
  expect(careless.slice(ordinary.length)).toEqual([
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'full_page_writes=off',
  ]);
});

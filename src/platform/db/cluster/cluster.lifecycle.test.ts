import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { usualPlaces } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { runsAsRoot } from './server-user.ts';
import { ask, dataFolderOf, SILENT, useWorkplace, withCluster } from './workplace.ts';

const SECONDS = 1000;
const place = useWorkplace();
let dataDir: string;

beforeEach(() => {
  dataDir = place.newDataDir();
});

describe('an ordinary life', () => {
  test('the first start is quick, and what was written is there after stop and start', async () => {
    const begin = performance.now();
    const first = await withCluster(dataDir, async (cluster) => {
      expect(performance.now() - begin).toBeLessThan(5 * SECONDS);
      await ask(cluster, "create table public.note as select 'Målselv' as name");
    });
    expect(first).toEqual(['binaries', 'init', 'start']);

    const second = await withCluster(dataDir, async (cluster) => {
      expect(await ask(cluster, 'select * from public.note')).toEqual([{ name: 'Målselv' }]);
      expect([cluster.state, cluster.host]).toEqual(['running', dataFolderOf(dataDir)]);
    });
    expect(second).toEqual(['binaries', 'start']);
  });

  test('the server is safe, Norwegian and reachable by its socket alone', async () => {
    await withCluster(dataDir, async (cluster) => {
      const settings = `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
        current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding`;
      expect(await ask(cluster, settings)).toEqual([
        { addresses: '', fsync: 'on', checksums: 'on', encoding: 'UTF8' },
      ]);
      const sorted =
        "select name from (values ('Å'), ('Ø'), ('Æ'), ('Z'), ('a'), ('B')) t (name) order by name";
      expect((await ask(cluster, sorted)).map((row) => row['name'])).toEqual(['a', 'B', 'Z', 'Æ', 'Ø', 'Å']);
      expect((await stat(dataFolderOf(dataDir))).mode & 0o777).toBe(0o700);
      expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    });
  });

  test('the owner may make databases and the app may only connect; neither is a superuser', async () => {
    await withCluster(
      dataDir,
      async (cluster) => {
        const roles = `select rolname as name, rolsuper as super, rolcreatedb as createdb, rolcreaterole as createrole
          from pg_roles where rolcanlogin order by rolname`;
        expect(await ask(cluster, roles)).toEqual([
          { name: 'postgres', super: true, createdb: true, createrole: true },
          { name: 'saman_app', super: false, createdb: false, createrole: false },
          { name: 'saman_owner', super: false, createdb: true, createrole: false },
        ]);
        await ask(cluster, 'create schema audit');
        await ask(cluster, 'create extension pg_trgm');
        await ask(cluster, 'create database "copy" template "kommune"');
        expect(await ask(cluster, 'select current_database() as name', 'owner', 'copy')).toEqual([
          { name: 'copy' },
        ]);
        await expect(ask(cluster, 'create schema own', 'app')).rejects.toThrow('permission denied');
        await expect(ask(cluster, 'create table public.own ()', 'app')).rejects.toThrow('permission denied');
      },
      { databaseName: 'kommune', fsync: false },
    );
  });

  test('a second start on the same folder is refused and harms nothing', async () => {
    await withCluster(dataDir, async (cluster) => {
      await expect(startCluster({ dataDir, log: SILENT, patience: 200 })).rejects.toThrow(
        'is in use by another process',
      );
      expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  test('stop may be called at once from several places', async () => {
    const cluster = await startCluster({ dataDir, log: SILENT, fsync: false });
    await Promise.all([cluster.stop(), cluster.stop()]);
    await cluster.stop();
    expect(cluster.state).toBe('stopped');
    await expect(stat(join(dataFolderOf(dataDir), 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });
});

describe('a difficult place', () => {
  test('pid files that name a live stranger are not trusted, and the stranger is left alone', async () => {
    await withCluster(dataDir, (cluster) => ask(cluster, 'create table public.kept ()'));
    const { uid, gid } = await stat(dataFolderOf(dataDir));
    const stranger = spawn('sleep', ['60'], { ...(runsAsRoot() ? { uid, gid } : {}), cwd: '/' });
    const pidFile = join(dataFolderOf(dataDir), 'postmaster.pid');
    await writeFile(
      pidFile,
      `${stranger.pid}\n/proc/self/cwd\n1795302876\n5432\n.\n\n        1         1\nready   \n`,
    );
    const socketFile = join(dataFolderOf(dataDir), '.s.PGSQL.5432.lock');
    await writeFile(socketFile, `${stranger.pid}\n/proc/self/cwd\n1795302876\n5432\n.\n`);
    const steps = await withCluster(dataDir, async (cluster) => {
      expect(await ask(cluster, 'select count(*)::int as n from public.kept')).toEqual([{ n: 0 }]);
    });
    expect(steps).toEqual(['binaries', 'recover']);
    expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });

  test('a DATA_DIR too long for a socket path is reached by a short way, which is removed at the end', async () => {
    dataDir = join(dataDir, 'kommunesamanslåing-'.repeat(6));
    let host = '';
    await withCluster(dataDir, async (cluster) => {
      host = cluster.host;
      expect(Buffer.byteLength(`${host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
      expect(await ask(cluster, 'select 1 as one', 'app')).toEqual([{ one: 1 }]);
    });
    await expect(stat(host)).rejects.toThrow('ENOENT');
  });

  test('data of a major version that is not installed are refused with a sentence', async () => {
    await mkdir(dataFolderOf(dataDir), { recursive: true });
    await writeFile(join(dataFolderOf(dataDir), 'PG_VERSION'), '12\n');
    const places = { ...(await usualPlaces()), env: {} };
    await expect(withCluster(dataDir, async () => {}, { places })).rejects.toThrow(
      'No PostgreSQL 12, which made this database was found.',
    );
  });

  test('a server that cannot start is an error with its own words, and gives the folder free', async () => {
    await withCluster(dataDir, async () => {}, { fsync: false });
    await writeFile(join(dataFolderOf(dataDir), 'postgresql.auto.conf'), "wal_level = 'nonsense'\n");
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(withCluster(dataDir, async () => {})).rejects.toThrow(
        'invalid value for parameter "wal_level"',
      );
    }
  });
});

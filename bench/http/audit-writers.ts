import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from '../../src/platform/db/cluster/cluster.ts';
import { defineCommand } from '../../src/platform/db/command.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { grantApplication } from '../../src/platform/db/grants.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { createClock } from '../../src/platform/clock.ts';
import { createLog } from '../../src/platform/log.ts';
import { builtPdfMaker } from '../../src/platform/pdf/built-maker.ts';
import { accepted } from '../../src/platform/result.ts';
import { root } from '../../src/platform/root.ts';
import { createSystem } from '../../src/system.ts';

const appendOne = defineCommand({
  name: 'bench/append-one',
  run: (tx, number: number) => {
    tx.audit({ object: `bench.entry:${number}` });
    return Promise.resolve(accepted(number));
  },
});

/** How many audit entries a second `writers` append at once, each by a command that does nothing else. */
export async function auditEntriesPerSecond(writers: number, seconds: number): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-bench-'));
  const log = createLog('error');
  const cluster = await startCluster({ dataDir, log });
  const app = cluster.connection('app');
  try {
    await migrate(cluster.connection('owner'), { directory: path.join(root, 'migrations'), log });
    await grantApplication(cluster.connection('owner'), app);
    const database = openDatabase({ connection: app, maxConnections: writers, log });
    const system = createSystem({
      database,
      clock: createClock(),
      modules: [],
      pdf: builtPdfMaker(log),
      enqueueJobs: async () => {},
    });
    let appended = 0;
    const begun = performance.now();
    const write = async () => {
      while (performance.now() - begun < seconds * 1000) {
        await appendOne.run(system, { kind: 'system', id: 'bench' }, appended);
        appended += 1;
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
    const perSecond = appended / ((performance.now() - begun) / 1000);
    await database.close();
    return perSecond;
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

import { Client } from 'pg';
import { claimInstance } from '../../instance.ts';
import { usualPlaces } from './binaries.ts';
import { startCluster } from './cluster.ts';

// Run by tests as a process of its own, which they kill:
//   claim <dataDir>                  tells the outcome of a claim and then holds it
//   write <dataDir> <packagesFrom>   starts a cluster, tells its state, then writes rows and tells each that was acknowledged
// Every line it prints is JSON.

const [command, dataDir = '', packagesFrom = ''] = process.argv.slice(2);

function tell(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function claim(): Promise<void> {
  const outcome = await claimInstance(dataDir, { url: `http://localhost/${process.pid}` });
  tell('heldBy' in outcome ? outcome : { claimed: process.pid });
  setInterval(() => {}, 60_000);
}

async function write(): Promise<void> {
  const steps: string[] = [];
  const cluster = await startCluster({
    dataDir,
    log: { info() {}, warn() {}, error() {} },
    progress: (step) => steps.push(step),
    places: { ...(await usualPlaces()), packagesFrom },
  });
  const client = new Client(cluster.connection('owner'));
  await client.connect();
  await client.query('create table if not exists public.acknowledged (id int primary key)');
  const { rows } = await client.query<{ id: number }>('select id from public.acknowledged order by id');
  tell({ steps, server: cluster.pid, source: cluster.binaries.source, found: rows.map((row) => row.id) });

  for (let id = (rows.at(-1)?.id ?? 0) + 1; ; id++) {
    await client.query('insert into public.acknowledged values ($1)', [id]);
    tell({ id });
  }
}

await (command === 'claim' ? claim() : write());

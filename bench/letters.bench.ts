import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadExamples } from '../src/example.ts';
import { modules } from '../src/modules.ts';
import { readConfig } from '../src/platform/config.ts';
import { claimSecrets } from '../src/platform/secrets.ts';
import { openRuntime } from '../src/runtime.ts';
import { createSystem } from '../src/system.ts';
import { sampleModule } from '../src/modules/correspondence/mailings/testing/sample-mailing.ts';
import { sendMailings } from './letters/mailings.ts';
import { numberTogether } from './letters/numbers.ts';
import { rounded } from './measurement.ts';
import type { Table } from './measurement.ts';

/** A tenth of the work is enough to see that it runs. */
const share = Number(process.env['SAMAN_BENCH_SHARE'] ?? '1');
const mailings = [430, 10_000].map((count) => Math.ceil(count * share));
/** A mailing is given up after this; the table says how many letters were made. */
const mailingSeconds = 900;
const writers = 32;
const records = Math.ceil(40 * share);

/**
 * What a mailing costs from "send" until every letter is drawn, stored and handed over, with the memory it takes; and
 * how many records a second get their numbers when many write to one case. On an embedded database that waits for the
 * disk, with the compiler in its worker. No mail is sent.
 */
export async function measure(report: (line: string) => void): Promise<Table[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'saman-bench-'));
  report('Starting …');
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', SAMAN_LOG: 'error' });
  const runtime = await openRuntime(config, { print: () => {}, seed: true, jobs: false });
  try {
    const { database, clock, system } = runtime;
    const { pdf, enqueueJobs } = system;
    await loadExamples(system, modules, await claimSecrets(path.join(dataDir, 'secrets.json'), database));
    const bench = createSystem({ database, clock, pdf, enqueueJobs, modules: [...modules, sampleModule] });
    const sent = await sendMailings(bench, mailings, mailingSeconds, report);
    report(`Numbering with ${writers} writers …`);
    const numbered = await numberTogether(bench, { writers, records });
    return [
      {
        title: 'Letters, each with a sheet: drawn, stored and handed over',
        rows: sent.map(({ letters, made, seconds, numbering, megabytes }) => ({
          letters,
          made,
          'a second': rounded(made / seconds),
          'all numbered after s': rounded(numbering),
          'memory MB': Math.round(megabytes),
          'memory ÷ first': rounded(megabytes / (sent[0]?.megabytes ?? megabytes)),
        })),
      },
      {
        title: `Record numbers, ${writers} writers in one case, each in a command of its own`,
        rows: [
          {
            writers,
            records: numbered.records,
            'a second': rounded(numbered.records / numbered.seconds),
            gaps: numbered.gaps,
            doubles: numbered.doubles,
          },
        ],
        note: 'Each waits for the counter of the case and for the head of the audit chain.',
      },
    ];
  } finally {
    await runtime.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

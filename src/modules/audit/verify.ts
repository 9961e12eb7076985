import type { Database, Db } from '../../platform/db/database.ts';
import { createChainCheck } from './chain-check.ts';
import type { Finding, RecordedHead } from './chain-check.ts';
import { appendHead, readHeads } from './heads-file.ts';
import { findHead, readChain } from './store.ts';

/** A chain with this many findings is broken beyond doubt; memory stays bounded. */
const enough = 1000;

/**
 * Compute the whole chain again, as it stands at this moment, and compare it with the heads recorded
 * outside the database (oldest first). Memory does not grow with the chain. Changes nothing.
 * Returns what is wrong, in the order of the chain; at most about a thousand findings.
 */
export async function verifyChain(db: Db, recordedHeads: readonly RecordedHead[]): Promise<Finding[]> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const check = createChainCheck(recordedHeads);
      for await (const batch of readChain(snapshot)) {
        for (const entry of batch) check.take(entry);
        if (check.findings.length >= enough) return [...check.findings];
      }
      check.end(await findHead(snapshot));
      return [...check.findings];
    });
}

/** Write the chain's head of this moment down in `file`, outside the database. */
export async function recordHead(db: Db, file: string): Promise<void> {
  const head = await findHead(db);
  await appendHead(file, { at: new Date().toISOString(), ...head });
}

/**
 * `saman audit verify`: check the chain against the heads in `headsFile` and write the result as
 * sentences. Returns the exit code: 0 when the chain is whole, 1 when it is not.
 */
export async function verifyAudit(parts: {
  readonly database: Database;
  readonly headsFile: string;
  readonly write: (line: string) => void;
}): Promise<0 | 1> {
  const heads = await readHeads(parts.headsFile);
  const findings = await verifyChain(parts.database.read, heads);
  for (const finding of findings) parts.write(sentenceOf(finding));
  const against = `${heads.length} recorded ${heads.length === 1 ? 'head' : 'heads'}`;
  if (findings.length > 0) {
    parts.write(`The audit chain is broken (checked against ${against}).`);
    return 1;
  }
  const { number } = await findHead(parts.database.read);
  parts.write(`The audit chain is whole: ${number} entries, checked against ${against}.`);
  return 0;
}

function sentenceOf({ kind, from, to }: Finding): string {
  const many = from !== to;
  const which = many ? `Entries ${from}–${to}` : `Entry ${from}`;
  const sentences: Record<Finding['kind'], string> = {
    changed: `${which} was changed: it does not fit its own hash.`,
    removed: `${which} ${many ? 'are' : 'is'} missing.`,
    inserted: `${which} ${many ? 'were' : 'was'} put in: the chain has no place for ${many ? 'them' : 'it'}.`,
    unlinked: `${which} does not follow the entry before it: that entry was replaced.`,
    cut: `${which} ${many ? 'are' : 'is'} gone from the end of the chain.`,
    rewritten: `${which}: the chain is not the one that was recorded outside the database; some of it was written again.`,
    head: `${which} is not the last link that audit.head names.`,
  };
  return sentences[kind];
}

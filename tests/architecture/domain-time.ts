import { touchedSchemas } from '../../src/platform/db/touched-schemas.ts';
import { callsIn, isNode, isTypeScript, textsIn } from './syntax.ts';
import { finding, isTestCode, moduleOf, ownerOf } from './tree.ts';
import type { SourceFile, Tree } from './tree.ts';

/** Those who keep machine time: what nobody may backdate. Others get time from `tx.now` and `today`. */
const machineTime: ReadonlySet<string> = new Set(['platform', 'audit', 'identity']);

/** The database's clock at the start of the transaction: neither of our two clocks. */
const transactionTime =
  /\b(?:(?:now|transaction_timestamp|statement_timestamp)\s*\(\s*\)|current_date|current_timestamp|current_time|localtimestamp|localtime)(?!\w)/i;
const wallTime = /\b(?:clock_timestamp|timeofday)\s*\(/i;

/** SQL and code that take a domain time from a machine's clock. */
export function domainTimeFindings({ files }: Tree): string[] {
  return files
    .filter((file) => !isTestCode(file))
    .flatMap((file) => {
      if (file.path.startsWith('migrations/')) return sqlFindings(file, touchedSchemas(file.text));
      return isTypeScript(file) && file.path.startsWith('src/') ? codeFindings(file) : [];
    });
}

function sqlFindings(file: SourceFile, schemas: readonly string[]): string[] {
  // Blanked, not removed, so that places stay where they are.
  const sql = file.text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  );
  return clockIn(sql, schemas).map(({ word, at }) => finding(file, at, `takes a time from ${word}`));
}

function codeFindings(file: SourceFile): string[] {
  const inSql = textsIn(file).flatMap(({ text, at }) =>
    clockIn(text, [ownerOf(file.path) ?? '']).map(({ word }) =>
      finding(file, at, `takes a time from ${word}`),
    ),
  );
  const module = moduleOf(file.path);
  if (module === null || machineTime.has(module)) return inSql;
  const inCode = callsIn(file)
    .filter(({ name, node }) => {
      const callee = node['callee'];
      if (name === 'Date') return (node['arguments'] as unknown[]).length === 0;
      return isNode(callee) && /^(Date\.now|Temporal\.Now\b)/.test(file.text.slice(callee.start, callee.end));
    })
    .map(({ node }) => finding(file, node.start, 'takes a time from the machine'));
  return [...inSql, ...inCode];
}

function clockIn(sql: string, owners: readonly string[]): { word: string; at: number }[] {
  const patterns = owners.every((owner) => machineTime.has(owner))
    ? [transactionTime]
    : [transactionTime, wallTime];
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(sql);
    return found ? [{ word: found[0], at: found.index }] : [];
  });
}

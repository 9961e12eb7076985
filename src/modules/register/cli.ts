import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { CliContext } from '../../platform/module.ts';
import { sentenceOf } from './cli-sentences.ts';
import { correctionReports } from './correction-reports.query.ts';
import { isDate } from './dates.ts';
import { readFiles, type GivenFile } from './import-files.ts';
import { runImport, sha256 } from './import-register.command.ts';
import type { Counts } from './import-store.ts';

/** `saman register import <file...> [--dry-run]` and `saman register reports [--since <date>]`. */
export function addRegisterCommands(program: Command, context: CliContext): void {
  const register = program
    .command('register')
    .description('the register of municipalities and organisations');
  register
    .command('import')
    .description('bring in an answer of KLASS (JSON) or CSV files, all rows or none')
    .argument('<file...>', 'the files; what they are is seen from their content')
    .option('--dry-run', 'say what would be done, and change nothing')
    .action(async (files: string[], { dryRun = false }: { dryRun?: boolean }) => {
      process.exitCode = await importFiles(context, files, dryRun);
    });
  register
    .command('reports')
    .description('list what readers have reported as wrong')
    .option('--since <date>', 'from this date on, for instance 2026-01-31')
    .action(async ({ since }: { since?: string }) => {
      process.exitCode = await listReports(context, since ?? null);
    });
}

const nothingChanged = 'Nothing was changed.';

/** Answers the exit code: 0, or 1 when nothing was brought in because something is wrong. */
async function importFiles(
  { print, withSystem }: CliContext,
  names: readonly string[],
  dryRun: boolean,
): Promise<number> {
  const files: GivenFile[] = [];
  for (const name of names) {
    try {
      files.push({ name: path.basename(name), bytes: await readFile(name) });
    } catch (error) {
      print(`${name} cannot be read: ${reasonOf(error)}.`);
      print(nothingChanged);
      return 1;
    }
  }
  const read = readFiles(files);
  const result = read.ok
    ? await withSystem((system) =>
        runImport(
          system,
          { kind: 'system', id: 'command-line' },
          {
            kind: read.kind,
            fileName: files.map(({ name }) => name).join(', '),
            fileSha256: sha256(Buffer.concat(files.map(({ bytes }) => bytes))),
            content: read.content,
            dryRun,
          },
        ),
      )
    : read;
  if (result.ok) {
    for (const line of outcome(result.value, dryRun)) print(line);
    return 0;
  }
  const [only] = files.length === 1 ? files : [];
  for (const refusal of result.refusals) {
    // A rule of the register does not know which file a row came from; with one file it can only be that.
    print(sentenceOf({ ...(only && refusal.row !== undefined && { section: only.name }), ...refusal }));
  }
  print(nothingChanged);
  return 1;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'this user may not read it' : String(error);
}

function outcome({ added, changed }: Counts, dryRun: boolean): string[] {
  const rows = `${added} added, ${changed} changed`;
  if (added + changed === 0) return ['The register already says all of this.', nothingChanged];
  return dryRun ? [`Rows: ${rows}.`, 'Nothing was changed (dry run).'] : [`Rows: ${rows}.`];
}

async function listReports({ print, withSystem }: CliContext, since: string | null): Promise<number> {
  if (since !== null && !isDate(since)) {
    print(`${since} is not a date such as 2026-01-31.`);
    return 1;
  }
  const reports = await withSystem(({ database }) => correctionReports(database.read, since));
  for (const { id, reportedOn, number, name, fact, explanation, sourceAddress } of reports) {
    print(`${id}  ${reportedOn}  ${number} ${name}  ${fact}`);
    for (const line of explanation.split(/\r?\n/)) print(`    ${visible(line)}`);
    if (sourceAddress !== null) print(`    ${visible(sourceAddress)}`);
  }
  print(reports.length === 1 ? '1 report.' : `${reports.length} reports.`);
  return 0;
}

/** Anybody may write a report: signs that steer a terminal are shown as a question mark. */
function visible(text: string): string {
  return text.replaceAll(/\p{Control}/gu, '?');
}

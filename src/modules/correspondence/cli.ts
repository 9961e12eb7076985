import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { CliContext } from '../../platform/module.ts';
import type { Refusal } from '../../platform/result.ts';
import { fill } from '../../platform/text/texts.ts';
import { readAddressFile } from './mailings/address-rows.ts';
import { importAddresses } from './mailings/import-addresses.command.ts';
import { textsIn } from './texts/texts.ts';

/** `saman correspondence addresses <file> [--from <date>] [--dry-run]`. */
export function addCorrespondenceCommands(program: Command, context: CliContext): void {
  program
    .command('correspondence')
    .description('letters and where they go')
    .command('addresses')
    .description(
      'bring in official e-mail addresses from a CSV file (number, email, source), all rows or none',
    )
    .argument('<file>', 'the CSV file')
    .option('--from <date>', 'the day from which they count, for instance 2026-01-31; today when left out')
    .option('--dry-run', 'say what would be done, and change nothing')
    .action(async (file: string, options: { from?: string; dryRun?: boolean }) => {
      process.exitCode = await importFile(context, file, options);
    });
}

const nothingChanged = 'Nothing was changed.';

/** Answers the exit code: 0, or 1 when nothing was brought in because something is wrong. */
async function importFile(
  { print, withSystem }: CliContext,
  file: string,
  { from, dryRun = false }: { readonly from?: string; readonly dryRun?: boolean },
): Promise<number> {
  if (from !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(from)) {
    print(`${from} is not a date such as 2026-01-31.`);
    return 1;
  }
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    print(`${file} cannot be read.`);
    return 1;
  }
  const rows = readAddressFile(bytes.toString('utf8'));
  const result = rows.ok
    ? await withSystem((system) =>
        importAddresses.run(
          system,
          { kind: 'system', id: 'command-line' },
          {
            fileName: path.basename(file),
            sha256: createHash('sha256').update(bytes).digest('hex'),
            validFrom: from ?? system.clock.today(),
            rows: rows.value,
            dryRun,
          },
        ),
      )
    : rows;
  if (!result.ok) {
    for (const refusal of result.refusals) print(sentenceOf(refusal));
    print(nothingChanged);
    return 1;
  }
  const { changed, same } = result.value;
  print(`Addresses: ${changed} new or other than before, ${same} as they were.`);
  if (dryRun || changed === 0) print(dryRun ? `${nothingChanged.slice(0, -1)} (dry run).` : nothingChanged);
  return 0;
}

function sentenceOf({ code, row, params = {} }: Refusal): string {
  const { errors } = textsIn('en').mailings.addresses;
  const sentences: Readonly<Record<string, string>> = errors;
  const sentence = fill(sentences[code] ?? code, params);
  return row === undefined ? sentence : `Row ${row}: ${sentence}`;
}

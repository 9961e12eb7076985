import type { Command } from 'commander';
import type { CliContext } from '../../platform/module.ts';
import { loadShippedIndicators } from './load-shipped.ts';

/** `saman indicators load`: after an upgrade, what the new version ships and the database does not have. */
export function addIndicatorsCommands(program: Command, { print, withSystem }: CliContext): void {
  program
    .command('indicators')
    .description('what can be measured, and official figures')
    .command('load')
    .description('bring in the indicators and figures this version ships; what is there already stays')
    .action(async () => {
      const { versions, figures } = await withSystem((system) =>
        loadShippedIndicators(system, 'command-line'),
      );
      print(`Definitions added: ${versions}. Figures added: ${figures}.`);
    });
}

import type { CommandSystem } from '../../platform/db/command.ts';
import { valueOf } from '../../platform/result.ts';
import { loadIndicators } from './load-indicators.command.ts';
import { readShippedIndicators } from './shipped-indicators.ts';

/** Bring in the indicators and figures the product ships. Safe to run again, also after an upgrade that ships more. */
export async function loadShippedIndicators(
  system: CommandSystem,
): Promise<{ readonly versions: number; readonly figures: number }> {
  const shipped = await readShippedIndicators();
  return valueOf(await loadIndicators.run(system, { kind: 'system', id: 'first-start' }, shipped));
}

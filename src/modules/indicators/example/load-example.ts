import type { CommandSystem } from '../../../platform/db/command.ts';
import { valueOf } from '../../../platform/result.ts';
import { loadIndicators } from '../load-indicators.command.ts';
import { parsePeriod } from '../period.ts';

/** Said at each of them, because these municipalities and their figures are invented. */
const source = 'Saman (eksempel, oppdikta)';

const figures: readonly (readonly [indicator: string, number: string, year: string, value: number])[] = [
  ['sick-leave-employees', '9901', '2023', 9.1],
  ['sick-leave-employees', '9901', '2024', 9.4],
  ['sick-leave-employees', '9901', '2025', 9.3],
  ['sick-leave-employees', '9902', '2024', 7.9],
  ['sick-leave-employees', '9902', '2025', 8.2],
  ['full-time-share', '9901', '2025', 48.5],
  ['position-size', '9901', '2025', 77.2],
];

/** Figures of the invented municipalities, so that baselines can be suggested in the example. Safe to run again. */
export async function loadExample(system: CommandSystem): Promise<void> {
  const told = figures.map(([indicator, municipalityNumber, year, value]) => {
    const period = parsePeriod(year);
    if (period === null) throw new Error(`${year} is no period`);
    return {
      ...period,
      indicator,
      municipalityNumber,
      countyCode: null,
      scope: 'whole' as const,
      kind: 'official' as const,
      value,
      source,
      address: null,
      provisional: year === '2025',
      retrievedOn: '2026-06-30',
    };
  });
  const by = { kind: 'system', id: 'example' } as const;
  valueOf(await loadIndicators.run(system, by, { topics: [], indicators: [], figures: told }));
}

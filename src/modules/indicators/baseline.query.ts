import type { Db } from '../../platform/db/database.ts';
import { findAllChanges, findOrganisations } from '../register/index.ts';
import { countedNumbers, newestBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { findFigures } from './figures.query.ts';

/** A baseline with the names a page needs. */
export interface NamedBaseline extends Baseline {
  /** The municipality as it is called today. */
  readonly municipality: string;
  readonly parts: readonly {
    readonly number: string;
    readonly name: string;
    readonly value: number | null;
  }[];
}

interface Wanted {
  readonly indicatorIds: readonly number[];
  readonly organisationIds: readonly number[];
  /** 'YYYY-MM-DD', from the page's clock. */
  readonly today: string;
}

/**
 * The newest official figure of each indicator for each municipality, through changes of number and mergers; where nothing
 * is known, nothing. Three queries, whatever the number of indicators and municipalities.
 */
export async function baselinesFor(db: Db, wanted: Wanted): Promise<NamedBaseline[]> {
  const { indicatorIds, organisationIds, today } = wanted;
  if (indicatorIds.length === 0 || organisationIds.length === 0) return [];
  const organisations = await findOrganisations(db, organisationIds, today);
  const municipalities = organisations.flatMap(({ id, municipalityNumber: number, name }) =>
    number !== null && organisationIds.includes(id) ? [{ organisationId: id, number, name: name.nb }] : [],
  );
  const changes = (await findAllChanges(db)).filter(({ date }) => date <= today);
  const official = await findFigures(db, {
    indicatorIds,
    kind: 'official',
    municipalityNumbers: municipalities.flatMap(({ number }) => countedNumbers(changes, number)),
  });
  const figures = official.filter(({ scope }) => scope === 'whole');
  const formerName = new Map(changes.map(({ fromNumber, fromName }) => [fromNumber, fromName]));
  return municipalities.flatMap(({ organisationId, number, name }) =>
    indicatorIds.flatMap((indicatorId) => {
      const found = newestBaseline({ indicatorId, organisationId, number }, figures, changes, today);
      if (found === null) return [];
      const parts = found.parts.map((part) => ({ ...part, name: formerName.get(part.number) ?? name }));
      return [{ ...found, municipality: name, parts }];
    }),
  );
}

/** The same for one indicator. */
export async function baselineFor(
  db: Db,
  { indicatorId, ...wanted }: Omit<Wanted, 'indicatorIds'> & { readonly indicatorId: number },
): Promise<NamedBaseline[]> {
  return baselinesFor(db, { indicatorIds: [indicatorId], ...wanted });
}

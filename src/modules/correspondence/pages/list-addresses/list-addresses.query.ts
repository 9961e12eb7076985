import type { PageContext } from '../../../../platform/http/page.ts';
import { municipalitiesOn } from '../../../register/index.ts';
import { addressesOn } from '../../mailings/addresses.query.ts';

/** Municipalities on a page of the list. */
const pageSize = 100;

export interface ListedAddress {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  readonly email: string | null;
}

export interface Addresses {
  readonly withAddress: number;
  readonly without: number;
  readonly shown: readonly ListedAddress[];
  /** The number after which the next page begins. */
  readonly next: string | null;
}

/** Which municipalities of today have an official address, and which; two queries. */
export async function findAddresses(
  page: PageContext<{ readonly after?: string | undefined; readonly only?: 'missing' | undefined }>,
): Promise<Addresses> {
  const { db, today, query } = page;
  const municipalities = await municipalitiesOn(db, today);
  const known = await addressesOn(
    db,
    municipalities.map(({ organisationId }) => organisationId),
    today,
  );
  const all = municipalities.map(({ number, name, county, organisationId }) => ({
    number,
    name,
    county,
    email: known.get(organisationId) ?? null,
  }));
  const wanted = all.filter(
    ({ number, email }) => number > (query.after ?? '') && (query.only === undefined || email === null),
  );
  const shown = wanted.slice(0, pageSize);
  return {
    withAddress: known.size,
    without: all.length - known.size,
    shown,
    next: wanted.length > pageSize ? (shown.at(-1)?.number ?? null) : null,
  };
}

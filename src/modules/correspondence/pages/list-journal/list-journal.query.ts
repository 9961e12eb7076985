import type { PageContext } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Organisation } from '../../../register/index.ts';
import { findJournal, journalKeepers } from '../../journal.query.ts';
import type { JournalEntry, JournalKey } from '../../journal.query.ts';
import type { JournalQuery } from '../../journal-key.ts';

/** How many entries stand on a page. */
const onePage = 25;

export interface JournalPage {
  readonly total: number;
  readonly entries: readonly JournalEntry[];
  readonly next: JournalKey | null;
  /** Those who keep a journal here. */
  readonly keepers: readonly Organisation[];
  /** The organisation asked for as sender or recipient. */
  readonly party: Organisation | null;
}

/** The part of the journal that was asked for, and what its filters need. A fixed number of queries. */
export async function findJournalPage({ db, query, today }: PageContext<JournalQuery>): Promise<JournalPage> {
  const found = await findJournal(db, today, { ...query, limit: onePage });
  const keepers = await journalKeepers(db);
  const wanted = query.party === undefined ? keepers : [...keepers, query.party];
  const organisations = await findOrganisations(db, wanted, today);
  return {
    ...found,
    keepers: organisations.filter(({ id }) => keepers.includes(id)),
    party: organisations.find(({ id }) => id === query.party) ?? null,
  };
}

/** What decides whether the documents of a record lie open. */
export interface OpennessFacts {
  readonly journalledOn: string | null;
  readonly exemption: string | null;
  readonly title: string;
  readonly publicTitle: string;
  /** Is any correspondent a private person? */
  readonly hasPerson: boolean;
}

/** Does the record stand in the public journal on this day? */
export function isInJournal({ journalledOn }: Pick<OpennessFacts, 'journalledOn'>, today: string): boolean {
  return journalledOn !== null && journalledOn <= today;
}

/**
 * May everybody fetch the documents? Only of what stands in the journal and is not exempt (offentleglova
 * § 3). What names a private person is given on request, and not laid out (offentlegforskrifta § 7); where
 * the full title is held back, the document it describes is as well.
 */
export function documentsAreOpen(facts: OpennessFacts, today: string): boolean {
  const { exemption, title, publicTitle, hasPerson } = facts;
  return isInJournal(facts, today) && exemption === null && !hasPerson && title === publicTitle;
}

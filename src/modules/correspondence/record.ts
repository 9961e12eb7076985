/** Whether it came in, went out, or stayed in the house. */
export const directions = ['incoming', 'outgoing', 'internal'] as const;
export type Direction = (typeof directions)[number];

export const correspondentRoles = ['sender', 'recipient', 'copy'] as const;
export type CorrespondentRole = (typeof correspondentRoles)[number];

/** A body stands outside the register (a firm, a foreign authority). A person's name never leaves the house. */
export const correspondentKinds = ['organisation', 'body', 'person'] as const;
export type CorrespondentKind = (typeof correspondentKinds)[number];

/** Who sent it, or to whom it went. */
export type NewCorrespondent = {
  readonly role: CorrespondentRole;
  /** «Dykkar ref». */
  readonly reference?: string | null;
} & ({ readonly organisationId: number } | { readonly kind: 'body' | 'person'; readonly name: string });

/** A document of a record. The first is the main document, the others are attachments. */
export interface NewRecordDocument {
  readonly versionId: number;
  readonly title: string;
  /** As `storeVersion` answers it: hexadecimal. */
  readonly sha256: string;
}

export interface NewRecord {
  readonly direction: Direction;
  readonly title: string;
  /** Left out: the same as the title. */
  readonly publicTitle?: string;
  /** Code of the exemption basis: 'offl-14'. */
  readonly exemption?: string | null;
  /** The date on the document, 'YYYY-MM-DD'. */
  readonly dated: string;
  /** For what comes in. */
  readonly receivedOn?: string | null;
  /** `false`: has its number but stands in no journal until `journalRecords`. */
  readonly journalled?: boolean;
  readonly correspondents: readonly NewCorrespondent[];
  readonly documents?: readonly NewRecordDocument[];
}

export interface NewCase {
  readonly organisationId: number;
  readonly title: string;
  /** Left out: the same as the title. */
  readonly publicTitle?: string;
  /** The person who handles it. */
  readonly responsibleId?: number | null;
}

/** The number something got, and its name in addresses. */
export interface Filed {
  readonly id: number;
  /** '26/630' or '26/630-6'. */
  readonly reference: string;
}

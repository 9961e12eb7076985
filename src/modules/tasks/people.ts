import { defineSlot } from '../../platform/contribution.ts';
import type { Contributions } from '../../platform/contribution.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { Assignee } from './assignee.ts';

/** What one signed-in person answers for. */
export interface Mine {
  /** Oneself, and the role one acts in now. */
  readonly acting: readonly Assignee[];
  /** The other roles one holds and could change to. */
  readonly other: readonly Assignee[];
}

/** A person behind an assignee, as a mail needs to know. */
export interface Recipient {
  readonly personId: string;
  readonly address: string;
  readonly language: Lang;
}

/**
 * What tasks need to know about people, and identity knows. One item is contributed (by `app` or by
 * identity); without it a person answers for himself or herself only, nobody has an address, and nobody
 * has a name. All answers are by `assigneeKey`, and each function makes the same number of queries
 * however many are asked about.
 */
export interface People {
  /** `today` decides which mandates are in force. */
  assigneesOf(db: Db, principal: Principal, today: string): Promise<Mine>;
  /** Who holds each of these today. A vacancy is an empty list or no entry. */
  recipientsOf(
    db: Db,
    assignees: readonly Assignee[],
    today: string,
  ): Promise<ReadonlyMap<string, readonly Recipient[]>>;
  /**
   * Each assignee in words that can begin a sentence: «Ordføraren i Fjellvik», «Hovudtillitsvald, Unio».
   * Role and organisation, never a person's name for a union role.
   */
  whoIs(db: Db, assignees: readonly Assignee[], lang: Lang): Promise<ReadonlyMap<string, string>>;
}

export const peopleSlot = defineSlot<People>('tasks.people');

const strangers: People = {
  assigneesOf: (_, principal) =>
    Promise.resolve({ acting: principal.kind === 'person' ? [{ personId: principal.id }] : [], other: [] }),
  recipientsOf: () => Promise.resolve(new Map()),
  whoIs: () => Promise.resolve(new Map()),
};

/** What is known about people here. */
export function peopleIn(contributions: Contributions): People {
  return contributions.to(peopleSlot)[0] ?? strangers;
}

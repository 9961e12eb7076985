import { defineSlot } from '../../platform/contribution.ts';
import type { Contributions } from '../../platform/contribution.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Acting, Principal } from '../../platform/principal.ts';
import type { Lang } from '../../platform/text/language.ts';
import { mailRecipients, roleIn } from '../identity/index.ts';
import type { Role } from '../identity/index.ts';
import { findOrganisations } from '../register/index.ts';
import { assigneeKey } from './assignee.ts';
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
 * What tasks need to know about people. Identity knows it; a test may contribute another answer. All answers are by `assigneeKey`, and each function makes the same number of queries
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

/** Titles change with the law; those a reader meets are those of now. */
const now = '9999-12-31';

/** What identity knows. Only those who have given and confirmed an address are recipients. */
const known: People = {
  assigneesOf: (_, principal) => {
    if (principal.kind !== 'person') return Promise.resolve({ acting: [], other: [] });
    const roles = (capacities: readonly Acting[]): Assignee[] =>
      capacities.flatMap(({ mandate }) =>
        mandate ? [{ organisationId: mandate.organisationId, role: mandate.role }] : [],
      );
    const { acting, capacities = [] } = principal;
    return Promise.resolve({
      acting: [{ personId: principal.id }, ...roles(acting ? [acting] : [])],
      other: roles(capacities.filter(({ id }) => id !== acting?.id)),
    });
  },
  recipientsOf: async (db, assignees, today) => {
    const asked = [...new Map(assignees.map((each) => [assigneeKey(each), each])).values()];
    const found = await mailRecipients(
      db,
      asked.map((each) => ('personId' in each ? { personId: Number(each.personId) } : each)),
      today,
    );
    const byIndex = Map.groupBy(found, ({ index }) => index);
    return new Map(
      asked.map((each, index) => [
        assigneeKey(each),
        (byIndex.get(index) ?? []).map(({ personId, address, language }) => ({
          personId: String(personId),
          address,
          language,
        })),
      ]),
    );
  },
  whoIs: async (db, assignees, lang) => {
    const holders = assignees.flatMap((each) => ('personId' in each ? [] : [each]));
    const ids = [...new Set(holders.map(({ organisationId }) => organisationId))];
    const found = await findOrganisations(db, ids, now);
    const names = new Map(found.map(({ id, name }) => [id, name[lang]]));
    return new Map(
      holders.map((each) => [
        assigneeKey(each),
        `${roleIn(lang, each.role as Role, now)}, ${names.get(each.organisationId) ?? ''}`,
      ]),
    );
  },
};

/** What is known about people here. */
export function peopleIn(contributions: Contributions): People {
  return contributions.to(peopleSlot)[0] ?? known;
}

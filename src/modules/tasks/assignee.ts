/** Whom a task waits for: one person, or whoever holds a role at an organisation when it is looked at. */
export type Assignee =
  | { readonly personId: string }
  | {
      /** The register's id of the organisation. */
      readonly organisationId: number;
      /** The role's code word, as identity has it: 'mayor'. */
      readonly role: string;
    };

/** The same assignee always gives the same key: 'person:12', 'organisation:88:mayor'. */
export function assigneeKey(assignee: Assignee): string {
  return 'personId' in assignee
    ? `person:${assignee.personId}`
    : `organisation:${assignee.organisationId}:${assignee.role}`;
}

/** The three columns an assignee is stored in; either the first or the two others have a value. */
export interface AssigneeColumns {
  readonly person_id: string | null;
  readonly organisation_id: number | null;
  readonly role: string | null;
}

export function columnsOf(assignee: Assignee): AssigneeColumns {
  return 'personId' in assignee
    ? { person_id: assignee.personId, organisation_id: null, role: null }
    : { person_id: null, organisation_id: assignee.organisationId, role: assignee.role };
}

/** Back from columns. Throws on a row the database does not allow. */
export function assigneeFrom({ person_id, organisation_id, role }: AssigneeColumns): Assignee {
  if (person_id !== null) return { personId: person_id };
  if (organisation_id === null || role === null) throw new Error('A task waits for nobody.');
  return { organisationId: organisation_id, role };
}

import type { UpdateObject } from 'kysely';
import { sql } from 'kysely';
import type { DbTransaction } from '../../platform/db/database.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { CallChange } from './call-change.ts';
import { textParts } from './call.ts';

type Columns = Omit<UpdateObject<Tables, 'calls.call'>, 'edition'>;
interface Target {
  readonly callId: number;
  readonly programmeId: number;
}

/** Write one part of a draft: its columns and its rows. The caller holds the call and counts the edition. */
export async function setPart(db: DbTransaction, target: Target, change: CallChange): Promise<Columns> {
  switch (change.part) {
    case 'texts':
      return setTexts(db, target, change);
    case 'dates':
      return {
        rolling: change.rolling,
        opens_at: change.opensAt?.toString() ?? null,
        deadline_at: change.deadline?.toString() ?? null,
        projects_from: change.projectsFrom,
        projects_to: change.projectsTo,
        prolongation: change.prolongation,
      };
    case 'contents':
      return setContents(db, target, change);
    case 'applicants':
      return setApplicants(db, target, change);
    case 'money':
      return {
        frame: change.frame,
        minimum: change.minimum,
        maximum: change.maximum,
        total_cost_above: change.totalCostAbove,
        own_share: change.ownShare,
        own_share_percent: change.ownSharePercent,
      };
    case 'handling':
      return {
        signing: change.signing,
        political: change.political,
        deciding_bodies: [...change.decidingBodies],
        decision_by: change.decisionBy,
        anchoring: [...change.anchoring],
        union_days: change.unionDays,
      };
    case 'reports':
      return setReports(db, target, change);
    case 'attachments':
      return setAttachments(db, target, change);
    default:
      return setContacts(db, target, change);
  }
}

/** Set the columns of a draft, and count that it was saved. */
export async function setColumns(db: DbTransaction, callId: number, columns: Columns): Promise<void> {
  await db
    .updateTable('calls.call')
    .set({ ...columns, edition: sql<number>`edition + 1` })
    .where('id', '=', callId)
    .execute();
}

type Of<P extends CallChange['part']> = Extract<CallChange, { readonly part: P }>;

async function setTexts(db: DbTransaction, { callId }: Target, { texts }: Of<'texts'>): Promise<Columns> {
  await db.deleteFrom('calls.text').where('call_id', '=', callId).execute();
  const rows = textParts.flatMap((part) => {
    const { nb, nn } = texts[part];
    return nb === '' && nn === '' ? [] : [{ call_id: callId, part, nb, nn }];
  });
  if (rows.length > 0) await db.insertInto('calls.text').values(rows).execute();
  return {};
}

async function setContents(
  db: DbTransaction,
  { callId, programmeId }: Target,
  { themeIds, templateVersionId, pageLimit }: Of<'contents'>,
): Promise<Columns> {
  await db.deleteFrom('calls.call_theme').where('call_id', '=', callId).execute();
  const rows = themeIds.map((id) => ({ call_id: callId, programme_id: programmeId, theme_id: id }));
  if (rows.length > 0) await db.insertInto('calls.call_theme').values(rows).execute();
  return { template_version_id: templateVersionId, page_limit: pageLimit };
}

async function setApplicants(
  db: DbTransaction,
  { callId }: Target,
  { namedOrganisationIds, conditions, audience, joint }: Of<'applicants'>,
): Promise<Columns> {
  await db.deleteFrom('calls.named_organisation').where('call_id', '=', callId).execute();
  const named = namedOrganisationIds.map((id) => ({ call_id: callId, organisation_id: id }));
  if (named.length > 0) await db.insertInto('calls.named_organisation').values(named).execute();
  await db.deleteFrom('calls.condition').where('call_id', '=', callId).execute();
  const rows = conditions.map(({ kind, text }, index) => ({
    call_id: callId,
    position: index + 1,
    kind,
    ...text,
  }));
  if (rows.length > 0) await db.insertInto('calls.condition').values(rows).execute();
  return { audience, joint };
}

async function setReports(
  db: DbTransaction,
  { callId }: Target,
  { reports }: Of<'reports'>,
): Promise<Columns> {
  await db.deleteFrom('calls.planned_report').where('call_id', '=', callId).execute();
  const rows = reports.map(({ name, dueAt, about, unlocks }, index) => ({
    call_id: callId,
    position: index + 1,
    name_nb: name.nb,
    name_nn: name.nn,
    due_at: dueAt.toString(),
    about_nb: about.nb,
    about_nn: about.nn,
    unlocks_nb: unlocks.nb,
    unlocks_nn: unlocks.nn,
  }));
  if (rows.length > 0) await db.insertInto('calls.planned_report').values(rows).execute();
  return {};
}

async function setAttachments(
  db: DbTransaction,
  { callId }: Target,
  { attachments, links }: Of<'attachments'>,
): Promise<Columns> {
  const row = ({ name }: { name: { nb: string; nn: string } }, index: number) => ({
    call_id: callId,
    position: index + 1,
    name_nb: name.nb,
    name_nn: name.nn,
  });
  await db.deleteFrom('calls.asked_attachment').where('call_id', '=', callId).execute();
  const asked = attachments.map((each, index) => ({ ...row(each, index), required: each.required }));
  if (asked.length > 0) await db.insertInto('calls.asked_attachment').values(asked).execute();
  await db.deleteFrom('calls.link').where('call_id', '=', callId).execute();
  const linked = links.map((each, index) => ({ ...row(each, index), address: each.address }));
  if (linked.length > 0) await db.insertInto('calls.link').values(linked).execute();
  return {};
}

async function setContacts(
  db: DbTransaction,
  { callId }: Target,
  { contacts }: Of<'contacts'>,
): Promise<Columns> {
  await db.deleteFrom('calls.contact').where('call_id', '=', callId).execute();
  const rows = contacts.map(({ name, role, email, phone }, index) => ({
    call_id: callId,
    position: index + 1,
    name,
    role_nb: role.nb,
    role_nn: role.nn,
    email,
    phone,
  }));
  if (rows.length > 0) await db.insertInto('calls.contact').values(rows).execute();
  return {};
}

import { createHash } from 'node:crypto';
import type { CommandTx } from '../../platform/db/command.ts';
import type { Db, DbTransaction } from '../../platform/db/database.ts';
import { actorName } from '../../platform/principal.ts';
import type { Principal } from '../../platform/principal.ts';
import { outlineText, parseOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { objectOf } from './template.ts';
import type { TemplateIdentity, TemplateUse } from './template.ts';

/** A draft as it was saved. */
export interface Draft {
  readonly revision: number;
  readonly outline: Outline;
  /** Domain time, ISO. */
  readonly savedAt: string;
  /** 'person:12', as in the audit chain. */
  readonly savedBy: string;
}

export interface NewTemplate extends TemplateIdentity {
  readonly outline: Outline;
  readonly copiedFromVersionId?: number;
  readonly blueprint?: string;
}

/** Insert a template with its first draft, and the audit entry. Throws when the outline has a key twice. */
export async function insertTemplate(tx: CommandTx, by: Principal, template: NewTemplate): Promise<number> {
  const { use, ownerOrganisationId, outline, copiedFromVersionId = null, blueprint = null } = template;
  const { id } = await tx.db
    .insertInto('forms.template')
    .values({
      use,
      owner_organisation_id: ownerOrganisationId,
      copied_from_version_id: copiedFromVersionId,
      blueprint,
      created_at: tx.now.toString(),
      created_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertRevision(tx, by, { templateId: id, revision: 1, outline });
  tx.audit({
    object: objectOf(id),
    data: { use, organisation: ownerOrganisationId, version: copiedFromVersionId, blueprint },
  });
  return id;
}

/** Lock a template, so that saving and publishing it wait for each other. */
export async function lockTemplate(
  db: DbTransaction,
  id: number,
): Promise<(TemplateIdentity & { id: number }) | null> {
  const row = await templates(db).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? withUse(row) : null;
}

export async function findTemplate(db: Db, id: number): Promise<(TemplateIdentity & { id: number }) | null> {
  const row = await templates(db).where('id', '=', id).executeTakeFirst();
  return row ? withUse(row) : null;
}

function templates(db: Db) {
  return db
    .selectFrom('forms.template')
    .select(['id', 'use'])
    .select((row) => row.ref('owner_organisation_id').as('ownerOrganisationId'));
}

/** The database knows no other uses. */
export function withUse<T extends { readonly use: string }>(row: T): T & { readonly use: TemplateUse } {
  return row as T & { readonly use: TemplateUse };
}

/** The newest draft, or the one with this number. */
export async function findDraft(db: Db, templateId: number, revision?: number): Promise<Draft | null> {
  const row = await db
    .selectFrom('forms.draft_revision')
    .select(['revision', 'outline'])
    .select((each) => [each.ref('saved_at').as('savedAt'), each.ref('saved_by').as('savedBy')])
    .where('template_id', '=', templateId)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, outline: parseOutline(JSON.parse(row.outline)) } : null;
}

export async function insertRevision(
  tx: Pick<CommandTx, 'db' | 'now'>,
  by: Principal,
  {
    templateId,
    revision,
    outline,
  }: { readonly templateId: number; readonly revision: number; readonly outline: Outline },
): Promise<void> {
  await tx.db
    .insertInto('forms.draft_revision')
    .values({
      template_id: templateId,
      revision,
      outline: outlineText(outline),
      saved_at: tx.now.toString(),
      saved_by: actorName(by),
    })
    .execute();
}

/** Freeze a draft as the template's next version. */
export async function insertVersion(
  tx: CommandTx,
  by: Principal,
  {
    templateId,
    number,
    draft,
  }: { readonly templateId: number; readonly number: number; readonly draft: Draft },
): Promise<{ readonly id: number; readonly sha256: string }> {
  const text = outlineText(draft.outline);
  const hash = sha256(text);
  const { id } = await tx.db
    .insertInto('forms.template_version')
    .values({
      template_id: templateId,
      number,
      draft_revision: draft.revision,
      outline: text,
      outline_sha256: hash,
      published_at: tx.now.toString(),
      published_by: actorName(by),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, sha256: hash.toString('hex') };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

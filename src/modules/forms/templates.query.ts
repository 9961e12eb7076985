import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { parseOutline } from './outline.ts';
import type { Outline, Words } from './outline.ts';
import { withUse } from './template-store.ts';
import type { TemplateIdentity, TemplateUse } from './template.ts';

/** A published version, without its questions. */
export interface PublishedVersion extends TemplateIdentity {
  readonly id: number;
  readonly templateId: number;
  readonly number: number;
  /** The save of the draft it was made of. */
  readonly draftRevision: number;
  readonly title: Words;
  /** Domain time, ISO. */
  readonly publishedAt: string;
  /** SHA-256 of the canonical outline, in hexadecimal. */
  readonly sha256: string;
}

export interface TemplateVersion extends PublishedVersion {
  readonly outline: Outline;
}

/** The newest version of every published template for one use, by title; what a call can be opened with. */
export async function publishedVersionsOf(
  db: Db,
  use: TemplateUse,
  owner?: { readonly organisationId: number },
): Promise<PublishedVersion[]> {
  const rows = await versions(db)
    .where('template.use', '=', use)
    .$if(owner !== undefined, (query) =>
      query.where('template.owner_organisation_id', '=', owner?.organisationId ?? 0),
    )
    .distinctOn('version.template_id')
    .orderBy('version.template_id')
    .orderBy('version.number', 'desc')
    .execute();
  return rows
    .map((row) => withUse(row))
    .toSorted((a, b) => a.title.nb.localeCompare(b.title.nb, 'nb') || a.id - b.id);
}

/** Every version of a template, the newest first. */
export async function versionsOfTemplate(db: Db, templateId: number): Promise<PublishedVersion[]> {
  const rows = await versions(db)
    .where('version.template_id', '=', templateId)
    .orderBy('version.number', 'desc')
    .execute();
  return rows.map((row) => withUse(row));
}

export async function findNewestVersion(db: Db, templateId: number): Promise<PublishedVersion | null> {
  const row = await versions(db)
    .where('version.template_id', '=', templateId)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? withUse(row) : null;
}

/** A published version with what it asks. */
export async function findTemplateVersion(db: Db, id: number): Promise<TemplateVersion | null> {
  const row = await versions(db).select('version.outline').where('version.id', '=', id).executeTakeFirst();
  return row ? { ...withUse(row), outline: parseOutline(JSON.parse(row.outline)) } : null;
}

function versions(db: Db) {
  return db
    .selectFrom('forms.template_version as version')
    .innerJoin('forms.template as template', 'template.id', 'version.template_id')
    .select(['version.id', 'version.number', 'template.use'])
    .select((row) => [
      row.ref('version.template_id').as('templateId'),
      row.ref('version.draft_revision').as('draftRevision'),
      row.ref('template.owner_organisation_id').as('ownerOrganisationId'),
      row.ref('version.published_at').as('publishedAt'),
      sql<string>`encode(version.outline_sha256, 'hex')`.as('sha256'),
      sql<Words>`version.outline::jsonb -> 'title'`.as('title'),
    ]);
}

/** A template as its owner lists it: what it is called now, and how far it is published. */
export interface ListedTemplate extends TemplateIdentity {
  readonly id: number;
  readonly title: Words;
  readonly revision: number;
  readonly savedAt: string;
  /** The newest version, or null when none is published. */
  readonly published: { readonly versionId: number; readonly number: number } | null;
  /** The draft has been changed since that version. */
  readonly isAhead: boolean;
}

/** An organisation's templates, the one saved last first. */
export async function templatesOf(
  db: Db,
  { organisationId, uses }: { readonly organisationId: number; readonly uses: readonly TemplateUse[] },
): Promise<ListedTemplate[]> {
  const rows = await db
    .selectFrom('forms.template as template')
    .innerJoinLateral(
      (each) =>
        each
          .selectFrom('forms.draft_revision as draft')
          .select(['draft.revision', 'draft.saved_at'])
          .select(sql<Words>`draft.outline::jsonb -> 'title'`.as('title'))
          .whereRef('draft.template_id', '=', 'template.id')
          .orderBy('draft.revision', 'desc')
          .limit(1)
          .as('draft'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (each) =>
        each
          .selectFrom('forms.template_version as version')
          .select(['version.id', 'version.number', 'version.draft_revision'])
          .whereRef('version.template_id', '=', 'template.id')
          .orderBy('version.number', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .select(['template.id', 'template.use', 'draft.title', 'draft.revision', 'version.number'])
    .select((row) => [
      row.ref('template.owner_organisation_id').as('ownerOrganisationId'),
      row.ref('draft.saved_at').as('savedAt'),
      row.ref('version.id').as('versionId'),
      row.ref('version.draft_revision').as('publishedRevision'),
    ])
    .where('template.owner_organisation_id', '=', organisationId)
    .where('template.use', 'in', uses)
    .orderBy('draft.saved_at', 'desc')
    .orderBy('template.id', 'desc')
    .execute();
  return rows.map(({ versionId, number, publishedRevision, ...row }) => ({
    ...withUse(row),
    published: versionId === null || number === null ? null : { versionId, number },
    isAhead: publishedRevision !== row.revision,
  }));
}

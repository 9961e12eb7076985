import type { Db } from '../../platform/db/database.ts';
import { findDraft, findTemplate, versionsOfTemplate } from '../forms/index.ts';
import type { Outline, PublishedVersion, TemplateIdentity } from '../forms/index.ts';
import { namesOf } from '../identity/index.ts';

/** A template as its editor shows it. */
export interface TemplateDraft extends TemplateIdentity {
  readonly id: number;
  readonly outline: Outline;
  /** The newest save, with the name of whoever made it. */
  readonly draft: {
    readonly revision: number;
    readonly savedAt: string;
    readonly savedBy: string | null;
  };
  /** The newest first. */
  readonly versions: readonly PublishedVersion[];
}

/** The template at an address, or null when there is none. */
export async function findTemplateDraft(db: Db, id: string | undefined): Promise<TemplateDraft | null> {
  if (!/^[1-9]\d{0,14}$/.test(id ?? '')) return null;
  const template = await findTemplate(db, Number(id));
  const draft = template && (await findDraft(db, template.id));
  if (!template || !draft) return null;
  const { outline, revision, savedAt, savedBy } = draft;
  const person = /^person:(\d+)$/.exec(savedBy)?.[1];
  const names = person === undefined ? null : await namesOf(db, [Number(person)]);
  const name = names?.get(Number(person)) ?? null;
  const versions = await versionsOfTemplate(db, template.id);
  return { ...template, outline, versions, draft: { revision, savedAt, savedBy: name } };
}

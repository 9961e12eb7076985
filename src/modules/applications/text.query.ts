import type { PageContext } from '../../platform/http/page.ts';
import type { Db } from '../../platform/db/database.ts';
import { besideWriting, findWriting, findWritingId } from '../forms/index.ts';
import type { Beside, Section, Writing } from '../forms/index.ts';
import { objectOf } from './application.ts';
import { shownApplication } from './shown-application.query.ts';
import type { ShownApplication } from './shown-application.query.ts';

/** The id of an application's text, which lies with forms from the moment the application is begun. */
export async function textId(db: Db, applicationId: number): Promise<number> {
  const id = await findWritingId(db, objectOf(applicationId));
  if (id === null) throw new Error(`Application ${applicationId} has no text`);
  return id;
}

/** The text of an application as it stands. */
export async function writingOf(db: Db, applicationId: number): Promise<Writing> {
  const writing = await findWriting(db, await textId(db, applicationId));
  if (!writing) throw new Error(`Application ${applicationId} has no text`);
  return writing;
}

/** A text and what stands beside it: comments, held texts, who is where. */
export interface TextAndBeside {
  readonly writing: Writing;
  readonly beside: Beside;
}

/** The text of an application with what stands beside it, as the reader sees it. */
export async function textAndBeside(
  { db, now, principal }: Pick<PageContext, 'db' | 'now' | 'principal'>,
  { application }: Pick<ShownApplication, 'application'>,
): Promise<TextAndBeside> {
  const writing = await writingOf(db, application.id);
  const personId = principal.kind === 'person' ? Number(principal.id) : 0;
  return { writing, beside: await besideWriting(db, { writingId: writing.id, personId, now }) };
}

/** An application with its text. */
export type ShownText = ShownApplication & TextAndBeside;

/** The application an address names with its text, or null. */
export async function shownText(page: PageContext): Promise<ShownText | null> {
  const shown = await shownApplication(page);
  return shown && { ...shown, ...(await textAndBeside(page, shown)) };
}

/** The section an address names (`:section`) too; null where the form has none of that name. */
export async function shownSection(page: PageContext): Promise<(ShownText & { section: Section }) | null> {
  const shown = await shownText(page);
  const section = shown?.writing.outline.sections.find(({ key }) => key === page.params['section']);
  return shown && section ? { ...shown, section } : null;
}

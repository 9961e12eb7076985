import type { Db } from '../../platform/db/database.ts';
import { findWriting, findWritingId } from '../forms/index.ts';
import type { Writing } from '../forms/index.ts';
import { objectOf } from './application.ts';

/** The text of an application, which lies with forms from the moment the application is begun. */
export async function writingOf(db: Db, applicationId: number): Promise<Writing> {
  const id = await findWritingId(db, objectOf(applicationId));
  const writing = id === null ? null : await findWriting(db, id);
  if (!writing) throw new Error(`Application ${applicationId} has no text`);
  return writing;
}

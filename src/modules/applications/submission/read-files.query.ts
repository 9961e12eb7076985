import type { Db } from '../../../platform/db/database.ts';
import { findCall } from '../../calls/index.ts';
import type { Call } from '../../calls/index.ts';
import { findWriting, findWritingId } from '../../forms/index.ts';
import type { Writing } from '../../forms/index.ts';
import { findOrganisations } from '../../register/index.ts';
import type { Organisation } from '../../register/index.ts';
import { joinedIds, objectOf } from '../application.ts';
import type { Application } from '../application.ts';
import { readSheet } from './read-sheet.query.ts';
import type { FilesInput } from './three-files.ts';

/** An application with its text and its call, and what its files say. */
export interface ApplicationFiles {
  readonly application: Application;
  readonly call: Call;
  readonly writing: Writing;
  /** Those that have joined, the one that leads first. */
  readonly municipalities: readonly Organisation[];
  /** How many of those the application is to be anchored with nobody has asked: what stops it. */
  readonly neverAsked: number;
  readonly input: FilesInput;
}

/** The day that decides names and titles, and the instant the files say they were made. */
export interface ReadAt {
  readonly today: string;
  readonly made: string;
}

/**
 * Read what the files of an application say now; null where nothing can be written yet. Names are those of `today`. The
 * number of queries does not grow with the text or the municipalities.
 */
export async function readFiles(
  db: Db,
  application: Application,
  { today, made }: ReadAt,
): Promise<ApplicationFiles | null> {
  const { id: applicationId, language, leadId } = application;
  const writingId = await findWritingId(db, objectOf(applicationId));
  const writing = writingId === null ? null : await findWriting(db, writingId);
  if (!writing) return null;
  const call = await findCall(db, application.callId);
  if (!call) throw new Error(`Application ${applicationId} answers no call`);
  const ids = [leadId, ...joinedIds(application).filter((id) => id !== leadId)];
  const organisations = await findOrganisations(db, ids, today);
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const municipalities = ids.flatMap((id) => byId.get(id) ?? []);
  const { sections, neverAsked } = await readSheet(db, application, today);
  const { outline, answers } = writing;
  const input: FilesInput = {
    applicationId,
    language,
    title: application.title,
    call: call.texts.title?.[language] ?? '',
    municipalities: municipalities.map(({ id, name }) => ({ id, name: name[language] })),
    outline,
    answers,
    anchoring: sections,
    made,
  };
  return { application, call, writing, municipalities, neverAsked, input };
}

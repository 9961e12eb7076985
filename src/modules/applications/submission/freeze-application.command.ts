import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem, CommandTx } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import {
  applicationTemplate,
  canonicalJson,
  changedMeanwhile,
  freezePdf,
  renderPdf,
} from '../../documents/index.ts';
import type { ApplicationData, Content } from '../../documents/index.ts';
import { lockWriting } from '../../forms/index.ts';
import { findApplication, lockApplication } from '../store.ts';
import { objectOf } from '../application.ts';
import type { Progress } from '../application-state.ts';
import { freezeFaults } from './freeze-faults.ts';
import { insertFreeze } from './freeze-store.ts';
import { findProgress } from './progress-store.ts';
import { readFiles } from './read-files.query.ts';
import type { ApplicationFiles, ReadAt } from './read-files.query.ts';
import { anchoringData, contentsData, fileName } from './three-files.ts';

export interface FreezeApplication {
  readonly applicationId: number;
  /** The edition that was read, so that nobody asks for signatures on words not seen. */
  readonly edition: number;
}

/**
 * Freeze the contents and the anchoring sheet, close the text, and ask both heads of every municipality to sign: the PDFs
 * are made outside, then one transaction keeps them if nothing has moved meanwhile. Where an earlier freeze was opened
 * again, its signatures are voided with the reason that was given then. Refuses `tooManyPages`, what `freezeFaults`
 * finds, and as `renderPdf` does.
 */
export async function freezeApplication(
  system: CommandSystem,
  by: Principal,
  input: FreezeApplication,
): Promise<Result<{ readonly freezeNumber: number; readonly requestId: number }>> {
  const { pdf, database, clock } = system;
  return await freezePdf(pdf, {
    read: async () => {
      const at = { today: clock.today(), made: clock.now().toString() };
      const application = await findApplication(database.read, input.applicationId);
      const files = application && (await readFiles(database.read, application, at));
      if (!files) return refused({ code: 'notYours' });
      const progress = await findProgress(database.read, input.applicationId);
      const faults = freezeFaults({ by, files, progress, edition: input.edition, now: clock.now() });
      if (faults.length > 0) return refused(...faults);
      const sheet = await renderPdf(pdf, draftOf(files, 'anchoring', anchoringData(files.input)));
      if (!sheet.ok) return sheet;
      const draft = draftOf(files, 'contents', contentsData(files.input, sheet.value.sha256));
      return accepted({ version: { sheet: sheet.value, at }, draft });
    },
    store: (contents, { sheet, at }) => keepFrozen.run(system, by, { ...input, contents, sheet, at }),
  });
}

function draftOf(
  { application }: Pick<ApplicationFiles, 'application'>,
  file: 'contents' | 'anchoring',
  data: ApplicationData,
) {
  const { id, language } = application;
  return { template: applicationTemplate, data, fileName: fileName(language, file, id), lane: objectOf(id) };
}

interface KeepFrozen extends FreezeApplication {
  readonly contents: Content;
  readonly sheet: Content;
  readonly at: ReadAt;
}

const keepFrozen = defineCommand({
  name: 'applications/freeze',
  run: async (tx, input: KeepFrozen, by) => {
    const held = await hold(tx, input);
    if (!held) return refused({ code: 'notYours' });
    const { files, progress } = held;
    const faults = freezeFaults({ by, files, progress, edition: input.edition, now: tx.now });
    if (faults.length > 0) return refused(...faults);
    const { contents, sheet } = input;
    if (!says(contents, contentsData(files.input, sheet.sha256)) || !says(sheet, anchoringData(files.input)))
      return refused(changedMeanwhile);
    const limit = files.call.terms.pageLimit;
    if (limit !== null && contents.pages !== null && contents.pages > limit)
      return refused({ code: 'tooManyPages', params: { pages: contents.pages, limit } });
    return await insertFreeze(tx, { files, progress, contents, sheet }, by);
  },
});

/** The application with everything in it locked, and read as it is then. */
async function hold(
  tx: CommandTx,
  { applicationId, at }: KeepFrozen,
): Promise<{ readonly files: ApplicationFiles; readonly progress: Progress } | null> {
  const application = await lockApplication(tx.db, applicationId);
  const found = application && (await readFiles(tx.db, application, at));
  if (!found) return null;
  // Whoever is just saving has saved, or waits until the text is closed.
  await lockWriting(tx, found.writing.id);
  const files = await readFiles(tx.db, found.application, at);
  return files && { files, progress: await findProgress(tx.db, applicationId) };
}

/** Does the PDF say exactly this? */
function says({ made }: Content, data: ApplicationData): boolean {
  return made?.data === canonicalJson(applicationTemplate.data.parse(data));
}

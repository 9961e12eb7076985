import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import {
  applicationTemplate,
  changedMeanwhile,
  freezePdf,
  storeDocument,
  storeVersion,
} from '../../documents/index.ts';
import type { ApplicationData, Content } from '../../documents/index.ts';
import { lockWriting } from '../../forms/index.ts';
import { actingMandate } from '../../identity/index.ts';
import { mayAsk } from '../anchoring/anchoring-policy.ts';
import { objectOf } from '../application.ts';
import { findApplication, lockApplication } from '../store.ts';
import { readFiles } from '../submission/read-files.query.ts';
import { textsIn } from '../texts/political/texts.ts';
import { docxBytes, docxType } from './docx.ts';
import { packageData } from './package-document.ts';
import { findHandling } from './political-store.ts';
import { closePoliticalTasks } from './tasks.ts';

export interface MakePackage {
  readonly applicationId: number;
  readonly organisationId: number;
  /** The resolution that is proposed, as it is to stand in the minutes. */
  readonly proposal: string;
  /** What is still open, besides what the form itself finds missing. */
  readonly openPoints: string;
}

interface ReadText {
  readonly writingId: number;
  readonly edition: number;
  readonly data: ApplicationData;
  readonly title: string;
  readonly language: 'nb' | 'nn';
}

/**
 * Freeze the version before the council: the application as it is now with the proposed resolution and the open points,
 * as PDF and as a document to go on writing in. Both are made outside any transaction. Refuses `unknownApplication`,
 * `notYours`, `proposalMissing`, `changedMeanwhile`, and as `renderPdf` does.
 */
export async function makePackage(
  system: CommandSystem,
  by: Principal,
  input: MakePackage,
): Promise<Result<{ readonly number: number }>> {
  if (input.proposal === '') return refused({ code: 'proposalMissing', field: 'proposal' });
  return await freezePdf(system.pdf, {
    read: async () => {
      const read = await readText(system, by, input);
      if (!read.ok) return read;
      const { data, language } = read.value;
      const name = textsIn(language).document.file;
      const fileName = `${name}-${input.applicationId}.pdf`;
      return accepted({ version: read.value, draft: { template: applicationTemplate, data, fileName } });
    },
    store: async (pdf, text) => {
      const { data, title, language } = text;
      const made = Temporal.Instant.from(data.made);
      const bytes = await docxBytes({ title, language, sections: data.sections, made });
      const docx: Content = {
        fileName: pdf.fileName.replace(/pdf$/, 'docx'),
        mediaType: docxType,
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        pages: null,
        made: null,
      };
      return await keepPackage.run(system, by, { ...input, text, pdf, docx });
    },
  });
}

/** The text as it is now, if this person may make the package. */
async function readText(
  { database, clock }: CommandSystem,
  by: Principal,
  { applicationId, organisationId, proposal, openPoints }: MakePackage,
): Promise<Result<ReadText>> {
  const application = await findApplication(database.read, applicationId);
  if (!application) return refused({ code: 'unknownApplication' });
  if (!mayAsk(by, application, organisationId)) return refused({ code: 'notYours' });
  const at = { today: clock.today(), made: clock.now().toString() };
  const files = await readFiles(database.read, application, at);
  if (!files) return refused({ code: 'unknownApplication' });
  const { writing, input, neverAsked } = files;
  const data = packageData(input, { organisationId, proposal, openPoints, neverAsked });
  const { title, language } = data;
  if (language === 'en') throw new Error('An application is written in Norwegian');
  return accepted({ writingId: writing.id, edition: writing.edition, data, title, language });
}

interface KeepPackage extends MakePackage {
  readonly text: ReadText;
  readonly pdf: Content;
  readonly docx: Content;
}

const keepPackage = defineCommand({
  name: 'applications/make-political-package',
  run: async (tx, { applicationId, organisationId, text, pdf, docx }: KeepPackage, by) => {
    const application = await lockApplication(tx.db, applicationId);
    if (!application) return refused({ code: 'unknownApplication' });
    const mandate = actingMandate(by);
    if (!mandate || by.kind !== 'person' || !mayAsk(by, application, organisationId))
      return refused({ code: 'notYours' });
    if ((await lockWriting(tx, text.writingId)) !== text.edition) return refused(changedMeanwhile);
    const { packages } = await findHandling(tx.db, applicationId, organisationId);
    const document = {
      kind: 'political-package',
      owner: objectOf(applicationId),
      language: text.language,
      title: text.title,
    };
    const storedPdf = await storeVersion(tx, await storeDocument(tx, document, by), pdf, by);
    const storedDocx = await storeVersion(tx, await storeDocument(tx, document, by), docx, by);
    const number = (packages[0]?.number ?? 0) + 1;
    await tx.db
      .insertInto('applications.political_package')
      .values({
        application_id: applicationId,
        organisation_id: organisationId,
        number,
        edition: text.edition,
        pdf_version_id: storedPdf.id,
        docx_version_id: storedDocx.id,
        made_at: tx.now.toString(),
        person_id: Number(by.id),
        mandate_id: mandate.id,
      })
      .execute();
    await closePoliticalTasks(tx, { applicationId, organisationId, steps: ['draft', 'papers'] }, by);
    tx.audit({
      object: objectOf(applicationId),
      data: { municipality: organisationId, package: number, edition: text.edition },
      contentSha256: storedPdf.sha256,
    });
    return accepted({ number });
  },
});

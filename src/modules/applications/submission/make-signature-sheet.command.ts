import { defineCommand } from '../../../platform/db/command.ts';
import type { CommandSystem } from '../../../platform/db/command.ts';
import type { Db } from '../../../platform/db/database.ts';
import { norwegianDate } from '../../../platform/clock.ts';
import type { Principal } from '../../../platform/principal.ts';
import { accepted, refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { Temporal } from 'temporal-polyfill';
import { findCall } from '../../calls/index.ts';
import { applicationTemplate, readVersions, renderPdf } from '../../documents/index.ts';
import type { Content } from '../../documents/index.ts';
import { roleIn } from '../../identity/index.ts';
import type { Role } from '../../identity/index.ts';
import { findOrganisations } from '../../register/index.ts';
import { signingOf } from '../../signing/index.ts';
import { objectOf } from '../application.ts';
import type { Application } from '../application.ts';
import type { Freeze } from '../application-state.ts';
import { findApplication, lockApplication } from '../store.ts';
import { storeFile } from './freeze-store.ts';
import { findProgress } from './progress-store.ts';
import { goneWithout } from './going-without.query.ts';
import { fileName, signatureSheetData } from './three-files.ts';
import type { SignatureSheetInput } from './three-files.ts';

/**
 * Make the signature sheet of an application everybody has signed, and keep it; once for each freeze, and nothing more
 * when it is there. Answers its version, or null where nobody has completed anything.
 */
export async function makeSignatureSheet(
  system: CommandSystem,
  by: Principal,
  applicationId: number,
): Promise<Result<number | null>> {
  const { read } = system.database;
  const application = await findApplication(read, applicationId);
  const { freeze } = await findProgress(read, applicationId);
  if (!application || !freeze?.completedAt || freeze.reopened) return accepted(null);
  if (freeze.signatureSheetVersionId !== null) return accepted(freeze.signatureSheetVersionId);
  const data = signatureSheetData(await readSignatures(read, application, freeze));
  const content = await renderPdf(system.pdf, {
    template: applicationTemplate,
    data,
    fileName: fileName(application.language, 'signatures', applicationId),
    lane: objectOf(applicationId),
  });
  if (!content.ok) return content;
  const kept = await keepSheet.run(system, by, {
    applicationId,
    freezeNumber: freeze.number,
    content: content.value,
  });
  if (kept.ok) return kept;
  // Somebody else made it meanwhile.
  return kept.refusals[0]?.code === 'alreadyMade'
    ? accepted((await findProgress(read, applicationId)).freeze?.signatureSheetVersionId ?? null)
    : kept;
}

const keepSheet = defineCommand({
  name: 'applications/make-signature-sheet',
  constraints: { signature_sheet_is_made_once: { code: 'alreadyMade' } },
  run: async (
    tx,
    input: { readonly applicationId: number; readonly freezeNumber: number; readonly content: Content },
    by,
  ) => {
    const { applicationId, freezeNumber, content } = input;
    const application = await lockApplication(tx.db, applicationId);
    const { freeze } = await findProgress(tx.db, applicationId);
    if (!application || freeze?.number !== freezeNumber) return refused({ code: 'openedMeanwhile' });
    if (freeze.signatureSheetVersionId !== null) return refused({ code: 'alreadyMade' });
    const versionId = await storeFile(tx, { application }, 'signatures', content, by);
    await tx.db
      .insertInto('applications.signature_sheet')
      .values({
        application_id: applicationId,
        freeze_number: freezeNumber,
        version_id: versionId,
        made_at: tx.now.toString(),
      })
      .execute();
    tx.audit({
      object: objectOf(applicationId),
      data: { freeze: freezeNumber, signatureSheet: versionId },
      contentSha256: content.sha256,
    });
    return accepted<number | null>(versionId);
  },
});

async function readSignatures(
  db: Db,
  application: Application,
  freeze: Freeze,
): Promise<SignatureSheetInput> {
  const { id: applicationId, language, leadId, title } = application;
  const completedAt = freeze.completedAt ?? freeze.frozenAt;
  const today = norwegianDate(completedAt);
  const call = await findCall(db, application.callId);
  const signing = await signingOf(db, { object: objectOf(applicationId), today });
  const files = await readVersions(db, [freeze.contentsVersionId, freeze.anchoringVersionId]);
  const sha256Of = (id: number) => files.find((file) => file.id === id)?.sha256 ?? '';
  const ids = [leadId, ...freeze.organisationIds.filter((id) => id !== leadId)];
  const organisations = await findOrganisations(db, ids, today);
  const nameOf = (id: number) => organisations.find((each) => each.id === id)?.name[language] ?? '';
  const without = await goneWithout(db, applicationId, freeze.number);
  return {
    applicationId,
    language,
    title,
    call: call?.texts.title?.[language] ?? '',
    municipalities: ids.map((id) => ({ id, name: nameOf(id) })),
    made: completedAt.toString(),
    contentsSha256: sha256Of(freeze.contentsVersionId),
    anchoringSha256: sha256Of(freeze.anchoringVersionId),
    without: without.map(({ organisationId, reason }) => ({ name: nameOf(organisationId), reason })),
    signatures: (signing?.current.places ?? []).flatMap(({ organisation, signature }) =>
      signature && !signature.voided
        ? [
            {
              organisation: organisation[language],
              name: signature.name,
              office: roleIn(language, signature.role as Role, today),
              statement: signature.statement,
              signedAt: Temporal.Instant.from(signature.signedAt),
            },
          ]
        : [],
    ),
  };
}

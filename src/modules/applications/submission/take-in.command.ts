import { norwegianDate } from '../../../platform/clock.ts';
import { defineCommand } from '../../../platform/db/command.ts';
import { accepted, refused } from '../../../platform/result.ts';
import { fill } from '../../../platform/text/texts.ts';
import { deadlineOf, findCall } from '../../calls/index.ts';
import { fileRecord, openCase } from '../../correspondence/index.ts';
import { readVersions } from '../../documents/index.ts';
import { findProgramme } from '../../programmes/index.ts';
import { objectOf } from '../application.ts';
import { applicationArrived } from '../events.ts';
import { lockApplication } from '../store.ts';
import { findProgress } from './progress-store.ts';
import { textsIn } from '../texts/submission/texts.ts';
import { isDue } from './time-limit.ts';

/**
 * Take in one application whose deadline has passed: a case with the ministry whose call it is, and an incoming record
 * with its three files in the journal. From then on those who decide may read it. Refuses `notDue` (not sent in, taken
 * back, or the deadline is still to come), `noSignatureSheet` (it is made first), `alreadyIn`.
 */
export const takeIn = defineCommand({
  name: 'applications/take-in',
  constraints: {
    submission_comes_in_once: { code: 'alreadyIn' },
    what_is_withdrawn_does_not_come_in: { code: 'notDue' },
  },
  run: async (tx, { applicationId }: { readonly applicationId: number }, by) => {
    const application = await lockApplication(tx.db, applicationId);
    const { freeze, submission } = await findProgress(tx.db, applicationId);
    if (!application || !freeze || !submission || submission.withdrawn) return refused({ code: 'notDue' });
    if (submission.arrived) return refused({ code: 'alreadyIn' });
    const call = await findCall(tx.db, application.callId);
    const programme = call && (await findProgramme(tx.db, call.programmeId));
    if (!programme) throw new Error(`Call ${application.callId} has no programme`);
    if (call.cancellation || !isDue(tx.now, deadlineOf(call), submission)) return refused({ code: 'notDue' });
    if (freeze.signatureSheetVersionId === null) return refused({ code: 'noSignatureSheet' });
    const { language, title } = application;
    const t = textsIn(language).record;
    const ids = [freeze.contentsVersionId, freeze.anchoringVersionId, freeze.signatureSheetVersionId];
    const files = await readVersions(tx.db, ids);
    const callTitle = call.texts.title?.[language] ?? '';
    const caseTitle = fill(t.caseTitle, { title, call: callTitle });
    const file = await openCase(
      tx,
      { organisationId: programme.ownerOrganisationId, title: caseTitle, publicTitle: callTitle },
      by,
    );
    const received = norwegianDate(submission.receivedAt);
    const record = await fileRecord(
      tx,
      file.id,
      {
        direction: 'incoming',
        title: caseTitle,
        // The sheets name who answered for the unions: somebody looks at them before they lie open to everybody.
        publicTitle: fill(t.publicTitle, { call: callTitle }),
        dated: received,
        receivedOn: received,
        correspondents: freeze.organisationIds
          .filter((id) => !freeze.withoutIds.includes(id))
          .map((organisationId) => ({
            role: 'sender',
            organisationId,
            ...(organisationId === application.leadId && { reference: submission.reference }),
          })),
        documents: ids.flatMap((id) => {
          const found = files.find((each) => each.id === id);
          return found
            ? [{ versionId: id, title: t.files[found.kind as keyof typeof t.files], sha256: found.sha256 }]
            : [];
        }),
      },
      by,
    );
    await tx.db
      .insertInto('applications.arrival')
      .values({
        application_id: applicationId,
        number: submission.number,
        record_id: record.id,
        arrived_at: tx.now.toString(),
      })
      .execute();
    const { number } = submission;
    tx.emit(applicationArrived, { applicationId, callId: call.id, number, recordId: record.id });
    const contents = files.find(({ id }) => id === freeze.contentsVersionId);
    tx.audit({
      object: objectOf(applicationId),
      data: { submission: number, record: record.id },
      ...(contents && { contentSha256: contents.sha256 }),
    });
    return accepted(record);
  },
});

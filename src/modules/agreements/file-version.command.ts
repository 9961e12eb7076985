import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { fileRecord, findCase, openCase } from '../correspondence/index.ts';
import { readVersion } from '../documents/index.ts';
import { lockAgreement } from './content-store.ts';
import { mayManage } from './policy.ts';
import { findAgreements, findVersions } from './store.ts';
import { textsIn } from './texts/texts.ts';

export interface FileVersion {
  readonly agreementId: number;
  readonly number: number;
  /** A case of the owner's; null opens one with the agreement's title. */
  readonly caseId: number | null;
}

/**
 * File a signed version as an internal record, with its PDF in both forms. Answers the record. Refuses `notYours`,
 * `notSigned`, `noSuchCase`, `alreadyFiled`.
 */
export const fileVersion = defineCommand({
  name: 'agreements/file-agreement',
  constraints: { version_is_filed_once: { code: 'alreadyFiled' } },
  run: async (tx, { agreementId, number, caseId }: FileVersion, by) => {
    await lockAgreement(tx, agreementId);
    const [agreement] = await findAgreements(tx.db, [agreementId]);
    if (!agreement || !mayManage(by, agreement.ownerId)) return refused({ code: 'notYours' });
    const version = (await findVersions(tx.db, [agreementId])).find((each) => each.number === number);
    if (!version?.frozen || !version.concluded) return refused({ code: 'notSigned' });
    const { title, language, frozen, concluded } = version;
    const chosen = caseId === null ? null : await findCase(tx.db, caseId);
    if (caseId !== null && chosen?.organisationId !== agreement.ownerId)
      return refused({ code: 'noSuchCase', field: 'case' });
    const file =
      chosen ?? (await openCase(tx, { organisationId: agreement.ownerId, title: title[language] }, by));
    const other = language === 'nb' ? 'nn' : 'nb';
    const main = await readVersion(tx.db, frozen.documents[language]);
    const attachment = await readVersion(tx.db, frozen.documents[other]);
    if (!main || !attachment) throw new Error(`agreements.version:${version.id} has lost its documents`);
    const record = await fileRecord(
      tx,
      file.id,
      {
        direction: 'internal',
        title: `${textsIn(language).filing.record}: ${title[language]}`,
        dated: concluded.signedOn,
        correspondents: [],
        documents: [main, attachment].map((document) => ({
          versionId: document.id,
          title: document.title,
          sha256: document.sha256,
        })),
      },
      by,
    );
    await tx.db
      .insertInto('agreements.filing')
      .values({
        version_id: version.id,
        record_id: record.id,
        filed_at: tx.now.toString(),
        filed_by: actorName(by),
      })
      .execute();
    tx.audit({
      object: `agreements.agreement:${agreementId}`,
      data: { version: version.id, record: record.id },
    });
    return accepted(record);
  },
});

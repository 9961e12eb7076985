import type { CommandTx } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { closeTask, closeTasksAbout, openTask } from '../tasks/index.ts';
import type { TaskTx } from '../tasks/index.ts';
import { objectOfVersion } from './agreement.ts';
import type { Agreement, Version, VersionContent } from './agreement.ts';
import type { AgreementInfo, NoticeInfo } from './agreement-info.ts';
import { paths } from './paths.ts';
import { answerTask, signTask } from './tasks.ts';

const signKey = (versionId: number, organisationId: number) =>
  `agreements.sign:${versionId}:${organisationId}`;
const answerKey = (noticeId: number, organisationId: number) =>
  `agreements.answer-notice:${noticeId}:${organisationId}`;

/** The secretariat that waits for the parties. */
const secretariatOf = (ownerId: number) => ({ organisationId: ownerId, role: 'secretariat' });

/** Each party's signatory is asked to sign, and nobody any longer the version this one replaces. */
export async function openSigningTasks(
  tx: CommandTx,
  {
    agreement,
    draft,
    former,
    content,
  }: {
    readonly agreement: Agreement;
    readonly draft: Version;
    readonly former: Version | null;
    readonly content: VersionContent;
  },
  by: Principal,
): Promise<void> {
  if (former) await closeTasksAbout(tx, objectOfVersion(former.id), by);
  for (const { organisationId, signatoryRole } of content.parties)
    await openTask(tx, {
      key: signKey(draft.id, organisationId),
      kind: signTask,
      assignee: { organisationId, role: signatoryRole },
      object: objectOfVersion(draft.id),
      path: paths.sign(agreement.id),
      words: { title: titleWord(draft) },
      waiters: [secretariatOf(agreement.ownerId)],
    });
}

/** A party has signed. */
export async function closeSigningTask(
  tx: TaskTx,
  { versionId, organisationId }: { readonly versionId: number; readonly organisationId: number },
  by: Principal,
): Promise<void> {
  await closeTask(tx, signKey(versionId, organisationId), by);
}

/** Everybody who stays is asked what follows from a notice, until the day it runs out. */
export async function openAnswerTasks(
  tx: CommandTx,
  { agreement, notice }: { readonly agreement: AgreementInfo; readonly notice: NoticeInfo },
): Promise<void> {
  const roles = new Map(agreement.parties.map((party) => [party.organisationId, party.signatoryRole]));
  for (const { organisationId } of notice.others)
    await openTask(tx, {
      key: answerKey(notice.id, organisationId),
      kind: answerTask,
      assignee: { organisationId, role: roles.get(organisationId) ?? 'party_signatory' },
      object: `agreements.notice:${notice.id}`,
      path: paths.notices(agreement.id),
      words: { title: titleWord(agreement), party: notice.partyName },
      dueOn: notice.endsOn,
      waiters: [secretariatOf(agreement.ownerOrganisationId)],
    });
}

/** A party has said what it decided. */
export async function closeAnswerTask(
  tx: TaskTx,
  { noticeId, organisationId }: { readonly noticeId: number; readonly organisationId: number },
  by: Principal,
): Promise<void> {
  await closeTask(tx, answerKey(noticeId, organisationId), by);
}

/** English readers are told the title as it is. */
function titleWord({ title }: Pick<Version, 'title'>) {
  return { nb: title.nb, nn: title.nn, en: title.nb };
}

import type { PageContext } from '../../../../platform/http/page.ts';
import { caseWorkFor } from '../../../identity/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { Form } from '../../agreement.ts';
import { infoOf } from '../../agreement-info.ts';
import type { AgreementInfo, Name } from '../../agreement-info.ts';
import { mayRead } from '../../policy.ts';
import { findRecords } from '../../store.ts';

export interface ListedAgreement extends AgreementInfo {
  readonly language: Form;
  readonly owner: Name | null;
}

export interface AgreementList {
  readonly agreements: readonly ListedAgreement[];
  /** The id after which the next page begins; null on the last. */
  readonly next: number | null;
  readonly mayBegin: boolean;
}

const perPage = 30;

/** The agreements this reader may know of, newest first, a page at a time. A fixed number of queries. */
export async function findAgreementList(
  page: PageContext<{ readonly before?: number | undefined }>,
): Promise<AgreementList> {
  const { db, principal, today, query } = page;
  const rows = await db
    .selectFrom('agreements.agreement')
    .select('id')
    .$if(query.before !== undefined, (list) => list.where('id', '<', query.before ?? 0))
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute();
  const ids = rows.slice(0, perPage).map(({ id }) => id);
  const records = await findRecords(db, ids, today);
  const owners = await findOrganisations(
    db,
    records.map(({ agreement }) => agreement.ownerId),
    today,
  );
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const agreements = records.flatMap((record): ListedAgreement[] => {
    const info = infoOf(record, today);
    if (!info || !mayRead(principal, info)) return [];
    const language = record.versions.find(({ id }) => id === info.versionId)?.language ?? 'nn';
    return [{ ...info, language, owner: names.get(info.ownerOrganisationId) ?? null }];
  });
  return {
    agreements: agreements.toReversed(),
    next: rows.length > perPage ? (ids.at(-1) ?? null) : null,
    mayBegin: caseWorkFor(principal) !== null,
  };
}

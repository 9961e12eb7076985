import type { PageContext } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import { signingOf } from '../../../signing/index.ts';
import type { SigningOf } from '../../../signing/index.ts';
import type { VersionContent } from '../../agreement.ts';
import type { Name } from '../../agreement-info.ts';
import { findContents } from '../../content-store.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import type { ShownAgreement } from '../../shown-agreement.query.ts';

export interface AgreementPage extends ShownAgreement {
  readonly content: VersionContent;
  /** The owner's and the parties' names of the day the version entered into force, or of today. */
  readonly namesThen: ReadonlyMap<number, Name>;
  /** Signatures on the current version; former requests only for those inside. */
  readonly signing: SigningOf | null;
  /** The record the current version was filed as. */
  readonly recordId: number | null;
}

/** Everything on the page of an agreement, as this reader may see it. A fixed number of queries. */
export async function findAgreementPage(page: PageContext): Promise<AgreementPage | null> {
  const shown = await findShownAgreement(page);
  if (!shown) return null;
  const { db, today } = page;
  const { current, record, inside } = shown;
  const [content] = await findContents(db, [current]);
  if (!content) return null;
  const day = current.concluded?.inForceFrom ?? today;
  const ids = [record.agreement.ownerId, ...content.parties.map(({ organisationId }) => organisationId)];
  const then = await findOrganisations(db, ids, day < today ? day : today);
  const signing = current.frozen && (await signingOf(db, { object: current.frozen.signingObject, today }));
  const filing = await db
    .selectFrom('agreements.filing')
    .select('record_id')
    .where('version_id', '=', current.id)
    .executeTakeFirst();
  return {
    ...shown,
    content,
    recordId: filing?.record_id ?? null,
    namesThen: new Map(then.map(({ id, name }) => [id, name])),
    signing: signing && !inside ? { ...signing, former: [] } : signing,
  };
}

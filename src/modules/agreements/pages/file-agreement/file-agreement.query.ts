import type { PageContext } from '../../../../platform/http/page.ts';
import { caseReference, casesOf } from '../../../correspondence/index.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import type { ShownAgreement, VersionInState } from '../../shown-agreement.query.ts';

export interface FilingPage extends ShownAgreement {
  /** The newest version all have signed. */
  readonly version: VersionInState;
  readonly cases: readonly { readonly id: number; readonly reference: string; readonly title: string }[];
}

/** Cases to choose among; an older one is found among the cases themselves. */
const newest = 50;

/** A signed version and the cases it can be filed in; null where nothing is signed. */
export async function findFilingPage(page: PageContext): Promise<FilingPage | null> {
  const shown = await findShownAgreement(page);
  const version = shown?.versions.find(({ concluded }) => concluded !== null);
  if (!shown || !version) return null;
  const found = shown.manages
    ? await casesOf(page.db, shown.info.ownerOrganisationId, { limit: newest })
    : [];
  const cases = found.map((file) => ({ id: file.id, reference: caseReference(file), title: file.title }));
  return { ...shown, version, cases };
}

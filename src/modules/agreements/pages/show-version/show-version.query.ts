import type { PageContext } from '../../../../platform/http/page.ts';
import { findOrganisations } from '../../../register/index.ts';
import type { VersionContent } from '../../agreement.ts';
import type { Name } from '../../agreement-info.ts';
import { findContents } from '../../content-store.ts';
import { findShownAgreement, numberIn } from '../../shown-agreement.query.ts';
import type { ShownAgreement, VersionInState } from '../../shown-agreement.query.ts';

export interface VersionPage extends ShownAgreement {
  readonly version: VersionInState;
  readonly content: VersionContent;
  readonly namesThen: ReadonlyMap<number, Name>;
  /** The one before it that this reader may see; null for the first. */
  readonly former: { readonly number: number; readonly content: VersionContent } | null;
}

/** One version with the one it followed, or null where this reader may not know of it. */
export async function findVersionPage(page: PageContext): Promise<VersionPage | null> {
  const shown = await findShownAgreement(page);
  const number = numberIn(page.params['number']);
  const version = shown?.versions.find((each) => each.number === number);
  if (!shown || !version) return null;
  const former = shown.versions.find((each) => each.number < version.number);
  const [content, contentBefore] = await findContents(page.db, [version, ...(former ? [former] : [])]);
  if (!content) return null;
  const day = version.concluded?.inForceFrom ?? page.today;
  const ids = [...shown.names.keys()];
  const then = await findOrganisations(page.db, ids, day < page.today ? day : page.today);
  return {
    ...shown,
    version,
    content,
    namesThen: new Map(then.map(({ id, name }) => [id, name])),
    former: former && contentBefore ? { number: former.number, content: contentBefore } : null,
  };
}

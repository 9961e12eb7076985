import type { PageContext } from '../../platform/http/page.ts';
import type { VersionContent } from './agreement.ts';
import { findContents } from './content-store.ts';
import { findPartyChoices } from './party-choices.query.ts';
import type { PartyChoice } from './party-choices.query.ts';
import { findShownAgreement } from './shown-agreement.query.ts';
import type { ShownAgreement, VersionInState } from './shown-agreement.query.ts';

export interface DraftPage extends ShownAgreement {
  readonly draft: VersionInState;
  readonly content: VersionContent;
  readonly choices: readonly PartyChoice[];
  /** A version that is being signed, whose signatures would be voided when this one is frozen. */
  readonly beingSigned: VersionInState | null;
}

/** The draft of an agreement with all its editors need; null where there is none for this reader. */
export async function findDraftPage(page: PageContext): Promise<DraftPage | null> {
  const shown = await findShownAgreement(page);
  const draft = shown?.versions.find(({ state }) => state === 'draft');
  if (!shown || !draft) return null;
  const [content] = await findContents(page.db, [draft]);
  if (!content) return null;
  return {
    ...shown,
    draft,
    content,
    choices: await findPartyChoices(page.db, page.today),
    beingSigned: shown.versions.find(({ state }) => state === 'signing') ?? null,
  };
}

import type { PageContext } from '../../../../platform/http/page.ts';
import { actingMandate } from '../../../identity/index.ts';
import { readersPart, signingOf, statements, statementText } from '../../../signing/index.ts';
import type { SigningOf } from '../../../signing/index.ts';
import type { VersionContent } from '../../agreement.ts';
import { findContents } from '../../content-store.ts';
import { findShownAgreement } from '../../shown-agreement.query.ts';
import type { ShownAgreement, VersionInState } from '../../shown-agreement.query.ts';

export interface SignPage extends ShownAgreement {
  readonly version: VersionInState;
  readonly content: VersionContent;
  readonly signing: SigningOf;
  /** The document was delivered to the reader. */
  readonly opened: boolean;
  /** The place the reader may sign is signed, open, or there is none in the mandate acted in. */
  readonly part: 'open' | 'signed' | 'none';
  /** The party the reader signs for. */
  readonly partyId: number | null;
  readonly statement: string;
  /** The version the reader signed before, when it was changed afterwards. */
  readonly signedBefore: { readonly number: number; readonly content: VersionContent } | null;
}

/** The version that is being signed, with the reader's part in it; null where there is none for this reader. */
export async function findSignPage(page: PageContext): Promise<SignPage | null> {
  const shown = await findShownAgreement(page);
  const version = shown?.versions.find(({ state }) => state === 'signing');
  if (!shown?.inside || !version?.frozen) return null;
  const { db, today, principal, contributions, lang } = page;
  const signing = await signingOf(db, { object: version.frozen.signingObject, today });
  if (!signing) return null;
  const personId = principal.kind === 'person' ? Number(principal.id) : 0;
  const { opened, signedVersionId } = await readersPart(db, signing, personId);
  const before = shown.versions.find(
    ({ frozen }) => frozen !== null && Object.values(frozen.documents).includes(signedVersionId ?? 0),
  );
  const [content, contentBefore] = await findContents(db, [version, ...(before ? [before] : [])]);
  if (!content) return null;
  const mandate = actingMandate(principal);
  const place = signing.current.places.find(
    ({ organisationId, roles }) => organisationId === mandate?.organisationId && roles.includes(mandate.role),
  );
  const state = place?.signature ? 'signed' : 'open';
  return {
    ...shown,
    version,
    content,
    signing,
    opened,
    part: place ? state : 'none',
    partyId: place?.organisationId ?? null,
    statement: statementText(contributions.to(statements), signing.current.kind, lang),
    signedBefore: before && contentBefore ? { number: before.number, content: contentBefore } : null,
  };
}

import type { PageContext } from '../../../../platform/http/page.ts';
import { applicationTemplate, readData } from '../../../documents/index.ts';
import type { ApplicationData } from '../../../documents/index.ts';
import { actingMandate } from '../../../identity/index.ts';
import { readersPart, signingOf, statements, statementText } from '../../../signing/index.ts';
import type { SigningOf } from '../../../signing/index.ts';
import { objectOf } from '../../application.ts';
import type { Freeze } from '../../application-state.ts';
import { changedSections } from '../../submission/document-lines.ts';
import type { SectionChange } from '../../submission/document-lines.ts';
import { ownSubmission } from '../../submission/shown-submission.query.ts';
import type { ShownSubmission } from '../../submission/shown-submission.query.ts';
import { applicationStatement } from '../../submission/statement.ts';

export interface SignPage extends ShownSubmission {
  readonly freeze: Freeze;
  readonly signing: SigningOf;
  /** The contents were delivered to the reader. */
  readonly opened: boolean;
  /** The place of the mandate the reader acts in: open, signed, or none. */
  readonly part: 'open' | 'signed' | 'none';
  readonly statement: string;
  /** What has changed since the reader signed; null where the reader has signed nothing that was voided. */
  readonly changes: readonly SectionChange[] | null;
}

/** What is frozen to be signed, with the reader's part in it; null where nothing is, for this reader. */
export async function findSignPage(page: PageContext): Promise<SignPage | null> {
  const shown = await ownSubmission(page);
  const freeze = shown?.progress.freeze;
  if (!shown || !freeze) return null;
  const { db, today, principal, contributions, lang } = page;
  const signing = await signingOf(db, { object: objectOf(shown.application.id), today });
  if (!signing) return null;
  const personId = principal.kind === 'person' ? Number(principal.id) : 0;
  const { opened, signedVersionId } = await readersPart(db, signing, personId);
  const mandate = actingMandate(principal);
  const place = signing.current.places.find(
    ({ organisationId, roles }) => organisationId === mandate?.organisationId && roles.includes(mandate.role),
  );
  const state = place?.signature ? 'signed' : 'open';
  const before = signedVersionId === null ? null : await contentsOf(page, signedVersionId);
  const after = before && (await contentsOf(page, freeze.contentsVersionId));
  return {
    ...shown,
    freeze,
    signing,
    opened,
    // What is opened again is signed by nobody; it will be frozen anew.
    part: place && !freeze.reopened ? state : 'none',
    statement: statementText(contributions.to(statements), applicationStatement.kind, lang),
    changes: before && after ? changedSections(before, after) : null,
  };
}

async function contentsOf(
  { db }: Pick<PageContext, 'db'>,
  versionId: number,
): Promise<ApplicationData | null> {
  const data = await readData(db, versionId);
  return data === null ? null : applicationTemplate.data.parse(JSON.parse(data));
}

import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import type { PageContext } from '../../../../platform/http/page.ts';
import { findCase, findRecord, recordReference } from '../../../correspondence/index.ts';
import { readVersions } from '../../../documents/index.ts';
import type { StoredVersion } from '../../../documents/index.ts';
import { crumbsTo } from '../../application-words.ts';
import type { Freeze, Submission } from '../../application-state.ts';
import { paths } from '../../paths.ts';
import { filesOf } from '../../submission/frozen-files.ts';
import { shownSubmission } from '../../submission/shown-submission.query.ts';
import type { ShownSubmission } from '../../submission/shown-submission.query.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import { ShowReceipt } from './show-receipt.view.tsx';

export interface ReceiptPage extends ShownSubmission {
  readonly submission: Submission;
  readonly freeze: Freeze;
  readonly files: readonly StoredVersion[];
  /** The ministry's number for it, once it has come in: '26/631-1'. */
  readonly record: string | null;
}

export const showReceiptPage = definePage({
  id: 'applications/show-receipt',
  path: paths.receipt(':id'),
  access: signedIn,
  query: z.object({}),
  load: receiptOf,
  // What this reader may not see was not found.
  authorise: () => 'allowed',
  head: ({ application, isOwn }, page) => ({
    title: textsIn(page.lang).receipt.title,
    ...(isOwn && { crumbs: crumbsTo(application, page) }),
  }),
  view: (props) => <ShowReceipt {...props} />,
  examples: [
    {
      path: '/applications/2/receipt',
      by: 'elvestad-chief-executive',
      shows: 'what was sent, and is held until the deadline',
    },
    {
      path: '/applications/1/receipt',
      by: 'project-leader',
      status: 404,
      shows: 'an application that is not sent',
    },
    {
      path: '/applications/1/receipt',
      by: 'secretariat',
      status: 404,
      shows: 'nothing to those who decide, before the deadline',
    },
  ],
});

async function receiptOf(page: PageContext): Promise<ReceiptPage | null> {
  const shown = await shownSubmission(page);
  const { freeze = null, submission = null } = shown?.progress ?? {};
  if (!shown || !freeze || !submission || submission.withdrawn) return null;
  const { db } = page;
  const record = submission.arrived && (await findRecord(db, submission.arrived.recordId));
  const file = record && (await findCase(db, record.caseId));
  return {
    ...shown,
    submission,
    freeze,
    files: await readVersions(
      db,
      filesOf(freeze).map(({ versionId }) => versionId),
    ),
    record: record && file && recordReference(file, record.number),
  };
}

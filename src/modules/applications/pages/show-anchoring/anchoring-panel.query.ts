import type { PageContext } from '../../../../platform/http/page.ts';
import { rowsOf } from '../../anchoring/anchoring.ts';
import type { AnchoringRow } from '../../anchoring/anchoring.ts';
import { anchoringIn } from '../../anchoring/anchoring.query.ts';
import type { ShownApplication } from '../../shown-application.query.ts';

/** Everybody who is to be asked about an application; null where the call asks nobody. */
export async function rowsToSumUp(
  { db, today }: PageContext,
  { application }: ShownApplication,
): Promise<{ readonly rows: readonly AnchoringRow[] } | null> {
  const rows = rowsOf(await anchoringIn(db, application, today));
  return rows.length === 0 ? null : { rows };
}

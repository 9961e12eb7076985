import type { PageContext } from '../../../../platform/http/page.ts';
import { deliveredReminders } from '../../../tasks/index.ts';
import { rowsOf } from '../../anchoring/anchoring.ts';
import type { Anchoring } from '../../anchoring/anchoring.ts';
import { anchoringIn } from '../../anchoring/anchoring.query.ts';
import { objectOfRow } from '../../anchoring/question.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { shownApplication } from '../../shown-application.query.ts';

export interface ShownAnchoring extends ShownApplication {
  readonly anchoring: Anchoring;
  /** Row id → the days on which its reminders were delivered. */
  readonly reminded: ReadonlyMap<number, readonly string[]>;
}

/** Everybody who is to be asked about an application, where each stands, and when they were reminded. */
export async function shownAnchoring(page: PageContext): Promise<ShownAnchoring | null> {
  const shown = await shownApplication(page);
  if (!shown) return null;
  const anchoring = await anchoringIn(page.db, shown.application, page.today);
  const ids = rowsOf(anchoring).flatMap(({ id }) => id ?? []);
  const delivered = await deliveredReminders(page.db, ids.map(objectOfRow));
  return {
    ...shown,
    anchoring,
    reminded: new Map(ids.map((id) => [id, delivered.get(objectOfRow(id)) ?? []])),
  };
}

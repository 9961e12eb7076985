import type { VNode } from 'preact';
import type { PageContext } from '../../platform/http/page.ts';
import type { ShownApplication } from './shown-application.query.ts';

/** A part of an application's overview: the sections of the text, who is in it, how far the anchoring has come. */
export interface OverviewPanel {
  /** The order within a place is that of the list in `overview-panels.ts`. */
  readonly place: 'top' | 'main' | 'side';
  /** Null when there is nothing to show. The number of queries must not grow with the rows. */
  load(page: PageContext, shown: ShownApplication): Promise<unknown>;
  /** One section with an `h2`. */
  view(data: unknown, page: PageContext, shown: ShownApplication): VNode;
}

/** Define a panel; the type of what is loaded flows into the view. */
export function defineOverviewPanel<D extends object>(panel: {
  readonly place: OverviewPanel['place'];
  load(page: PageContext, shown: ShownApplication): Promise<D | null>;
  view(data: D, page: PageContext, shown: ShownApplication): VNode;
}): OverviewPanel {
  return panel;
}

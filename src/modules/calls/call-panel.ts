import type { VNode } from 'preact';
import { defineSlot } from '../../platform/contribution.ts';
import type { PageContext } from '../../platform/http/page.ts';

/** What a module above adds beside the dates of a call on its public page: the way to one's own application. */
export interface CallPanel {
  /** 'applications.begin'. */
  readonly name: string;
  /** Null when there is nothing to show. The number of queries must not grow with the rows. */
  load(page: PageContext, call: { readonly id: number; readonly isOpen: boolean }): Promise<unknown>;
  /** A few lines without a heading. */
  view(data: unknown, page: PageContext): VNode;
}

export const callPanels = defineSlot<CallPanel>('calls.panels');

/** Define a panel; the type of what is loaded flows into the view. */
export function defineCallPanel<D extends object>(panel: {
  readonly name: string;
  load(page: PageContext, call: { readonly id: number; readonly isOpen: boolean }): Promise<D | null>;
  view(data: D, page: PageContext): VNode;
}): CallPanel {
  return panel;
}

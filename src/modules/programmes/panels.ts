import type { VNode } from 'preact';
import { defineSlot } from '../../platform/contribution.ts';
import type { PageContext } from '../../platform/http/page.ts';

/** A part of a programme's public page that a module above shows there: the open call, news. */
export interface ProgrammePanel {
  /** 'calls.open-call'. */
  readonly name: string;
  /** Above everything, among the sections, or in the narrow column. */
  readonly place: 'top' | 'main' | 'side';
  /** Null when there is nothing to show. The number of queries must not grow with the rows. */
  load(page: PageContext, programmeId: number): Promise<unknown>;
  /** One section with an `h2`. */
  view(data: unknown, page: PageContext): VNode;
}

export const programmePanels = defineSlot<ProgrammePanel>('programmes.panels');

/** Define a panel; the type of what is loaded flows into the view. */
export function defineProgrammePanel<D extends object>(panel: {
  readonly name: string;
  readonly place: 'top' | 'main' | 'side';
  load(page: PageContext, programmeId: number): Promise<D | null>;
  view(data: D, page: PageContext): VNode;
}): ProgrammePanel {
  return panel;
}

import type { VNode } from 'preact';
import { defineSlot } from '../../platform/contribution.ts';
import type { PageContext } from '../../platform/http/page.ts';
import type { Assignee } from './assignee.ts';

/** What a panel is loaded for. */
export interface MyContext {
  readonly page: PageContext;
  /** Oneself, and the role one acts in now. */
  readonly acting: readonly Assignee[];
}

/**
 * A part of the page "my" that a module shows to those who hold a role: the secretariat's clocks, a
 * council member's next meeting. Modules contribute panels to `myPanels`.
 */
export interface MyPanel {
  /** 'awards.waiting-decision'. */
  readonly name: string;
  /** The roles it is for. 'none' stands for those who act for nobody yet. */
  readonly roles: readonly string[];
  /** Among the tasks, or in the narrow column beside them. */
  readonly place: 'main' | 'side';
  /** Null when there is nothing to show. The number of queries must not grow with the rows. */
  load(my: MyContext): Promise<unknown>;
  /** One section with an `h2`. */
  view(data: unknown, page: PageContext): VNode;
}

export const myPanels = defineSlot<MyPanel>('tasks.my-panels');

/** The role of those who act for nobody. */
export const nobody = 'none';

/** Define a panel; the type of what is loaded flows into the view. */
export function defineMyPanel<D extends object>(panel: {
  readonly name: string;
  readonly roles: readonly string[];
  readonly place: 'main' | 'side';
  load(my: MyContext): Promise<D | null>;
  view(data: D, page: PageContext): VNode;
}): MyPanel {
  return panel;
}

/** The roles in a list of assignees; 'none' when there is no role among them. */
export function rolesOf(assignees: readonly Assignee[]): readonly string[] {
  const roles = assignees.flatMap((each) => ('role' in each ? each.role : []));
  return roles.length > 0 ? roles : [nobody];
}

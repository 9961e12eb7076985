import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { TaskList } from '../../../ui/index.ts';
import type { StateKind } from '../../../ui/index.ts';
import { inLanguage } from '../outline.ts';
import type { Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { sectionStates } from './preflight.ts';
import type { SectionState } from './preflight.ts';
import type { Beside } from './section.query.ts';
import type { Writing } from './writing.ts';

export type WritingTaskListProps = {
  page: Pick<PageContext, 'lang'>;
  writing: Writing;
  beside: Beside;
  /** The address of a section's page, with the language. */
  hrefOf: (section: string) => string;
  level?: 2 | 3;
  /** One more line of a section, such as how much of the pages it takes. */
  more?: (section: Section) => ComponentChildren;
};

const shapes = { empty: 'todo', begun: 'half', complete: 'done' } as const satisfies Record<
  SectionState,
  StateKind
>;

/** The sections of a text with how far each has come, and who takes care of it. */
export function WritingTaskList({ page, writing, beside, hrefOf, level = 3, more }: WritingTaskListProps) {
  const { states: words, assign, page: t } = textsIn(page.lang).writing;
  const states = sectionStates(writing.outline, writing.answers);
  const tasks = writing.outline.sections.map((section, index) => {
    const state = states.get(section.key) ?? 'empty';
    const taken = beside.assigned.get(section.key);
    const consequence = more?.(section);
    return {
      href: hrefOf(section.key),
      title: `${index + 1}. ${inLanguage(section.title, page.lang).text}`,
      state: { is: shapes[state], label: words[state] },
      ...(taken && { why: fill(assign.taken, { name: taken.name ?? t.somebody }) }),
      ...(consequence !== undefined && { consequence }),
    };
  });
  return <TaskList tasks={tasks} level={level} />;
}

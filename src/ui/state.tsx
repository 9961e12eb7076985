import type { ComponentChildren } from 'preact';

/** The shape before the word: ○ todo, ◐ half, ● done, ◆ due (waits, urgent), ■ stop, – none (withdrawn, cannot be judged). */
export type StateKind = 'todo' | 'half' | 'done' | 'due' | 'stop' | 'none';

/** Where something stands: a shape and a word, so that colour never says it alone. */
export function State({ is, children }: { is: StateKind; children: ComponentChildren }) {
  return (
    <span class="state" data-is={is}>
      {children}
    </span>
  );
}

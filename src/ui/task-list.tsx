import { State } from './state.tsx';
import type { StateKind } from './state.tsx';
import type { ComponentChildren } from 'preact';

export type Task = {
  href: string;
  title: string;
  state: { is: StateKind; label: string };
  /** One line of why, and one of what follows from it. */
  why?: ComponentChildren;
  consequence?: ComponentChildren;
};

/** Things to do: what and why to the left, where it stands to the right (under on a phone). */
export function TaskList({ tasks, level = 3 }: { tasks: readonly Task[]; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <ul class="list">
      {tasks.map((task) => (
        <li key={task.href}>
          <div class="row">
            <div>
              <Heading class="as-h3">
                <a href={task.href}>{task.title}</a>
              </Heading>
              {task.why && <p>{task.why}</p>}
              {task.consequence && <p class="small soft">{task.consequence}</p>}
            </div>
            <p>
              <State is={task.state.is}>{task.state.label}</State>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

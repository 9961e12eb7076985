import { State } from './state.tsx';
import type { StateKind } from './state.tsx';

export type Step = {
  href: string;
  label: string;
  state: { is: StateKind; label: string };
  current?: boolean | undefined;
};

/** The parts of a long form, each with where it stands. `label` names the whole. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav class="side" aria-label={label}>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href} aria-current={step.current ? 'page' : undefined}>
              <span>{step.label}</span>
              <State is={step.state.is}>{step.state.label}</State>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

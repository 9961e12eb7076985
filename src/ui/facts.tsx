import type { ComponentChildren } from 'preact';

export type Fact = { name: string; value: ComponentChildren };

/** Key figures: a large number with its name under. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

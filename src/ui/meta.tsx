import { Fragment } from 'preact';
import type { Fact } from './facts.tsx';
import { useTexts } from './texts/texts.ts';

/** Names and values in two columns. A value that is missing is said to be missing, never left empty. */
export function Meta({ facts }: { facts: readonly Fact[] }) {
  const t = useTexts();
  return (
    <dl class="meta">
      {facts.map((fact) => (
        <Fragment key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? <span class="soft">{t.missing}</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

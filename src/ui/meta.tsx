import { Fragment } from 'preact';
import type { Fact } from './facts.tsx';
import { useTexts } from './texts/texts.ts';

/** Names and values in two columns, or (`stacked`) each value under its name. A value that is missing is said to be missing, never left empty. */
export function Meta({ facts, stacked }: { facts: readonly Fact[]; stacked?: boolean }) {
  const t = useTexts();
  return (
    <dl class={stacked ? 'meta stacked' : 'meta'}>
      {facts.map((fact) => (
        <Fragment key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? <span class="soft">{t.missing}</span>}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

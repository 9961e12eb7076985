import type { ComponentChildren } from 'preact';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import type { FormState } from './form-state.ts';
import { Tag } from './tag.tsx';
import { fill, useTexts } from './texts/texts.ts';

export type ActiveFilter = {
  label: string;
  /** The same list without this filter. */
  href: string;
};

export type FiltersProps = {
  address: string;
  /** The filters as typed, and what is wrong with them. */
  state: FormState;
  /** What the address says besides the filters, for instance the order. */
  hidden?: Record<string, string>;
  active: readonly ActiveFilter[];
  resetHref: string;
  /** The result in one sentence: "**357** kommuner". */
  summary: ComponentChildren;
  /** The fields, made with `Field`, `Select` and the like. */
  children: ComponentChildren;
};

/**
 * The filters of a list: an ordinary form whose answer has its own address, folded on a phone unless one of them is
 * wrong; below it the result in words and each filter in use as a tag that takes it away.
 */
export function Filters({ address, state, hidden, active, resetHref, summary, children }: FiltersProps) {
  const t = useTexts();
  return (
    <>
      <Form class="filters" method="get" address={address} state={state} hidden={hidden ?? {}}>
        <ErrorSummary />
        <details class="filt" open={state.errors.length > 0}>
          <summary>{active.length > 0 ? fill(t.filtersActive, { n: active.length }) : t.filters}</summary>
          <div class="form">
            {children}
            <button class="ds-button" type="submit">
              {t.show}
            </button>
          </div>
        </details>
      </Form>
      <div class="row end res">
        <output>{summary}</output>
        {active.length > 0 && (
          <ul class="plain row small" aria-label={t.chosen}>
            {active.map((filter) => (
              <li key={filter.label}>
                <Tag href={filter.href}>
                  {filter.label} <span aria-hidden="true">×</span>
                  <span class="ds-sr-only">, {t.removeFilter}</span>
                </Tag>
              </li>
            ))}
            <li>
              <a href={resetHref}>{t.reset}</a>
            </li>
          </ul>
        )}
      </div>
    </>
  );
}

import { useTexts } from './texts/texts.ts';

export type PagesProps = {
  /** The address of the page before and after; left out where there is none. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Names the list when a page has several. */
  label?: string;
};

/** One page back or on in a long list. Pages follow a key, not a number, so nothing is skipped while the list changes. */
export function Pages({ previous, next, label }: PagesProps) {
  const t = useTexts();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="pages" aria-label={label ?? t.pages}>
      {previous !== undefined && (
        <a class="ds-button" data-variant="secondary" rel="prev" href={previous}>
          <span aria-hidden="true">‹</span> {t.previous}
        </a>
      )}
      {next !== undefined && (
        <a class="ds-button" data-variant="secondary" rel="next" href={next}>
          {t.next} <span aria-hidden="true">›</span>
        </a>
      )}
    </nav>
  );
}

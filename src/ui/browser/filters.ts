/** Opens the filters on a wide screen in browsers whose CSS cannot (no `::details-content`). */
export function openFilters(): void {
  const wide = matchMedia('(min-width: 48rem)');
  const follow = () => {
    if (!wide.matches) return;
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details.filt')) details.open = true;
  };
  wide.addEventListener('change', follow);
  follow();
}

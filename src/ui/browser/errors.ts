/** A form that came back with errors starts at the list of them, unless the address points elsewhere on the page. */
export function focusErrors(): void {
  if (location.hash === '') document.querySelector<HTMLElement>('.ds-error-summary')?.focus();
}

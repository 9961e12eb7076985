/** After this long without an answer the reader may try again. */
const patience = 15_000;

/**
 * A form marked `data-once` is sent once however often its button is pressed. The buttons are marked, not disabled:
 * a disabled button would lose the focus and leave its own value out of the form.
 */
export function sendOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('once' in form.dataset)) return;
    if ('sent' in form.dataset) return event.preventDefault();
    // Another listener may have taken the form over; then nothing was sent.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      mark(form, true);
      setTimeout(() => mark(form, false), patience);
    });
  });
  // A page brought back by the back button is as it was left: let it be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) mark(form, false);
  });
}

function mark(form: HTMLFormElement, sent: boolean): void {
  form.toggleAttribute('data-sent', sent);
  for (const button of form.querySelectorAll('button')) {
    if (sent) button.setAttribute('aria-disabled', 'true');
    else button.removeAttribute('aria-disabled');
  }
}

import { answerTo } from './rows.ts';

/**
 * Keeps the parts of a form marked `data-live` up to date while it is filled in: when a field has changed, the form is sent
 * as the button `show` in one of those parts would send it, and the parts are exchanged. The part somebody is writing in is left
 * alone, and an answer that comes after a newer change is dropped. When it fails, the button still works.
 */
export function refreshLive(): void {
  let newest = 0;
  document.addEventListener('change', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null;
    const button = form?.querySelector<HTMLButtonElement>('[data-live] button[value=show]');
    if (!form || !button) return;
    newest += 1;
    const turn = newest;
    answerTo(form, button)
      .then((page) => {
        if (turn === newest) exchangeParts(form, page);
      })
      .catch(() => undefined);
  });
}

function exchangeParts(form: HTMLFormElement, page: Document): void {
  for (const part of form.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (fresh && !part.contains(document.activeElement)) part.replaceWith(fresh);
  }
}

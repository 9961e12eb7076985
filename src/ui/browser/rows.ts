/**
 * Adds and removes rows without leaving the page: sends the form as the button would and exchanges the group for the
 * one in the server's answer. There is no second template, and when anything fails the button does its ordinary work.
 */
export function exchangeRows(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const group = button?.closest<HTMLElement>('[data-rows]');
    if (!button?.form || button.name !== 'do' || !group) return;
    event.preventDefault();
    const form = button.form;
    exchange(form, button, group).catch(() => form.requestSubmit(button));
  });
}

async function exchange(form: HTMLFormElement, button: HTMLButtonElement, group: HTMLElement): Promise<void> {
  const page = await answerTo(form, button);
  const fresh = page.getElementById(group.id);
  if (!fresh) throw new Error('The answer has no such group');
  group.replaceWith(fresh);
  const place = document.getElementById(new URL(button.formAction).hash.slice(1));
  (place?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea') ?? place)?.focus();
}

/** The page the server answers when a form is sent by this button. */
export async function answerTo(form: HTMLFormElement, button: HTMLButtonElement): Promise<Document> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) {
    // Chosen files stay where they are: only a part of the page is exchanged.
    if (typeof value === 'string') body.append(name, value);
  }
  const answer = await fetch(form.action, { method: 'POST', body });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

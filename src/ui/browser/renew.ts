import { isKnown, keyOf, markKnown, questionsIn } from './written.ts';

/**
 * Fetch the page anew and take from it what has changed: these questions where nobody writes in them, questions that are
 * asked now and were not, and every part marked `data-fresh`. There is no second template: it is the server's own HTML.
 */
export async function renew(part: HTMLElement, keys: readonly string[]): Promise<void> {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = questionsIn(page);
  const asked = new Map(fresh.map((question) => [keyOf(question), question]));
  for (const question of questionsIn(part)) {
    const key = keyOf(question);
    const next = asked.get(key);
    asked.delete(key);
    if (isInUse(question)) continue;
    if (!next) question.remove();
    else if (keys.includes(key)) exchange(question, next);
  }
  // What is left is asked only now: it comes after the question it follows.
  for (const question of asked.values()) {
    const former = question.previousElementSibling;
    const place = former && document.getElementById(former.id);
    if (place) place.after(question);
    else part.prepend(question);
    markKnown(question);
  }
  for (const old of document.querySelectorAll<HTMLElement>('[data-fresh][id]')) {
    const next = page.getElementById(old.id);
    if (next && !old.contains(document.activeElement) && old.innerHTML !== next.innerHTML)
      old.replaceWith(next);
  }
}

function exchange(question: HTMLElement, next: HTMLElement): void {
  question.replaceWith(next);
  markKnown(next);
}

/** Somebody writes in it, or has written what the server does not have or holds beside another's words. */
function isInUse(question: HTMLElement): boolean {
  return question.contains(document.activeElement) || !isKnown(question) || 'held' in question.dataset;
}

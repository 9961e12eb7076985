import { renew } from './renew.ts';
import { baseOf, contentsOf, fillIn, isKnown, keyOf, markKnown, questionsIn } from './written.ts';
import type { SavedAnswer } from './written.ts';

/** Milliseconds after the last key; when a field is left it is quicker. */
const pause = 1500;
const pauseWhenLeft = 200;
const pollEvery = 8000;
/** After a failure: again after this long, then twice as long, to the longest. */
const firstRetry = 3000;
const longestRetry = 30_000;
/** Browsers send no more than this when a page is being left. */
const mostWhenLeaving = 60_000;

interface Saving {
  readonly saved: string | null;
  readonly answers: readonly SavedAnswer[];
  readonly faults: readonly { readonly question: string; readonly text: string }[];
  readonly refused: string | null;
}

interface Polled {
  readonly here: readonly { readonly question: string; readonly text: string }[];
  readonly edition: number;
  readonly changed: readonly { readonly question: string; readonly revision: number }[];
}

/**
 * Saves a form with a part marked `data-writing` while it is written, question by question, and shows who else is in it.
 * One request at a time; what could not be saved is tried again for as long as the page stands, and leaving it is warned
 * against.
 */
export function autosave(): void {
  const part = document.querySelector<HTMLElement>('[data-writing]');
  const form = part?.closest('form');
  if (part && form) new Writer(part, form).begin();
}

/** The server understood, and does not take it. */
class NotTaken extends Error {}

class Writer {
  readonly #part: HTMLElement;
  readonly #form: HTMLFormElement;
  #timer = 0;
  #retry = firstRetry;
  #busy = false;
  /** The server takes no more changes, or the form is being sent as a whole. */
  #ended = false;
  #edition: number;
  /** Questions whose answer cannot be read, so that they are not saved. */
  readonly #faulty = new Set<string>();

  constructor(part: HTMLElement, form: HTMLFormElement) {
    this.#part = part;
    this.#form = form;
    this.#edition = Number(part.dataset['writing']);
  }

  begin(): void {
    // A form that came back, or one the browser filled in again, has more than the server.
    const isUntouched = this.#form.querySelector('.ds-error-summary') === null;
    if (isUntouched) for (const question of questionsIn(this.#part)) markKnown(question);
    this.#part.addEventListener('input', () => this.#later(pause));
    this.#part.addEventListener('focusout', () => this.#later(pauseWhenLeft));
    this.#part.addEventListener('focusin', () => void this.#poll());
    // A row that was added or taken out.
    const rows = new MutationObserver(() => this.#later(pauseWhenLeft));
    rows.observe(this.#part, { childList: true, subtree: true });
    this.#form.addEventListener('submit', () => (this.#ended = true));
    window.addEventListener('online', () => this.#later(0));
    window.addEventListener('beforeunload', (event) => {
      if (!this.#ended && (this.#unsaved().length > 0 || this.#faulty.size > 0)) event.preventDefault();
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.#saveWhenHidden());
    setInterval(() => void this.#poll(), pollEvery);
  }

  #unsaved(): HTMLElement[] {
    return questionsIn(this.#part).filter((question) => !isKnown(question));
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), wait);
  }

  async #save(): Promise<void> {
    const questions = this.#unsaved();
    if (this.#busy || this.#ended || questions.length === 0) return;
    this.#busy = true;
    const sent = new Map(questions.map((question) => [question, contentsOf(question)]));
    try {
      await this.#take((await this.#send(this.#body('autosave', questions))) as Saving, sent);
      this.#retry = firstRetry;
      if (this.#unsaved().length > 0) this.#later(pause);
    } catch (error) {
      // The session has ended, or the page is no longer there: trying alone may not help, but does not harm.
      const why = error instanceof NotTaken ? 'closed' : 'retry';
      this.#say(this.#part.dataset[why] ?? '', true);
      this.#later(this.#retry);
      this.#retry = Math.min(longestRetry, this.#retry * 2);
    } finally {
      this.#busy = false;
    }
  }

  async #take(saving: Saving, sent: ReadonlyMap<HTMLElement, string>): Promise<void> {
    if (saving.refused !== null) {
      this.#ended = true;
      return this.#say(`${saving.refused} ${this.#part.dataset['closed'] ?? ''}`, true);
    }
    const faults = new Map(saving.faults.map(({ question, text }) => [question, text]));
    const stale: string[] = [];
    for (const [question, contents] of sent) {
      const key = keyOf(question);
      const answer = saving.answers.find((each) => each.question === key);
      const fault = faults.get(key) ?? '';
      note(question, fault, answer?.note ?? null);
      if (fault === '') this.#faulty.delete(key);
      else this.#faulty.add(key);
      if (answer) takeAnswer(question, answer, contents);
      else markKnown(question, contents);
      const shapes = '[data-fresh], [type=radio], [type=checkbox]';
      if ((answer?.fields === null && answer.outcome !== 'saved') || question.querySelector(shapes))
        stale.push(key);
    }
    const [fault] = faults.values();
    this.#say(fault ?? saving.saved ?? '', fault !== undefined);
    if (stale.length > 0) await renew(this.#part, stale).catch(() => undefined);
  }

  async #poll(): Promise<void> {
    const focused = document.activeElement;
    if (document.hidden || this.#ended || !focused || !this.#part.contains(focused)) return;
    const body = this.#body('poll', []);
    body.append('field', focused.getAttribute('name') ?? '');
    body.append('edition', String(this.#edition));
    try {
      const polled = (await this.#send(body)) as Polled;
      this.#edition = polled.edition;
      this.#showHere(polled);
      const revisions = new Map(polled.changed.map(({ question, revision }) => [question, revision]));
      const stale = questionsIn(this.#part)
        .filter((each) => (revisions.get(keyOf(each)) ?? 0) > Number(baseOf(each)?.value ?? Infinity))
        .map(keyOf);
      if (stale.length > 0) await renew(this.#part, stale);
    } catch {
      // Who is here can wait; saving says itself when it fails.
    }
  }

  #showHere({ here }: Polled): void {
    for (const question of questionsIn(this.#part)) {
      const text = here.find((each) => each.question === keyOf(question))?.text ?? '';
      const place = question.querySelector('[data-here]');
      if (place && place.textContent !== text) place.textContent = text;
    }
  }

  /** What every form carries, what is done, and the questions it is about. */
  #body(what: string, questions: readonly HTMLElement[]): URLSearchParams {
    const body = new URLSearchParams([['do', what]]);
    for (const { name, value } of this.#form.querySelectorAll<HTMLInputElement>(
      ':scope > input[type=hidden]',
    ))
      body.append(name, value);
    for (const question of questions) {
      const base = baseOf(question);
      if (base) body.append(base.name, base.value);
      for (const [name, value] of new URLSearchParams(contentsOf(question))) body.append(name, value);
    }
    return body;
  }

  async #send(body: URLSearchParams): Promise<unknown> {
    const answer = await fetch(this.#form.action, { method: 'POST', body, redirect: 'error' });
    if (answer.status >= 400 && answer.status < 500) throw new NotTaken();
    if (!answer.ok) throw new Error(`Answered ${answer.status}`);
    return await answer.json();
  }

  /** A phone may end a page that is put away, so what is not saved is sent along. It may come twice, and does no harm. */
  #saveWhenHidden(): void {
    const questions = this.#unsaved();
    if (this.#ended || questions.length === 0) return;
    const body = this.#body('autosave', questions);
    if (body.toString().length < mostWhenLeaving)
      fetch(this.#form.action, { method: 'POST', body, keepalive: true }).catch(() => undefined);
    this.#later(pauseWhenLeft);
  }

  #say(text: string, isFailure: boolean): void {
    const place = this.#part.querySelector('[data-saved]');
    if (!place) return;
    // Read aloud only when something is wrong: one hears enough while one writes.
    if (isFailure) place.setAttribute('role', 'alert');
    else place.removeAttribute('role');
    place.toggleAttribute('data-failed', isFailure);
    place.textContent = text;
  }
}

/** While somebody writes on, or another's words are in the way, the field stays, and the server knows what it has of it. */
function takeAnswer(question: HTMLElement, answer: SavedAnswer, sent: string): void {
  const { outcome, fields, revision } = answer;
  question.toggleAttribute('data-held', outcome === 'held');
  const isStill = contentsOf(question) === sent;
  const isTaken = outcome === 'saved' || (isStill && fields !== null && outcome !== 'held');
  const base = baseOf(question);
  if (isTaken && base) base.value = String(revision);
  markKnown(question, sent);
  if (!isTaken || outcome === 'saved' || fields === null) return;
  fillIn(question, fields);
  markKnown(question);
}

function note(question: HTMLElement, fault: string, held: SavedAnswer['note']): void {
  const place = question.querySelector('[data-note]');
  if (!place || (fault === '' && !held && place.textContent === '')) return;
  place.replaceChildren(held ? `${held.text} ` : fault);
  if (!held) return;
  const link = document.createElement('a');
  [link.href, link.textContent] = [held.href, held.link];
  place.append(link);
}

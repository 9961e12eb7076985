// The questions of a form that is saved while it is written: what stands in them, and what the server has of it.

/** What became of one question that was sent, as the page's server says it. */
export interface SavedAnswer {
  readonly question: string;
  readonly revision: number;
  readonly outcome: 'same' | 'saved' | 'merged' | 'held';
  /** What stands now, as the values of its fields; null where it is more than fields. */
  readonly fields: Readonly<Record<string, string | readonly string[]>> | null;
  readonly note: { readonly text: string; readonly link: string; readonly href: string } | null;
}

/** What the server has of a question, by its element. */
const known = new WeakMap<Element, string>();

export function questionsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('[data-question]')];
}

export function keyOf(question: HTMLElement): string {
  return question.dataset['question'] ?? '';
}

export function baseOf(question: HTMLElement): HTMLInputElement | null {
  return question.querySelector<HTMLInputElement>('input[name^="base."]');
}

/** What stands in the fields of a question, as it would be sent. Chosen files are the page's own matter. */
export function contentsOf(question: HTMLElement): string {
  const form = question.closest('form');
  const name = `answer.${keyOf(question)}`;
  const fields = new URLSearchParams();
  for (const [field, value] of form ? new FormData(form) : [])
    if (typeof value === 'string' && (field === name || field.startsWith(`${name}.`)))
      fields.append(field, value);
  return fields.toString();
}

/** The server has what stands in the question, or what stood in it when it was sent. */
export function markKnown(question: HTMLElement, contents = contentsOf(question)): void {
  known.set(question, contents);
}

export function isKnown(question: HTMLElement): boolean {
  return known.get(question) === contentsOf(question);
}

/** Put the answer that stands into the fields of a question that is one field. */
export function fillIn(question: HTMLElement, fields: NonNullable<SavedAnswer['fields']>): void {
  for (const field of question.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const value = fields[field.name];
    if (value === undefined || field.type === 'hidden') continue;
    if (field.type === 'radio' || field.type === 'checkbox')
      (field as HTMLInputElement).checked = [value].flat().includes(field.value);
    else if (typeof value === 'string' && field.value.trim() !== value) write(field, value);
  }
}

/** The place where somebody writes stays where it is, counted from the end that was not changed. */
function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const before = field.value;
  const at = field.selectionStart ?? before.length;
  const place = value.startsWith(before.slice(0, at)) ? at : Math.max(0, value.length - before.length + at);
  field.value = value;
  if (document.activeElement === field) field.setSelectionRange(place, place);
}

/** The name of a question's field, which is also where its refusals belong. */
export function fieldOf(question: string): string {
  return `answer.${question}`;
}

/** The hidden field that says which revision of the answer was read. */
export function baseFieldOf(question: string): string {
  return `base.${question}`;
}

/** The hidden field with the reference of the opened page, by which what is written on in it is known. */
export const pageField = 'page';

/** The question a field belongs to: 'answer.goals.0.target' → 'goals'; null when it is none of ours. */
export function questionOfField(field: string): string | null {
  return /^answer\.([a-z][a-z0-9_]*)/.exec(field)?.[1] ?? null;
}

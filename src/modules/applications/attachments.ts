import { questionsOf } from '../forms/index.ts';
import type { Answer, Outline, Question } from '../forms/index.ts';

export type FilesQuestion = Extract<Question, { readonly kind: 'files' }>;

/** The question of this key, when it asks for files. */
export function filesQuestion(outline: Outline, key: string | undefined): FilesQuestion | null {
  const found = questionsOf(outline).find((question) => question.key === key);
  return found?.kind === 'files' ? found : null;
}

/** The versions an answer to a files question names. */
export function attachedIds(answer: Answer | undefined): number[] {
  if (!Array.isArray(answer)) return [];
  return answer.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
}

import { defineCommand } from '../../../platform/db/command.ts';
import { saveAnswers } from './save-answers.ts';
import type { SaveAnswers } from './save-answers.ts';

/** What an owner does around `saveAnswers`, for tests: nothing but the command. */
export const saveExample = defineCommand({
  name: 'forms/save-example',
  run: (tx, input: SaveAnswers, by) => saveAnswers(tx, input, by),
});

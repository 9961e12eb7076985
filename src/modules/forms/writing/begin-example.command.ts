import { defineCommand } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import { beginWriting } from './writing-store.ts';
import type { BeginWriting } from './writing-store.ts';

/** What an owner does around `beginWriting`, for tests: nothing but the command. */
export const beginExample = defineCommand({
  name: 'forms/begin-example',
  constraints: { object_is_written_once: { code: 'begun' } },
  run: async (tx, input: BeginWriting, by) => accepted(await beginWriting(tx, input, by)),
});

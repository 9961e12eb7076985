import { defineCommand } from '../../../platform/db/command.ts';
import { accepted } from '../../../platform/result.ts';
import { keepPresence } from './beside-store.ts';

export interface NotePresence {
  readonly writingId: number;
  readonly question: string;
}

/**
 * Note that somebody is in a field, for the others to see. The page that sends it has asked its owner who may; it is gone
 * in half a minute and leaves no trace.
 */
export const notePresence = defineCommand({
  name: 'forms/note-presence',
  run: async (tx, { writingId, question }: NotePresence, by) => {
    if (by.kind === 'person') await keepPresence(tx, { writingId, question, personId: Number(by.id) });
    return accepted({});
  },
});

import { defineCommand } from '../../../platform/db/command.ts';
import type { Refusal } from '../../../platform/result.ts';
import { accepted } from '../../../platform/result.ts';
import { letterObject } from './mailing.ts';

export interface FailLetter {
  readonly letterId: number;
  readonly reason: Refusal;
}

/** Write down why a letter could not be made. It stays so until somebody asks for another try; the others go on. */
export const failLetter = defineCommand({
  name: 'correspondence/fail-letter',
  run: async (tx, { letterId, reason: { code, params = {} } }: FailLetter) => {
    await tx.db
      .insertInto('correspondence.letter_failure')
      .values({ letter_id: letterId, code, params: JSON.stringify(params), failed_at: tx.now.toString() })
      .execute();
    tx.audit({ object: letterObject(letterId), data: { failed: code } });
    return accepted(null);
  },
});

import { failpoint } from '../../../platform/failpoint.ts';
import { defineJob } from '../../../platform/jobs/job.ts';
import type { JobContext } from '../../../platform/jobs/job.ts';
import { refused } from '../../../platform/result.ts';
import type { Result } from '../../../platform/result.ts';
import { continueMailing } from '../mailings/continue-mailing.command.ts';
import { failLetter } from '../mailings/fail-letter.command.ts';
import { finishMailing } from '../mailings/finish-mailing.command.ts';
import { keepLetter } from '../mailings/keep-letter.command.ts';
import { kindNamed } from '../mailings/letter-kind.ts';
import type { LetterKind } from '../mailings/letter-kind.ts';
import { findLetters } from '../mailings/letter-store.ts';
import type { LetterRow } from '../mailings/letter-store.ts';
import type { Mailing } from '../mailings/mailing.ts';
import { findMailing } from '../mailings/mailing-store.ts';
import { makeLetter } from '../mailings/make-letter.ts';
import type { MadeLetter } from '../mailings/make-letter.ts';
import { numberLetters } from '../mailings/number-letters.command.ts';

/** While one letter is being stored, the next is drawn. */
const lanes = 3;

/** After so many letters the outbox is asked to look. */
const knockEvery = 25;

/** A round ends before the job queue would take it for stuck; the next goes on where it stopped. */
const longestRound = 10 * 60_000;

/**
 * Make the letters of a mailing that somebody has begun. What is done is a row, so that a round that is cut off
 * anywhere is gone on with by the next, and two at the same time do nothing twice.
 */
export const sendLettersJob = defineJob<{ mailingId: number }>({
  name: 'correspondence.send-letters',
  handle: async (context, { mailingId }) => {
    const { system, by, signal } = context;
    const until = AbortSignal.any([signal, AbortSignal.timeout(longestRound)]);
    const outcome = await workOn(context, mailingId, until);
    if (outcome === 'done') await finishMailing.run(system, by, { mailingId });
    if (outcome === 'interrupted') await continueMailing.run(system, by, { mailingId });
  },
});

type Outcome = 'done' | 'stopped' | 'interrupted';

async function workOn(context: JobContext, mailingId: number, until: AbortSignal): Promise<Outcome> {
  const { system, by } = context;
  for (;;) {
    const mailing = await findMailing(system.database.read, mailingId);
    if (mailing?.state !== 'sending') return 'stopped';
    const kind = kindNamed(system.contributions, mailing.kind);
    await numberLetters.run(system, by, { mailingId, kind });
    failpoint('letters.numbered');
    const letters = await findLetters(system.database.read, { mailingId });
    const left = letters.filter(
      ({ recordId, versionId, failure }) => recordId !== null && versionId === null && failure === null,
    );
    if (left.length === 0) return 'done';
    const outcome = await makeAll(context, { mailing, kind, left }, until);
    if (outcome !== 'done') return outcome;
  }
}

/** Draw and keep these letters, a few at a time. */
async function makeAll(
  context: JobContext,
  {
    mailing,
    kind,
    left,
  }: { readonly mailing: Mailing; readonly kind: LetterKind; readonly left: LetterRow[] },
  until: AbortSignal,
): Promise<Outcome> {
  const waiting = left.values();
  let outcome: Outcome = 'done';
  let count = 0;
  const lane = async () => {
    for (const letter of waiting) {
      if (until.aborted) outcome = 'interrupted';
      if (outcome !== 'done') return;
      count += 1;
      const stopped = await makeOne(context, { mailing, kind, letter }, count % knockEvery === 0);
      if (stopped) outcome = 'stopped';
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcome;
}

/** Answers whether somebody has stopped the mailing meanwhile. */
async function makeOne(
  context: JobContext,
  letter: { readonly mailing: Mailing; readonly kind: LetterKind; readonly letter: LetterRow },
  knock: boolean,
): Promise<boolean> {
  const { system, by, signal } = context;
  const letterId = letter.letter.id;
  const made = await draw(context, letter);
  failpoint('letter.drawn');
  if (made.ok) {
    const kept = await keepLetter.run(system, by, { letterId, made: made.value, knock });
    failpoint('letter.kept');
    return !kept.ok && kept.refusals[0]?.code === 'stopped';
  }
  const [reason] = made.refusals;
  // A process that is stopping closes the PDF maker; that says nothing about the letter.
  if (reason && !signal.aborted) await failLetter.run(system, by, { letterId, reason });
  return false;
}

/** What a template does not bear is that letter's trouble; the others go on. */
async function draw(
  { system, log }: JobContext,
  letter: { readonly mailing: Mailing; readonly kind: LetterKind; readonly letter: LetterRow },
): Promise<Result<MadeLetter>> {
  try {
    return await makeLetter(system, letter);
  } catch (error) {
    log.error({ err: error, letter: letter.letter.id }, 'a letter could not be made');
    return refused({ code: 'letterNotMade' });
  }
}

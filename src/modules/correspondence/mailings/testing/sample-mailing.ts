import { z } from 'zod';
import { contribute } from '../../../../platform/contribution.ts';
import { defineCommand } from '../../../../platform/db/command.ts';
import type { CommandSystem } from '../../../../platform/db/command.ts';
import type { JobContext } from '../../../../platform/jobs/job.ts';
import { createLog } from '../../../../platform/log.ts';
import { defineModule } from '../../../../platform/module.ts';
import type { Principal } from '../../../../platform/principal.ts';
import type { Result } from '../../../../platform/result.ts';
import { openCase } from '../../store.ts';
import { sendLettersJob } from '../../jobs/send-letters.job.ts';
import { defineLetterKind, letterKinds } from '../letter-kind.ts';
import type { LetterTexts } from '../letter-text.ts';
import { prepareMailing } from '../mailing-store.ts';
import type { NewMailing } from '../mailing-store.ts';
import type { NewRecipient } from '../recipient.ts';

/** For tests: an invitation with a field of its own, and a sheet with a one-time code. */
export const sampleKind = defineLetterKind({
  name: 'sample.invitation',
  label: { nb: 'Invitasjon', nn: 'Invitasjon', en: 'Invitation' },
  languages: ['nb', 'nn'],
  data: z.strictObject({ deadline: z.string() }),
  mergeFields: [
    {
      name: 'frist',
      label: { nb: 'frist', nn: 'frist', en: 'deadline' },
      from: 'mailing',
      required: true,
      value: ({ data }) => data.deadline,
    },
    {
      name: 'kontakt',
      label: { nb: 'kontakt', nn: 'kontakt', en: 'contact' },
      from: 'recipient',
      required: false,
      value: ({ recipient }) => recipient.fields['kontakt'] ?? null,
    },
  ],
  sheet: {
    purpose: {
      nb: 'Den som skal skrive søknaden, får tilgang med denne koden.',
      nn: 'Den som skal skrive søknaden, får tilgang med denne koden.',
      en: 'Whoever will write the application gets access with this code.',
    },
    role: 'project_leader',
  },
});

/** A module that only contributes the sample kind. */
export const sampleModule = defineModule({
  name: 'sample-letters',
  contributions: contribute(letterKinds, sampleKind),
});

export const sampleTexts: LetterTexts = {
  nb: {
    title: 'Invitasjon til {{kommune}}',
    firstLine: 'Til postmottaket: Brevet er til kommunedirektøren.',
    body: 'Vi inviterer {{kommune}} til å være med. **Fristen er {{frist}}.**',
  },
  nn: {
    title: 'Invitasjon til {{kommune}}',
    firstLine: 'Til postmottaket: Brevet er til kommunedirektøren.',
    body: 'Vi inviterer {{kommune}} til å vere med. **Fristen er {{frist}}.**',
  },
};

export type SampleMailing = Partial<Omit<NewMailing, 'recipients' | 'senderId'>> & {
  readonly recipients: readonly NewRecipient[];
  readonly senderId: number;
};

const prepare = defineCommand({
  name: 'sample/prepare',
  run: async (tx, input: SampleMailing, by) => {
    const title = 'Invitasjon til kommunane';
    const caseId = input.caseId ?? (await openCase(tx, { organisationId: input.senderId, title }, by)).id;
    return await prepareMailing(
      tx,
      {
        kind: sampleKind,
        object: 'sample.call:1',
        sender: {
          name: { nb: 'Departementet', nn: 'Departementet', en: 'The Ministry' },
          signers: [{ name: null, office: { nb: 'Direktør', nn: 'Direktør', en: 'Director' } }],
        },
        copies: [{ nb: 'KS', nn: 'KS', en: 'KS' }],
        dated: tx.today,
        data: { deadline: '15. april' },
        texts: sampleTexts,
        ...input,
        caseId,
      },
      by,
    );
  },
});

/** Prepare a sample mailing; in a case of its own unless one is named. */
export function prepareSample(
  system: CommandSystem,
  by: Principal,
  input: SampleMailing,
): Promise<Result<{ readonly id: number }>> {
  return prepare.run(system, by, input);
}

/** What the job would run in. */
export function jobContext(system: CommandSystem, signal = new AbortController().signal): JobContext {
  return {
    system,
    by: { kind: 'system', id: sendLettersJob.name },
    log: createLog('silent'),
    dataDir: '',
    signal,
  };
}

/** Let the job work on a mailing once. */
export async function sendLetters(system: CommandSystem, mailingId: number): Promise<void> {
  await sendLettersJob.handle(jobContext(system), { mailingId });
}

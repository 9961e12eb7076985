import type { LetterStatus } from '../correspondence/index.ts';

/**
 * How far an invited organisation has come. From `sent` to `submitted` each follows from the one before; the others
 * stand beside the way: the letter has not gone, or somebody has said no.
 */
export const funnelStages = [
  'waiting',
  'no_address',
  'uncertain',
  'failed',
  'sent',
  'delivered',
  'opened',
  'interested',
  'started',
  'declined',
  'submitted',
] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** How its letter stands. */
export type LetterFact = 'waiting' | 'no_address' | 'uncertain' | 'failed' | 'sent' | 'delivered';

/** What is known of one invited organisation. Times are ISO moments, which sort as text. */
export interface InvitedFacts {
  readonly letter: LetterFact;
  readonly isOpened: boolean;
  readonly answer: { readonly kind: 'interested' | 'not_now'; readonly at: string } | null;
  readonly startedAt: string | null;
  readonly submittedAt: string | null;
}

/** What the archive's word for a letter means here: on its way out, out, or not to be had. */
export const letterFacts: Readonly<Record<LetterStatus, LetterFact>> = {
  not_sendable: 'waiting',
  ready: 'waiting',
  numbered: 'waiting',
  waiting: 'waiting',
  held: 'waiting',
  failed: 'failed',
  uncertain: 'uncertain',
  to_download: 'no_address',
  sent: 'sent',
  delivered: 'delivered',
};

/**
 * The furthest stage. What somebody has done counts more than what the post office knows: whoever has answered has
 * had the letter. A no counts until something is started after it, and never against what was submitted.
 */
export function stageOf(facts: InvitedFacts): FunnelStage {
  const { answer, startedAt } = facts;
  if (facts.submittedAt !== null) return 'submitted';
  if (answer?.kind === 'not_now' && (startedAt === null || startedAt < answer.at)) return 'declined';
  if (startedAt !== null) return 'started';
  if (answer?.kind === 'interested') return 'interested';
  return facts.isOpened ? 'opened' : facts.letter;
}

/** How many stand at each stage now; every stage is there, also those with none. */
export function countStages(stages: readonly FunnelStage[]): Readonly<Record<FunnelStage, number>> {
  const counts = Object.fromEntries(funnelStages.map((stage) => [stage, 0])) as Record<FunnelStage, number>;
  for (const stage of stages) counts[stage] += 1;
  return counts;
}

/** Whoever may apply and has heard of it, and has neither said no nor sent anything: those to remind. */
export function isSilent(stage: FunnelStage): boolean {
  return stage === 'sent' || stage === 'delivered' || stage === 'opened';
}

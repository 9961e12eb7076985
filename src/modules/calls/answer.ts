/** Why an organisation says "not this time": what the programme's owners can learn from. */
export const noReasons = ['capacity', 'other_work', 'themes', 'money', 'time', 'merger', 'other'] as const;
export type NoReason = (typeof noReasons)[number];

/** What an invited organisation says. */
export type Answer =
  | { readonly kind: 'interested' }
  | { readonly kind: 'not_now'; readonly reason: NoReason; readonly remark: string | null };

export interface GivenAnswer {
  readonly organisationId: number;
  readonly answer: Answer;
  /** By the address in the letter, or by somebody with a mandate there. */
  readonly way: 'letter' | 'mandate';
  /** ISO moment. */
  readonly at: string;
}

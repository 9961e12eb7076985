import type { TestConnection } from '../support/cluster.ts';

/** What the process of the test is given. */
export interface LettersWork {
  readonly connection: TestConnection;
  readonly mailingId: number;
  readonly smtpUrl: string;
  /** Where domain time starts. */
  readonly now: string;
  /** Where it is to end; null: when it is done. */
  readonly failpoint: string | null;
}

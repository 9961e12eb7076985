/** How a mail stands. `held` waits for a mail server to be set up, `uncertain` and `failed` for a person. */
export type MailStatus = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'held';

/** What one conversation with the mail server came to. */
export interface Outcome {
  readonly result: 'sent' | 'postponed' | 'refused' | 'uncertain';
  /** What the server said, or what went wrong. */
  readonly answer: string;
  /** The server could not be talked to at all; there is no use in trying it with the next mail now. */
  readonly serverAway: boolean;
}

/** What a failed conversation left behind; the fields are those of the mail library's errors. */
export interface SendFailure {
  readonly message: string;
  readonly code?: string;
  /** The server's three-digit answer to the command that failed. */
  readonly responseCode?: number;
  /** The message itself was begun. */
  readonly begun: boolean;
}

const permanent = (code: number | undefined) => code !== undefined && code >= 500;

/**
 * Judge a failed conversation. A clear no from the server is a no, before the message or after it (RFC
 * 5321, 4.2.1: 4yz may be tried again, 5yz not). Before the message was begun, silence and broken lines
 * are also clear: nothing was handed over. After that only the server knows whether it has the mail,
 * and a mail that may have arrived is never sent again by a machine.
 */
export function judgeFailure({ message, code, responseCode, begun }: SendFailure): Outcome {
  const answer = message.slice(0, 1000);
  if (begun && (code !== 'EMESSAGE' || responseCode === undefined))
    return { result: 'uncertain', answer, serverAway: false };
  // A wrong password or certificate is the operator's to mend; it says nothing about this mail.
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutThisMail && permanent(responseCode)) return { result: 'refused', answer, serverAway: false };
  return { result: 'postponed', answer, serverAway: !aboutThisMail };
}

/** Minutes before the next try: often at first, for about three days in all. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440, 1440];

export interface NextStep {
  readonly status: MailStatus;
  /** Minutes until the next try; null when a machine will not try again. */
  readonly pause: number | null;
}

/** How a mail stands after its `tries`-th conversation (counted from 1) came to `result`. */
export function nextStep(result: Outcome['result'], tries: number): NextStep {
  if (result === 'sent' || result === 'uncertain') return { status: result, pause: null };
  const pause = result === 'postponed' ? pauses[tries - 1] : undefined;
  return pause === undefined ? { status: 'failed', pause: null } : { status: 'waiting', pause };
}

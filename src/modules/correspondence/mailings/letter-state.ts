import type { MailStatus } from '../../../platform/mail/outcome.ts';
import type { Lang } from '../../../platform/text/language.ts';
import type { LetterKind } from './letter-kind.ts';
import { statusOf } from './letter-status.ts';
import type { LetterStatus } from './letter-status.ts';
import { fillFields } from './letter-text.ts';
import type { LetterText } from './letter-text.ts';
import type { MergeValues } from './merge.ts';
import type { LetterRow } from './letter-store.ts';
import type { Mailing } from './mailing.ts';
import { languageOf } from './recipient.ts';

/** What stands in for the number of a letter that has none yet: '26/630-…'. */
export const openNumber = '…';

/** A letter as it would be, or was, written. */
export interface LetterState {
  /** Null while the sender has not chosen a form for this recipient. */
  readonly lang: Lang | null;
  readonly text: LetterText | null;
  readonly values: MergeValues;
  /** Names of the fields that are empty for this recipient. */
  readonly missing: readonly string[];
  readonly reference: string;
  readonly status: LetterStatus;
}

/** Work out where a letter stands, and with what it is filled. */
export function stateOf(
  mailing: Mailing,
  kind: LetterKind,
  letter: LetterRow,
  mail: MailStatus | null = null,
): LetterState {
  const lang = letter.language ?? languageOf(letter.form?.form ?? null, mailing.choices);
  const text = (lang && mailing.texts[lang]) ?? null;
  const reference = letter.reference ?? `${mailing.caseReference}-${openNumber}`;
  const { recipient, given } = letter;
  const { data, dated } = mailing;
  const filled =
    lang && text ? fillFields(kind, text, { lang, data, recipient, dated, reference }, given) : null;
  const status = statusOf({
    isSendable: filled !== null && filled.missing.length === 0,
    hasNumber: letter.recordId !== null,
    hasFailed: letter.failure !== null,
    channel: letter.channel,
    mail,
    hasArrived: letter.arrivedAt !== null,
  });
  return {
    lang,
    text,
    reference,
    status,
    values: filled?.values ?? new Map(),
    missing: filled?.missing ?? [],
  };
}

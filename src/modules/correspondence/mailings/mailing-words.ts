import type { FormState as PageForm, PageContext } from '../../../platform/http/page.ts';
import type { Refusal } from '../../../platform/result.ts';
import type { Lang } from '../../../platform/text/language.ts';
import { fill } from '../../../platform/text/texts.ts';
import { emptyForm } from '../../../ui/index.ts';
import type { FieldError, FormState, StateKind } from '../../../ui/index.ts';
import { documentRefusalText } from '../../documents/index.ts';
import { textsIn } from '../texts/texts.ts';
import { fieldsOf } from './letter-kind.ts';
import type { LetterKind } from './letter-kind.ts';
import type { LetterStatus } from './letter-status.ts';
import type { FollowedLetter } from './mailings.query.ts';
import type { MailingState } from './mailing.ts';

/** The shape before the word of a letter's status. */
export const statusKinds: Readonly<Record<LetterStatus, StateKind>> = {
  not_sendable: 'stop',
  failed: 'stop',
  uncertain: 'due',
  held: 'due',
  ready: 'todo',
  numbered: 'half',
  waiting: 'half',
  to_download: 'due',
  sent: 'done',
  delivered: 'done',
};

/** The shape before the word of a mailing's state. */
export const stateKinds: Readonly<Record<MailingState, StateKind>> = {
  preparing: 'todo',
  sending: 'half',
  stopped: 'stop',
  finished: 'done',
};

/** Refusals as errors; those without a field are about the whole form. */
export function mailingErrors(lang: Lang, refusals: readonly Refusal[]): FieldError[] {
  const sentences: Readonly<Record<string, string>> = textsIn(lang).mailings.errors;
  return refusals.map(({ field = '', code, params = {} }) => {
    const sentence = sentences[code];
    if (sentence === undefined) throw new Error(`No sentence for the refusal ${code}`);
    return { field, message: fill(sentence, params) };
  });
}

/**
 * What came of the form whose button says `name`: its errors, all at the button, when that was the one that was sent
 * and refused.
 */
export function stateOfButton(lang: Lang, form: PageForm, name: string): FormState {
  if (form.typed['do'] !== name) return emptyForm;
  return {
    values: form.typed,
    errors: mailingErrors(lang, form.refusals).map((each) => ({ ...each, field: 'do' })),
  };
}

/** «nynorsk (kjend frå ei anna kjelde per 29. oktober 2015)», with the form it is written in where that is another. */
export function formIn(
  { lang, format }: Pick<PageContext, 'lang' | 'format'>,
  letter: FollowedLetter,
): string {
  const t = textsIn(lang).mailings;
  const certainties: Readonly<Record<string, string>> = t.certainties;
  const { form, state } = letter;
  const known =
    form === null
      ? t.forms.unknown
      : fill(t.show.knownOn, {
          form: t.forms[form.form],
          certainty: certainties[form.certainty] ?? t.certainties.other,
          date: format.shortDate(form.asOf),
        });
  const isChosen = state.lang !== null && form?.form !== state.lang;
  return isChosen && state.lang ? fill(t.show.writtenIn, { known, form: t.forms[state.lang] }) : known;
}

/** The labels of these fields of a kind. */
export function fieldLabels(lang: Lang, kind: LetterKind, names: readonly string[]): string[] {
  const labels = new Map(fieldsOf(kind).map(({ name, label }) => [name, label[lang]]));
  return names.map((name) => labels.get(name) ?? name);
}

/** Why a letter stands where it stands, where there is more to say than the status does. */
export function reasonIn(
  { lang, format }: Pick<PageContext, 'lang' | 'format'>,
  kind: LetterKind,
  letter: FollowedLetter,
  answer: string | null,
): string | null {
  const t = textsIn(lang).mailings;
  const { state, failure, address } = letter;
  if (state.status === 'not_sendable')
    return state.lang === null
      ? t.show.noForm
      : fill(t.show.lacks, { fields: format.list(fieldLabels(lang, kind, state.missing)) });
  if (failure && state.status === 'failed') return documentRefusalText(lang, failure) ?? t.show.notMade;
  if (state.status === 'to_download') return t.show.noAddress;
  if (answer !== null && ['failed', 'uncertain', 'waiting'].includes(state.status))
    return fill(t.letter.answer, { answer });
  return address === null ? null : fill(t.letter.sentTo, { address });
}

/** The id a path names, or null. */
export function idIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

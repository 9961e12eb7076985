import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, State } from '../../../../ui/index.ts';
import type { LetterKind } from '../../mailings/letter-kind.ts';
import type { Mailing } from '../../mailings/mailing.ts';
import { fieldLabels, formIn, mailingErrors, reasonIn, statusKinds } from '../../mailings/mailing-words.ts';
import type { FollowedLetter } from '../../mailings/mailings.query.ts';
import { paths } from '../../paths.ts';
import { PressedForm } from '../../mailings/pressed-form.tsx';
import { textsIn } from '../../texts/texts.ts';
import { PaperLetter } from './paper-letter.tsx';

export interface ShownLetter {
  readonly mailing: Mailing;
  readonly kind: LetterKind;
  readonly letter: FollowedLetter;
  /** What the mail server said last. */
  readonly answer: string | null;
}

export type LetterProps = ViewProps<unknown, ShownLetter>;

/** One letter as it will be or was written, with where it stands and what can be done about it. */
export function ShowLetter(props: LetterProps) {
  const { data, page } = props;
  const t = textsIn(page.lang).mailings;
  const { mailing, kind, letter, answer } = data;
  const { state } = letter;
  const why = reasonIn(page, kind, letter, answer);
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{fill(t.letter.title, { recipient: letter.recipient.name[page.lang] })}</h1>
        <p class="row">
          <State is={statusKinds[state.status]}>{t.statuses[state.status]}</State>
          <span class="soft">{formIn(page, letter)}</span>
        </p>
        {why !== null && <p>{why}</p>}
        {letter.arrivedAt !== null && (
          <p>{fill(t.letter.arrivedOn, { date: page.format.date(letter.arrivedAt.slice(0, 10)) })}</p>
        )}
      </div>
      <WhatToDo {...props} />
      {letter.versionId !== null && (
        <p>
          <a href={`/${page.lang}${paths.letterPdf(mailing.id, letter.id)}`}>{t.letter.pdf}</a>
        </p>
      )}
      {kind.sheet && <p class="soft">{t.letter.sheet}</p>}
      <h2>{letter.versionId === null ? t.letter.preview : t.letter.asSent}</h2>
      {state.lang && state.text ? (
        <PaperLetter {...props} lang={state.lang} text={state.text} />
      ) : (
        <p class="empty">{t.letter.noText}</p>
      )}
    </div>
  );
}

function WhatToDo({ data, page, form }: LetterProps) {
  const t = textsIn(page.lang).mailings;
  const { kind, letter } = data;
  const { state } = letter;
  const errors = form.typed['do'] === 'fill' ? mailingErrors(page.lang, form.refusals) : [];
  const typed = Object.keys(form.typed).flatMap((name) =>
    name.startsWith('field.') ? [name.slice('field.'.length)] : [],
  );
  // A form that was refused comes back with what was typed, also where nothing is missing any more.
  const wanted = [...new Set([...state.missing, ...typed])];
  const labels = fieldLabels(page.lang, kind, wanted);
  const pressed = form.typed['do'];
  const mayArrive = (letter.versionId !== null && letter.arrivedAt === null) || pressed === 'arrived';
  const isOpen = ['uncertain', 'failed', 'held'].includes(state.status) && letter.mailKey !== null;
  const mayGoAgain = isOpen || pressed === 'again';
  const press = (name: string, words: string) => (
    <PressedForm page={page} form={form} name={name} words={words} />
  );
  return (
    <>
      {wanted.length > 0 && (
        <section class="stack read" aria-labelledby="fill-in">
          <h2 id="fill-in">{t.letter.fillIn}</h2>
          <p>{t.letter.fillInHint}</p>
          <Form
            address={page.url.pathname}
            state={{ values: form.typed, errors }}
            hidden={{ do: 'fill' }}
            class="stack"
            noValidate
          >
            <ErrorSummary />
            {wanted.map((name, index) => (
              <Field key={name} name={`field.${name}`} label={labels[index] ?? name} />
            ))}
            <Button>{t.letter.save}</Button>
          </Form>
        </section>
      )}
      {(mayArrive || mayGoAgain) && (
        <div class="stack-sm">
          {state.status === 'uncertain' && <p>{t.letter.uncertainHint}</p>}
          <div class="row">
            {mayGoAgain && press('again', t.letter.sendAgain)}
            {mayArrive && press('arrived', t.letter.arrived)}
          </div>
        </div>
      )}
    </>
  );
}

import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Notice, Textarea, emptyForm } from '../../../../ui/index.ts';
import type { LetterByKey } from '../../../correspondence/index.ts';
import type { GivenAnswer } from '../../answer.ts';
import { noReasons } from '../../answer.ts';
import { deadlineOf } from '../../call-record.ts';
import type { Call } from '../../call-record.ts';
import type { CallState } from '../../call-state.ts';
import { titleIn } from '../../call-words.ts';
import { invitationErrors } from '../../invitation-words.ts';
import { paths } from '../../paths.ts';
import { textsIn as callTextsIn } from '../../texts/texts.ts';
import { textsIn } from '../../texts/invite/texts.ts';

interface Answering {
  readonly letter: LetterByKey;
  readonly call: Call;
  readonly state: CallState;
  readonly answer: GivenAnswer | null;
}

/** Two clicks from the letter: yes, or a reason for no. Without an account, without a script, on a phone. */
export function AnswerInvitation({ data, page, form }: ViewProps<unknown, Answering>) {
  const { lang, format } = page;
  const { letter, call, state, answer } = data;
  const t = textsIn(lang).answer;
  const deadline = deadlineOf(call);
  const takesAnswers = state === 'open' || state === 'coming';
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{titleIn(lang, call.texts.title)}</p>
        <p class="soft">{fill(t.to, { recipient: letter.recipient, reference: letter.reference })}</p>
        {deadline && <p>{fill(callTextsIn(lang).list.deadline, { moment: format.moment(deadline) })}</p>}
        <p>
          <a href={`/${lang}${paths.call(call.id)}`}>{t.open}</a>
        </p>
        {answer && <Notice>{t.said[answer.answer.kind]}</Notice>}
        {answer?.answer.kind === 'interested' && (
          <p>
            {t.next} <a href={`/${lang}/access`}>{t.access}</a>
          </p>
        )}
      </div>
      {takesAnswers ? <Choices answer={answer} page={page} form={form} /> : <p>{t.over}</p>}
    </div>
  );
}

type ChoicesProps = Pick<ViewProps<unknown, unknown>, 'form'> & {
  answer: GivenAnswer | null;
  page: PageContext;
};

function Choices({ answer, page, form }: ChoicesProps) {
  const { lang } = page;
  const { answer: t, reasons } = textsIn(lang);
  const state = { values: form.typed, errors: invitationErrors(lang, form.refusals, 'remark') };
  const address = page.url.pathname;
  return (
    <section class="stack">
      {answer && <h2>{t.again}</h2>}
      <Form address={address} state={emptyForm} hidden={{ answer: 'interested' }}>
        <Button>{t.yes}</Button>
      </Form>
      <details open={form.refusals.length > 0}>
        <summary>{t.no}</summary>
        <Form address={address} state={state} class="stack" noValidate>
          <ErrorSummary />
          <p>{t.why}</p>
          <Textarea name="remark" label={t.remark} description={t.remarkHint} rows={2} optional />
          <ul class="plain stack-sm">
            {noReasons.map((reason) => (
              <li key={reason}>
                <Button variant="secondary" name="reason" value={reason}>
                  {reasons[reason]}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      </details>
      <p class="small soft">{t.free}</p>
    </section>
  );
}

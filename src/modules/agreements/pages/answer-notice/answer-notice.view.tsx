import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, Radios, Select, State, emptyForm } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import type { NoticeInfo } from '../../agreement-info.ts';
import { answers } from '../../notice.ts';
import { NoticeBanner } from '../../notice-banner.tsx';
import { maySpeakFor } from '../../policy.ts';
import type { ShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors, titleFor } from '../../words.ts';

/** What follows from each notice: what the others have decided, and one's own answer. */
export function AnswerNotice({ data, page, form }: ViewProps<unknown, ShownAgreement>) {
  const { lang } = page;
  const t = textsIn(lang).answer;
  const { notices } = data.info;
  const title = titleFor(lang, data.current);
  const state = { values: form.typed, errors: agreementErrors(page, form.refusals, 'answer') };
  const about = notices.find(({ id }) => String(id) === form.typed['notice']);
  return (
    <div class="read stack-lg">
      <h1>{t.heading}</h1>
      <p lang={title.lang}>{title.text}</p>
      {/* What was sent about a notice that is no longer here has no form to come back to. */}
      {!about && state.errors.length > 0 && <Lost state={state} page={page} typed={form.typed} />}
      {notices.length === 0 && <p>{t.none}</p>}
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          notice={notice}
          data={data}
          page={page}
          state={notice === about ? state : emptyForm}
        />
      ))}
    </div>
  );
}

interface NoticeProps {
  readonly notice: NoticeInfo;
  readonly data: ShownAgreement;
  readonly page: PageContext;
  readonly state: FormState;
}

function Notice({ notice, data, page, state }: NoticeProps) {
  const t = textsIn(page.lang).answer;
  return (
    <section class="stack-lg" aria-label={fill(t.title, { party: notice.partyName[page.lang] })}>
      <NoticeBanner page={page} agreement={{ ...data.info, notices: [notice] }} />
      <div class="stack">
        <h3>{t.others}</h3>
        <ul class="list">
          {notice.others.map(({ organisationId, answer }) => (
            <li key={organisationId} class="row">
              <span>{nameOf(data, organisationId, page)}</span>
              <State is={answer === null ? 'due' : 'done'}>{t.states[answer ?? 'none']}</State>
            </li>
          ))}
        </ul>
      </div>
      <Answer notice={notice} data={data} page={page} state={state} />
    </section>
  );
}

/** The form, for those who have not answered: one's own party, or all of them to the secretariat. */
function Answer({ notice, data, page, state }: NoticeProps) {
  const { lang, principal } = page;
  const t = textsIn(lang).answer;
  const { info, manages } = data;
  const own = info.parties.find((party) => maySpeakFor(principal, party));
  const left = notice.others.filter(({ answer }) => answer === null);
  const asked = left.filter(({ organisationId }) => manages || organisationId === own?.organisationId);
  if ((notice.answered || asked.length === 0) && state.errors.length === 0) return null;
  const hidden = { notice: String(notice.id), ...(own && !manages && { party: String(own.organisationId) }) };
  return (
    <Form address={page.url.pathname} state={state} hidden={hidden} class="stack" noValidate>
      <ErrorSummary />
      {manages ? (
        <Select
          name="party"
          label={t.party}
          choices={asked.map(({ organisationId }) => ({
            value: String(organisationId),
            label: nameOf(data, organisationId, page),
          }))}
        />
      ) : (
        <p id="f-party" tabIndex={-1}>
          {fill(t.youAnswer, { party: own?.name[lang] ?? '' })}
        </p>
      )}
      <Radios
        name="answer"
        label={t.question}
        description={t.rule}
        choices={answers.map((value) => ({ value, label: t.choices[value] }))}
      />
      <p>
        <Button>{t.button}</Button>
      </p>
    </Form>
  );
}

/** Why an answer was refused that has no notice on the page, with what was answered. */
function Lost({
  state,
  page,
  typed,
}: {
  state: FormState;
  page: PageContext;
  typed: ViewProps<unknown, unknown>['form']['typed'];
}) {
  const t = textsIn(page.lang).answer;
  const hidden = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' && (name === 'notice' || name === 'party') ? [[name, value]] : [],
    ),
  );
  return (
    <Note color="danger">
      <Form address={page.url.pathname} state={state} hidden={hidden} class="stack" noValidate>
        <ErrorSummary />
        <Radios
          name="answer"
          label={t.question}
          choices={answers.map((value) => ({ value, label: t.choices[value] }))}
        />
        <p>
          <Button>{t.button}</Button>
        </p>
      </Form>
    </Note>
  );
}

function nameOf({ info }: ShownAgreement, id: number, { lang }: PageContext): string {
  return info.parties.find(({ organisationId }) => organisationId === id)?.name[lang] ?? '';
}

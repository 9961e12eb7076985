import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Radios, Select, State } from '../../../../ui/index.ts';
import { answers } from '../../notice.ts';
import { NoticeBanner } from '../../notice-banner.tsx';
import { maySpeakFor } from '../../policy.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors, titleFor } from '../../words.ts';
import type { NoticePage } from './answer-notice.query.ts';

/** What follows from a notice: what each of the others has decided, and one's own answer. */
export function AnswerNotice({ data, page, form }: ViewProps<unknown, NoticePage>) {
  const { lang } = page;
  const t = textsIn(lang).answer;
  const { info, notice, current } = data;
  const title = titleFor(lang, current);
  return (
    <div class="read stack-lg">
      <h1>{fill(t.title, { party: notice.partyName[lang] })}</h1>
      <p lang={title.lang}>{title.text}</p>
      <NoticeBanner page={page} agreement={{ ...info, notices: [notice] }} />
      <section class="stack">
        <h2>{t.others}</h2>
        <ul class="list">
          {notice.others.map(({ organisationId, answer }) => (
            <li key={organisationId} class="row">
              <span>{nameOf(data, organisationId, page)}</span>
              <State is={answer === null ? 'due' : 'done'}>{t.states[answer ?? 'none']}</State>
            </li>
          ))}
        </ul>
      </section>
      <Answer data={data} page={page} form={form} />
    </div>
  );
}

/** The form, for those who have not answered: one's own party, or all of them to the secretariat. */
function Answer({ data, page, form }: ViewProps<unknown, NoticePage>) {
  const { lang, principal } = page;
  const t = textsIn(lang).answer;
  const { info, notice, manages } = data;
  const own = info.parties.find((party) => maySpeakFor(principal, party));
  const left = notice.others.filter(({ answer }) => answer === null);
  const asked = left.filter(({ organisationId }) => manages || organisationId === own?.organisationId);
  const state = { values: form.typed, errors: agreementErrors(page, form.refusals, 'answer') };
  if ((notice.answered || asked.length === 0) && state.errors.length === 0) return null;
  const [only] = asked;
  return (
    <Form
      address={page.url.pathname}
      state={state}
      hidden={own && !manages ? { party: String(own.organisationId) } : {}}
      class="stack"
      noValidate
    >
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
          {fill(t.youAnswer, { party: only ? nameOf(data, only.organisationId, page) : '' })}
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

function nameOf({ info }: NoticePage, id: number, { lang }: PageContext): string {
  return info.parties.find(({ organisationId }) => organisationId === id)?.name[lang] ?? '';
}

import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  ErrorSummary,
  Form,
  Note,
  Select,
  State,
  Textarea,
  emptyForm,
} from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { joinedIds } from '../../application.ts';
import { errorsIn, nameIn, standingKinds } from '../../application-words.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShownParties } from './manage-parties.query.ts';

interface PartProps {
  readonly data: ShownParties;
  readonly page: PageContext;
}

/** Who is in the application, the answer of a municipality that is asked, and what the one that leads may do. */
export function ManageParties({ data, page, form }: ViewProps<unknown, ShownParties>) {
  const { lang } = page;
  const t = textsIn(lang).parties;
  const { application, answersFor, isOpen } = data;
  const state: FormState = { values: form.typed, errors: errorsIn(lang, form.refusals, 'do') };
  /** What was refused stands at the form that was sent, and at no other. */
  const stateOf = (...sent: string[]) => (sent.includes(String(form.typed['do'])) ? state : emptyForm);
  const own = application.parties.find(({ organisationId }) => organisationId === answersFor);
  const isAsked = own && own.standing !== 'joined';
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="soft">{application.title}</p>
      </div>
      {!isOpen && <Note color="warning">{t.closed}</Note>}
      {isAsked && isOpen && <Question data={data} page={page} state={stateOf('join', 'decline')} />}
      <List data={data} page={page} />
      {data.choices.length > 0 && <Ask data={data} page={page} state={stateOf('ask')} />}
      {data.mayLead && isOpen && joinedIds(application).length > 1 && (
        <HandOver data={data} page={page} state={stateOf('hand')} />
      )}
      {own?.standing === 'joined' && own.organisationId !== application.leadId && data.mayLeave && (
        <Leave page={page} state={stateOf('decline')} />
      )}
    </div>
  );
}

function List({ data: { application, organisations }, page: { lang, format } }: PartProps) {
  const t = textsIn(lang).parties;
  return (
    <section>
      <h2>{t.who}</h2>
      <ul class="list">
        {application.parties.map(({ organisationId, standing, askedAt, reason }) => (
          <li key={organisationId}>
            <div class="row">
              <div>
                <h3 class="as-h3">{nameIn(lang, organisations, organisationId)}</h3>
                {standing === 'asked' && (
                  <p class="small soft">{fill(t.askedOn, { date: format.moment(askedAt) })}</p>
                )}
                {reason !== '' && <p>{fill(t.becauseOf, { reason })}</p>}
              </div>
              <State is={standingKinds[standing]}>
                {organisationId === application.leadId ? t.leads : t.standings[standing]}
              </State>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = PartProps & { readonly state: FormState };

/** What a municipality is asked, and what it binds itself to. */
function Question({ data: { application, organisations }, page, state }: FormProps) {
  const { lang } = page;
  const t = textsIn(lang).parties;
  return (
    <section class="box tint stack">
      <h2>{fill(t.question, { lead: nameIn(lang, organisations, application.leadId) })}</h2>
      <p>{t.questionText}</p>
      <Form address={page.url.pathname} state={emptyForm} hidden={{ do: 'join' }}>
        <Button>{t.join}</Button>
      </Form>
      <Decline page={page} state={state} button={t.decline} />
    </section>
  );
}

function Leave({ page, state }: Omit<FormProps, 'data'>) {
  const t = textsIn(page.lang).parties;
  return (
    <section class="stack">
      <h2>{t.leave}</h2>
      <p>{t.leaveText}</p>
      <Decline page={page} state={state} button={t.leaveButton} />
    </section>
  );
}

function Decline({ page, state, button }: Omit<FormProps, 'data'> & { readonly button: string }) {
  const t = textsIn(page.lang).parties;
  return (
    <Form address={page.url.pathname} state={state} hidden={{ do: 'decline' }} class="stack" noValidate>
      <ErrorSummary />
      <Textarea name="reason" label={t.reason} description={t.reasonHint} optional rows={2} />
      <Button variant="secondary">{button}</Button>
    </Form>
  );
}

function Ask({ data, page, state }: FormProps) {
  const t = textsIn(page.lang).parties;
  return (
    <section class="stack">
      <h2>{t.ask}</h2>
      <p>{t.askText}</p>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'ask' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="municipality"
          label={t.municipality}
          choices={data.choices.map(({ id, name, municipalityNumber }) => ({
            value: String(id),
            // The same name exists twice; the number tells them apart.
            label: `${name[page.lang]} (${municipalityNumber})`,
          }))}
        />
        <Button variant="secondary">{t.askButton}</Button>
      </Form>
    </section>
  );
}

function HandOver({ data: { application, organisations }, page, state }: FormProps) {
  const { lang } = page;
  const t = textsIn(lang).parties;
  const others = joinedIds(application).filter((id) => id !== application.leadId);
  return (
    <section class="stack">
      <h2>{t.hand}</h2>
      <p>{t.handText}</p>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'hand' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="lead"
          label={t.newLead}
          choices={others.map((id) => ({ value: String(id), label: nameIn(lang, organisations, id) }))}
        />
        <Button variant="secondary">{t.handButton}</Button>
      </Form>
    </section>
  );
}

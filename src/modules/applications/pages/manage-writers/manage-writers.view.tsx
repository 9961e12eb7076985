import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Field, Form, Note, Select, State, emptyForm } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { roleIn } from '../../../identity/index.ts';
import { errorsIn, nameIn } from '../../application-words.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShownWriter, ShownWriters } from './manage-writers.query.ts';

interface PartProps {
  readonly data: ShownWriters;
  readonly page: PageContext;
  readonly state: FormState;
}

/** Who takes part in the text, by name and by mandate, and inviting others. */
export function ManageWriters({ data, page, form }: ViewProps<unknown, ShownWriters>) {
  const { lang } = page;
  const t = textsIn(lang).writers;
  const state: FormState = { values: form.typed, errors: errorsIn(lang, form.refusals, 'do') };
  const stateOf = (sent: string) => (form.typed['do'] === sent ? state : emptyForm);
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="soft">{data.application.title}</p>
      </div>
      {!data.isOpen && <Note color="warning">{textsIn(lang).parties.closed}</Note>}
      <Invited data={data} page={page} state={stateOf('end')} />
      {data.mayInvite && <Colleagues data={data} page={page} state={state} />}
      {data.mayInvite && data.isOpen && (
        <>
          <InviteColleague data={data} page={page} state={stateOf('colleague')} />
          <InviteAddress data={data} page={page} state={stateOf('address')} />
        </>
      )}
    </div>
  );
}

function Invited({ data, page, state }: PartProps) {
  const t = textsIn(page.lang).writers;
  return (
    <section class="stack">
      <h2>{t.invited}</h2>
      {state.errors.length > 0 && (
        <Form address={page.url.pathname} state={state}>
          <ErrorSummary />
        </Form>
      )}
      {data.writers.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <ul class="list">
          {data.writers.map((writer) => (
            <li key={writer.id}>
              <Row writer={writer} data={data} page={page} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ writer, data, page }: Omit<PartProps, 'state'> & { readonly writer: ShownWriter }) {
  const { lang } = page;
  const t = textsIn(lang).writers;
  return (
    <div class="row">
      <div>
        <h3 class="as-h3">{writer.name ?? writer.email ?? t.somebody}</h3>
        <p class="small soft">{nameIn(lang, data.organisations, writer.organisationId)}</p>
        {writer.mayEnd && (
          <Form
            address={page.url.pathname}
            state={emptyForm}
            hidden={{ do: 'end', writer: String(writer.id) }}
          >
            <Button variant="tertiary">{t.end}</Button>
          </Form>
        )}
      </div>
      <p>
        <State is={writer.personId === null ? 'due' : 'done'}>
          {writer.personId === null ? t.waits : t.accesses[writer.access]}
        </State>
      </p>
    </div>
  );
}

/** Those who may already, without being invited. */
function Colleagues({ data, page }: PartProps) {
  const { lang, format, today } = page;
  const t = textsIn(lang).writers;
  const able = data.colleagues.filter(({ access }) => access !== 'none');
  return (
    <section class="stack-sm">
      <h2>{t.byMandate}</h2>
      <p>{t.byMandateText}</p>
      <ul class="list">
        {able.map(({ personId, name, roles, access }) => (
          <li key={personId}>
            <div class="row">
              <div>
                {name}
                <p class="small soft">{format.list(roles.map((role) => roleIn(lang, role, today)))}</p>
              </div>
              <State is="done">{access === 'none' ? '' : t.accesses[access]}</State>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteColleague({ data, page, state }: PartProps) {
  const { lang, format, today } = page;
  const t = textsIn(lang).writers;
  const others = data.colleagues.filter(({ access }) => access !== 'write');
  if (others.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.colleague}</h2>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'colleague' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="person"
          label={t.person}
          choices={others.map(({ personId, name, roles }) => ({
            value: String(personId),
            label: `${name} (${format.list(roles.map((role) => roleIn(lang, role, today)))})`,
          }))}
        />
        <Access page={page} name="may" />
        <Button variant="secondary">{t.inviteColleague}</Button>
      </Form>
    </section>
  );
}

function InviteAddress({ page, state }: PartProps) {
  const t = textsIn(page.lang).writers;
  return (
    <section class="stack">
      <h2>{t.address}</h2>
      <p>{t.addressText}</p>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'address' }} class="stack" noValidate>
        <ErrorSummary />
        <Field name="email" label={t.email} type="email" autocomplete="off" />
        <Access page={page} name="access" />
        <Button variant="secondary">{t.inviteAddress}</Button>
      </Form>
    </section>
  );
}

/** What they may do. */
function Access({ page, name }: Pick<PartProps, 'page'> & { readonly name: 'may' | 'access' }) {
  const t = textsIn(page.lang).writers;
  return (
    <Select
      name={name}
      label={t.access}
      choices={(['write', 'comment', 'read'] as const).map((value) => ({
        value,
        label: t.accesses[value],
      }))}
    />
  );
}

import type { ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { Button, ErrorSummary, Field, Form, Note, Select, State, emptyForm } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import type { Organisation } from '../../../register/index.ts';
import type { AccessRequest } from '../../access-requests.query.ts';
import { mandateErrors, roleIn } from '../../mandate-words.ts';
import type { Role } from '../../roles.ts';
import { textsIn } from '../../texts/texts.ts';

interface Data {
  readonly requests: readonly AccessRequest[];
  readonly known: ReadonlyMap<number, Readonly<Record<Lang, string>>>;
  readonly chosen: Organisation | null;
  readonly roles: readonly Role[];
}

const states: Readonly<Record<AccessRequest['state'], StateKind>> = {
  open: 'due',
  granted: 'done',
  refused: 'none',
};

/** For those without a mandate: the code of the letter, asking for access, and what has been asked. */
export function EnterAccess({ data, page, form }: ViewProps<{ sent?: string | undefined }, Data>) {
  const { lang, today } = page;
  const t = textsIn(lang).mandates;
  const stateOf = (which: 'code' | 'ask', whole: string) =>
    form.typed['do'] === which
      ? { values: form.typed, errors: mandateErrors(lang, form.refusals, whole) }
      : emptyForm;
  return (
    <div class="read stack-lg">
      <h1>{t.accessTitle}</h1>
      {page.query.sent !== undefined && <Note>{t.sent}</Note>}
      {data.chosen === null && (
        <section>
          <h2>{t.code.title}</h2>
          <p>{t.code.lead}</p>
          <Form
            address={page.url.pathname}
            state={stateOf('code', 'code')}
            hidden={{ do: 'code' }}
            class="stack"
            noValidate
          >
            <ErrorSummary />
            <Field name="number" label={t.code.number} inputMode="numeric" size={12} />
            <Field name="code" label={t.code.code} autocomplete="off" size={18} />
            <Button>{t.code.button}</Button>
          </Form>
        </section>
      )}
      <section>
        <h2>{t.ask.title}</h2>
        <p>{t.ask.lead}</p>
        <Form
          address={page.url.pathname + page.url.search}
          state={stateOf('ask', 'role')}
          hidden={{ do: 'ask' }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          {data.chosen === null ? (
            <Field name="askNumber" label={t.ask.number} inputMode="numeric" size={12} />
          ) : (
            <p>
              <b>{data.chosen.name[lang]}</b>
            </p>
          )}
          <Select
            name="role"
            label={t.role}
            choices={data.roles.map((role) => ({ value: role, label: roleIn(lang, role, today) }))}
          />
          <Button variant="secondary">{t.ask.button}</Button>
        </Form>
      </section>
      <section>
        <h2>{t.mine}</h2>
        {data.requests.length === 0 ? (
          <p class="soft">{t.nothingAsked}</p>
        ) : (
          <ul class="list">
            {data.requests.map(({ id, organisationId, role, state }) => (
              <li key={id}>
                {data.known.get(organisationId)?.[lang]}: {roleIn(lang, role, today)}{' '}
                <State is={states[state]}>{t.requestStates[state]}</State>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

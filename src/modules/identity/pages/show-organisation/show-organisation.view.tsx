import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  Note,
  Select,
  State,
  emptyForm,
} from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { byNorwegianOrder } from '../../../register/index.ts';
import { BelongsTo } from '../../belongs-to.tsx';
import { mandatePaths } from '../../mandate-paths.ts';
import { mandateErrors, periodIn, roleIn, stateKinds } from '../../mandate-words.ts';
import { isOffice } from '../../office.ts';
import { sideOf, sides } from '../../roles.ts';
import type { Side } from '../../roles.ts';
import { textsIn } from '../../texts/texts.ts';
import type { OrganisationMandates, ShownMandate } from './show-organisation.query.ts';

type Inside = NonNullable<OrganisationMandates['inside']>;

/** An organisation's mandates by side, what waits, and giving new ones. */
export function ShowOrganisation({ data, page, form }: ViewProps<unknown, OrganisationMandates>) {
  const t = textsIn(page.lang).mandates;
  const { organisation, inside } = data;
  const state: FormState = { values: form.typed, errors: mandateErrors(page.lang, form.refusals, 'role') };
  return (
    <div class="stack-lg">
      <h1>{fill(t.organisationTitle, { name: organisation.name[page.lang] })}</h1>
      {inside === null ? (
        <>
          <Failed state={state} page={page} />
          <BelongsTo
            lang={page.lang}
            owner={organisation}
            principal={page.principal}
            back={page.url.pathname}
          />
        </>
      ) : (
        <Contents inside={inside} state={state} page={page} />
      )}
    </div>
  );
}

interface PartProps {
  readonly inside: Inside;
  readonly state: FormState;
  readonly page: PageContext;
}

function Contents({ inside, state, page }: PartProps) {
  const t = textsIn(page.lang).mandates;
  const granting = state.values['do'] === 'grant';
  // A form that was refused comes back with what was typed, also to whoever may no longer send it.
  const grants = inside.mayGive.length > 0 || granting;
  return (
    <>
      {/* What was refused of the small forms stands above them; the large one has its own list. */}
      {!granting && <Failed state={state} page={page} />}
      {inside.standIn !== 'head' && <Note color="warning">{t.vacancy[inside.standIn]}</Note>}
      {inside.mandates.length === 0 && <p class="soft">{t.empty}</p>}
      {sides.map((side) => (
        <SideTable key={side} side={side} inside={inside} page={page} />
      ))}
      {inside.mayInvite && (
        <p>
          <a href={`/${page.lang}${mandatePaths.codes(page.params['id'] ?? '')}`}>{t.codes.link}</a>
        </p>
      )}
      {grants && <Requests inside={inside} page={page} />}
      {grants && <Grant inside={inside} state={granting ? state : emptyForm} page={page} />}
    </>
  );
}

function SideTable({ side, inside, page }: { side: Side; inside: Inside; page: PageContext }) {
  const t = textsIn(page.lang).mandates;
  const rows = inside.mandates.filter(({ role }) => sideOf[role] === side);
  if (rows.length === 0) return null;
  const at = `/${page.lang}`;
  return (
    <section>
      <h2>{t.sides[side]}</h2>
      <DataTable
        caption={t.sides[side]}
        captionHidden
        cards
        dense
        rows={rows}
        rowKey={({ id }) => String(id)}
        empty={null}
        columns={[
          {
            key: 'role',
            header: t.role,
            rowHeader: true,
            cell: ({ id, role }) => (
              <a class="first-upper" href={at + mandatePaths.mandate(id)}>
                {roleIn(page.lang, role, page.today)}
              </a>
            ),
          },
          {
            key: 'person',
            header: t.person,
            cell: ({ named, personName }) =>
              named ? (personName ?? t.erased) : <span class="soft">{t.nameHidden}</span>,
          },
          { key: 'organisation', header: t.organisation, cell: (mandate) => mandate.at.name[page.lang] },
          { key: 'period', header: t.period, cell: (mandate) => periodIn(page, mandate) },
          { key: 'state', header: t.state, cell: (mandate) => <Status mandate={mandate} page={page} /> },
        ]}
      />
    </section>
  );
}

function Status({ mandate, page }: { mandate: ShownMandate; page: PageContext }) {
  const t = textsIn(page.lang).mandates;
  return (
    <>
      <State is={stateKinds[mandate.state]}>{t.states[mandate.state]}</State>
      {mandate.mayBeConfirmed && (
        <Form
          address={page.url.pathname}
          state={emptyForm}
          hidden={{ do: 'confirm', mandate: String(mandate.id) }}
        >
          <Button variant="secondary">{t.confirm}</Button>
        </Form>
      )}
    </>
  );
}

function Requests({ inside, page }: { inside: Inside; page: PageContext }) {
  const t = textsIn(page.lang).mandates;
  return (
    <section>
      <h2>{t.requests}</h2>
      {inside.requests.length === 0 ? (
        <p class="soft">{t.noRequests}</p>
      ) : (
        <ul class="list">
          {inside.requests.map(({ id, personName, role }) => (
            <li key={id} class="stack-sm">
              <p>
                {fill(t.asked, { name: personName ?? t.erased, role: roleIn(page.lang, role, page.today) })}
              </p>
              <Form
                address={page.url.pathname}
                state={emptyForm}
                hidden={{ request: String(id) }}
                class="row"
              >
                <Button variant="secondary" name="do" value="yes">
                  {t.yes}
                </Button>
                <Button variant="tertiary" name="do" value="no">
                  {t.no}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Grant({ inside, state, page }: PartProps) {
  const t = textsIn(page.lang).mandates;
  const people = inside.people.toSorted((a, b) => byNorwegianOrder(a.name, b.name));
  return (
    <section class="read">
      <h2>{t.grant.title}</h2>
      <p>{t.grant.lead}</p>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'grant' }} class="stack" noValidate>
        <ErrorSummary />
        <Select
          name="person"
          label={t.person}
          choices={people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Select
          name="role"
          label={t.role}
          choices={inside.mayGive.map((role) => ({
            value: role,
            label: roleIn(page.lang, role, page.today),
          }))}
        />
        <DateField
          name="validFrom"
          label={t.grant.validFrom}
          {...(inside.mayGive.some(isOffice) && { description: t.grant.officeHint })}
        />
        <DateField name="validTo" label={t.grant.validTo} optional />
        <Button>{t.grant.button}</Button>
      </Form>
    </section>
  );
}

/** Why a form was refused whose fields are no longer on the page. */
function Failed({ state, page }: { state: FormState; page: PageContext }) {
  if (state.errors.length === 0) return null;
  return (
    <Note color="danger" title={textsIn(page.lang).mandates.grant.title} level={2}>
      <ul>
        {state.errors.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Note>
  );
}

import { z } from 'zod';
import { signedIn } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { DataTable, Pages, State } from '../../../../ui/index.ts';
import { actingMandate } from '../../../identity/index.ts';
import { mayManageMailings } from '../../mailings/mailing-policy.ts';
import { stateKinds } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { findMailings } from './list-mailings.query.ts';

export const listMailingsPage = definePage({
  id: 'correspondence/list-mailings',
  path: paths.mailings,
  access: signedIn,
  query: z.object({ before: z.coerce.number().int().min(1).optional() }),
  load: findMailings,
  authorise: ({ principal }) =>
    mayManageMailings(principal, actingMandate(principal)?.organisationId ?? 0) ? 'allowed' : 'refused',
  head: (_, { lang }) => ({ title: textsIn(lang).mailings.list.title, density: 'staff' }),
  view: ({ data, page }) => {
    const t = textsIn(page.lang).mailings;
    return (
      <div class="stack-lg">
        <h1>{t.list.title}</h1>
        <p class="read">{t.list.lead}</p>
        <p>
          <a href={`/${page.lang}${paths.addresses}`}>{t.list.addresses}</a>
        </p>
        <DataTable
          caption={t.list.title}
          captionHidden
          cards
          dense
          rows={data.rows}
          rowKey={({ id }) => String(id)}
          empty={<p>{t.list.empty}</p>}
          columns={[
            {
              key: 'kind',
              header: t.list.kind,
              rowHeader: true,
              cell: ({ id, label }) => <a href={`/${page.lang}${paths.mailing(id)}`}>{label[page.lang]}</a>,
            },
            { key: 'case', header: t.list.case, kind: 'code', cell: (row) => row.caseReference },
            {
              key: 'dated',
              header: t.list.dated,
              kind: 'code',
              cell: ({ dated }) => page.format.shortDate(dated),
            },
            {
              key: 'count',
              header: t.list.count,
              kind: 'number',
              cell: ({ letters }) => page.format.number(letters),
            },
            {
              key: 'state',
              header: t.list.state,
              cell: ({ state }) => <State is={stateKinds[state]}>{t.states[state]}</State>,
            },
          ]}
        />
        <Pages {...(data.next !== null && { next: `${page.url.pathname}?before=${data.next}` })} />
      </div>
    );
  },
  examples: [
    { path: '/mailings', shows: 'letters of the ministry' },
    { path: '/mailings?before=1', shows: 'none older' },
  ],
  sizes: ['/mailings?before=1', '/mailings'],
});

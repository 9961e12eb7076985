import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { DataTable, State } from '../../../../ui/index.ts';
import type { Mandate } from '../../mandate.ts';
import { mandatePaths } from '../../mandate-paths.ts';
import { periodIn, roleIn, stateKinds } from '../../mandate-words.ts';
import { profilePaths } from '../../profile-paths.ts';
import { textsIn as profileTextsIn } from '../../texts/profile/texts.ts';
import { textsIn } from '../../texts/texts.ts';

interface Data {
  readonly mandates: readonly Mandate[];
  readonly names: ReadonlyMap<number, Readonly<Record<Lang, string>>>;
}

/** My mandates: those that hold today, and the others. */
export function ListMandates({ data, page }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).mandates;
  const now = data.mandates.filter(({ state }) => state === 'valid');
  const others = data.mandates.filter(({ state }) => state !== 'valid');
  return (
    <div class="stack-lg">
      <div>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      <Table caption={t.now} mandates={now} names={data.names} page={page} empty={t.none} />
      <Table caption={t.before} mandates={others} names={data.names} page={page} empty={t.noHistory} />
      <p>
        <a href={`/${page.lang}${mandatePaths.access}`}>{t.toAccess}</a>
      </p>
      <p>
        <a href={`/${page.lang}${profilePaths.address}`}>{profileTextsIn(page.lang).address.link}</a>
      </p>
    </div>
  );
}

interface TableProps extends Data {
  readonly caption: string;
  readonly page: PageContext;
  readonly empty: string;
}

function Table({ caption, mandates, names, page, empty }: TableProps) {
  const t = textsIn(page.lang).mandates;
  const at = `/${page.lang}`;
  return (
    <section>
      <h2>{caption}</h2>
      <DataTable
        caption={caption}
        captionHidden
        cards
        rows={mandates}
        rowKey={({ id }) => String(id)}
        empty={<p>{empty}</p>}
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
            key: 'organisation',
            header: t.organisation,
            cell: ({ organisationId }) => (
              <a href={at + mandatePaths.organisation(organisationId)}>
                {names.get(organisationId)?.[page.lang]}
              </a>
            ),
          },
          { key: 'period', header: t.period, cell: (mandate) => periodIn(page, mandate) },
          {
            key: 'state',
            header: t.state,
            cell: ({ state }) => <State is={stateKinds[state]}>{t.states[state]}</State>,
          },
        ]}
      />
    </section>
  );
}

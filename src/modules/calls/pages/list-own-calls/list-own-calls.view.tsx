import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, QuickCounts, State } from '../../../../ui/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import { inEitherForm, stateKinds, titleIn } from '../../call-words.ts';
import type { ListedCall } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { Said } from '../../prose.tsx';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';

interface OwnCalls {
  readonly programmes: readonly Programme[];
  readonly calls: readonly ListedCall[];
}

/** The calls one looks after, by programme and intake. */
export function ListOwnCalls({ data: { programmes, calls }, page }: ViewProps<unknown, OwnCalls>) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  const programmeOf = new Map(programmes.map((programme) => [programme.id, programme]));
  return (
    <div class="stack">
      <h1>{m.own.title}</h1>
      <p class="row">
        <ButtonLink href={`/${lang}${paths.start}`}>{m.own.start}</ButtonLink>
        <ButtonLink href={`/${lang}${paths.templates}`} variant="secondary">
          {m.own.templates}
        </ButtonLink>
      </p>
      {programmes.length > 1 && (
        <QuickCounts
          label={t.show.programme}
          items={programmes.map(({ id, name }) => ({
            label: inEitherForm(name, lang).text,
            href: `/${lang}${paths.mine}?programme=${id}`,
            current: page.url.searchParams.get('programme') === String(id),
          }))}
        />
      )}
      <DataTable
        caption={m.own.title}
        captionHidden
        dense
        cards
        rows={calls}
        rowKey={({ id }) => String(id)}
        empty={m.own.none}
        columns={[
          {
            key: 'call',
            header: m.own.call,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/${lang}${paths.manage(id)}`}>{titleIn(lang, title)}</a>,
          },
          {
            key: 'programme',
            header: t.show.programme,
            cell: ({ programmeId }) => {
              const programme = programmeOf.get(programmeId);
              return programme && <Said words={programme.name} lang={lang} />;
            },
          },
          { key: 'intake', header: m.own.intake, cell: ({ intake }) => fill(t.intake, { number: intake }) },
          {
            key: 'deadline',
            header: t.show.deadline,
            kind: 'code',
            cell: ({ deadline, rolling }) =>
              deadline ? format.moment(deadline) : rolling ? m.own.rolling : m.own.noDeadline,
          },
          {
            key: 'state',
            header: m.own.state,
            bare: true,
            cell: ({ state }) => <State is={stateKinds[state]}>{t.states[state]}</State>,
          },
        ]}
      />
    </div>
  );
}

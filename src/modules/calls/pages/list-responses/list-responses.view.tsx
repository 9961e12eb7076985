import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, QuickCounts, State } from '../../../../ui/index.ts';
import { correspondencePaths } from '../../../correspondence/index.ts';
import { titleIn } from '../../call-words.ts';
import { countStages, funnelStages, isSilent } from '../../funnel.ts';
import type { FunnelStage } from '../../funnel.ts';
import { stageKinds } from '../../invitation-words.ts';
import type { Invited } from '../../invited.query.ts';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/invite/texts.ts';

interface Responses extends ShownCall {
  readonly invited: readonly Invited[];
  /** The mailings the letters lie in. */
  readonly mailings: readonly number[];
}

/** Every invited organisation with how far it has come; the counts are filters. */
export function ListResponses({ data, page }: ViewProps<{ stage?: FunnelStage | undefined }, Responses>) {
  const { lang } = page;
  const { call, state, invited, mailings } = data;
  const t = textsIn(lang).responses;
  const { stage } = page.query;
  const silent = invited.filter((each) => isSilent(each.stage)).length;
  const isAlive = state === 'open' || state === 'coming';
  return (
    <div class="stack">
      <p class="soft">{titleIn(lang, call.texts.title)}</p>
      <h1>{t.title}</h1>
      {invited.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <Counts invited={invited} stage={stage} page={page} />
          {silent > 0 && <p>{count(lang, t.silent, silent)}</p>}
          <Table
            invited={invited.filter((each) => stage === undefined || each.stage === stage)}
            page={page}
          />
        </>
      )}
      {isAlive && invited.length === 0 && (
        <p>
          <ButtonLink href={`/${lang}${paths.invite(call.id)}`}>{t.invite}</ButtonLink>
        </p>
      )}
      {mailings.length > 0 && (
        <ul>
          {mailings.map((id, index) => (
            <li key={id}>
              <a href={`/${lang}${correspondencePaths.mailing(id)}`}>
                {fill(t.letters, { number: index + 1 })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type PartProps = { invited: readonly Invited[]; page: PageContext };

function Counts({ invited, stage, page }: PartProps & { stage: FunnelStage | undefined }) {
  const t = textsIn(page.lang).responses;
  const counts = countStages(invited.map((each) => each.stage));
  const shown = funnelStages.filter((each) => counts[each] > 0);
  const at = page.url.pathname;
  return (
    <QuickCounts
      label={t.filter}
      items={[
        { label: t.all, href: at, count: invited.length, current: stage === undefined },
        ...shown.map((each) => ({
          label: t.stages[each],
          href: `${at}?stage=${each}`,
          count: counts[each],
          current: each === stage,
        })),
      ]}
    />
  );
}

function Table({ invited, page }: PartProps) {
  const { lang, format } = page;
  const texts = textsIn(lang);
  const t = texts.responses;
  return (
    <DataTable
      caption={t.title}
      captionHidden
      dense
      cards
      rows={invited}
      rowKey={({ letterId }) => String(letterId)}
      empty={t.waitingHere}
      columns={[
        {
          key: 'organisation',
          header: t.organisation,
          rowHeader: true,
          cell: ({ name, mailingId, letterId }) => (
            <a href={`/${lang}${correspondencePaths.mailingLetter(mailingId, letterId)}`}>{name[lang]}</a>
          ),
        },
        { key: 'county', header: t.county, cell: ({ county }) => county },
        {
          key: 'stage',
          header: t.stage,
          bare: true,
          cell: ({ stage }) => <State is={stageKinds[stage]}>{t.stages[stage]}</State>,
        },
        {
          key: 'answered',
          header: t.answered,
          kind: 'code',
          cell: ({ answer }) => answer && format.shortDate(answer.at.slice(0, 10)),
        },
        {
          key: 'reason',
          header: t.reason,
          cell: ({ answer }) =>
            answer?.answer.kind === 'not_now' && (
              <>
                {texts.reasons[answer.answer.reason]}
                {answer.answer.remark !== null && `: ${answer.answer.remark}`}
              </>
            ),
        },
      ]}
    />
  );
}

import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, Note, Pages, State, Tag } from '../../../../ui/index.ts';
import type { AgreementState } from '../../agreement-info.ts';
import { paths } from '../../paths.ts';
import { stateKinds } from '../../state-kinds.ts';
import { textsIn } from '../../texts/texts.ts';
import { titleFor } from '../../words.ts';
import type { AgreementList, ListedAgreement } from './list-agreements.query.ts';

/** The agreements, each with its parties and how long it holds. */
export function ListAgreements({ data, page }: { data: AgreementList; page: PageContext }) {
  const { lang } = page;
  const t = textsIn(lang).list;
  return (
    <div class="read stack-lg">
      <header class="stack-sm">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {data.mayBegin && (
          <p>
            <ButtonLink href={`/${lang}${paths.begin}`}>{t.begin}</ButtonLink>
          </p>
        )}
      </header>
      {page.queryRefusals.length > 0 && <Note color="warning">{t.unknownPage}</Note>}
      {data.agreements.length === 0 ? (
        <p class="empty">{t.empty}</p>
      ) : (
        <ul class="list">
          {data.agreements.map((agreement) => (
            <Listed key={agreement.id} agreement={agreement} page={page} />
          ))}
        </ul>
      )}
      <Pages next={data.next === null ? undefined : `/${lang}${paths.agreements}?before=${data.next}`} />
    </div>
  );
}

function Listed({ agreement, page }: { agreement: ListedAgreement; page: PageContext }) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const title = titleFor(lang, agreement);
  const parties = agreement.parties.map(({ name }) => name[lang]);
  return (
    <li class="stack-sm">
      <div class="row">
        <div class="stack-sm">
          <h2 class="as-h3">
            <a href={`/${lang}${paths.agreement(agreement.id)}`} lang={title.lang}>
              {title.text}
            </a>
          </h2>
          {parties.length > 0 && <p>{format.list(parties)}</p>}
          <p class="small soft">{period(agreement, page)}</p>
        </div>
        <p>
          <State is={stateKinds[agreement.state satisfies AgreementState]}>{t.states[agreement.state]}</State>{' '}
          {agreement.isExample && <Tag>{t.example}</Tag>}
        </p>
      </div>
    </li>
  );
}

function period({ inForceFrom, endsOn }: ListedAgreement, { lang, format }: PageContext): string {
  const t = textsIn(lang).list;
  if (inForceFrom === null || endsOn === null) return t.notSigned;
  return fill(t.period, { from: format.date(inForceFrom), to: format.date(endsOn) });
}

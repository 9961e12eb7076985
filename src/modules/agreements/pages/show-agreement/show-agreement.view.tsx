import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, DataTable, Note, State, Tag } from '../../../../ui/index.ts';
import { correspondencePaths } from '../../../correspondence/index.ts';
import { SigningPanel } from '../../../signing/index.ts';
import { NoticeBanner } from '../../notice-banner.tsx';
import { paths } from '../../paths.ts';
import { maySpeakFor } from '../../policy.ts';
import type { VersionInState } from '../../shown-agreement.query.ts';
import { stateKinds } from '../../state-kinds.ts';
import { textsIn } from '../../texts/texts.ts';
import { VersionFacts, VersionText } from '../../version-text.tsx';
import { titleFor } from '../../words.ts';
import type { AgreementPage } from './show-agreement.query.ts';

/** An agreement as it is: its state, what follows from notices, its text, its signatures, its versions. */
export function ShowAgreement({ data, page }: { data: AgreementPage; page: PageContext }) {
  const { lang } = page;
  const t = textsIn(lang);
  const { current, info, signing } = data;
  const title = titleFor(lang, current);
  return (
    <div class="stack-lg">
      <header class="stack-sm">
        <h1 lang={title.lang}>{title.text}</h1>
        <p class="row start">
          <State is={stateKinds[current.state]}>{t.states[current.state]}</State>
          <Tag>{t.kinds[info.kind]}</Tag>
          {info.isExample && <Tag>{t.example}</Tag>}
        </p>
        <PublishedUnder data={data} page={page} />
      </header>
      <NoticeBanner page={page} agreement={info} />
      <Inside data={data} page={page} />
      <div class="cols">
        <div class="stack-lg read">
          <VersionText page={page} content={data.content} names={data.namesThen} />
          {signing && <SigningPanel page={page} signing={signing} />}
        </div>
        <aside class="stack-lg side" aria-label={t.overview}>
          <VersionFacts
            page={page}
            content={data.content}
            inForceFrom={info.inForceFrom}
            lastDay={info.endsOn}
          />
          <Documents version={current} id={info.id} page={page} />
          <Actions data={data} page={page} />
        </aside>
      </div>
      <Versions data={data} page={page} />
    </div>
  );
}

/** An agreement from before keeps the name of its day, and says what the ministry is called now. */
function PublishedUnder({ data, page: { lang } }: { data: AgreementPage; page: PageContext }) {
  const t = textsIn(lang);
  const { ownerId } = data.record.agreement;
  const ministry = data.namesThen.get(ownerId)?.[lang] ?? '';
  const now = data.names.get(ownerId)?.[lang] ?? '';
  return (
    <p class="soft">
      {ministry === now ? fill(t.publisher, { ministry }) : fill(t.publishedUnder, { ministry, now })}
    </p>
  );
}

/** What is being written or signed beside the version that is shown: for those inside. */
function Inside({ data, page: { lang } }: { data: AgreementPage; page: PageContext }) {
  const t = textsIn(lang);
  if (!data.inside) return null;
  const coming = data.versions.filter(
    ({ number, state }) => number > data.current.number && (state === 'draft' || state === 'signing'),
  );
  return (
    <>
      {coming.map(({ number, state }) => (
        <Note
          key={number}
          title={fill(t.coming[state === 'draft' ? 'draft' : 'signing'], { number })}
          level={2}
        >
          <p>
            <a href={`/${lang}${paths.version(data.info.id, number)}`}>{fill(t.toVersion, { number })}</a>
          </p>
        </Note>
      ))}
    </>
  );
}

function Documents({
  version,
  id,
  page: { lang },
}: {
  version: VersionInState;
  id: number;
  page: PageContext;
}) {
  const t = textsIn(lang).documents;
  if (version.frozen === null) return null;
  const other = version.language === 'nb' ? 'nn' : 'nb';
  return (
    <section class="stack-sm">
      <h2>{t.title}</h2>
      <ul class="plain stack-sm">
        <li>
          <a href={`/${lang}${paths.pdf(id, version.number, version.language)}`}>
            {t.signed[version.language]}
          </a>
        </li>
        <li>
          <a href={`/${lang}${paths.pdf(id, version.number, other)}`}>{t.other[other]}</a>
        </li>
      </ul>
    </section>
  );
}

/** What this reader may do here. */
function Actions({ data, page }: { data: AgreementPage; page: PageContext }) {
  const { lang, principal } = page;
  const t = textsIn(lang).actions;
  const { info, manages, versions, current } = data;
  const to = (path: string) => `/${lang}${path}`;
  const own = info.parties.find((party) => maySpeakFor(principal, party));
  const draft = versions.find(({ state }) => state === 'draft');
  const signing = versions.find(({ state }) => state === 'signing');
  const inForce = current.state === 'in_force';
  const gave = info.notices.some(({ partyOrganisationId }) => partyOrganisationId === own?.organisationId);
  const asked = info.notices.filter(
    ({ outcome, others }) =>
      outcome === 'open' &&
      (manages || others.some((each) => each.organisationId === own?.organisationId && each.answer === null)),
  );
  if (!manages && !own) return null;
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      {own && signing && <ButtonLink href={to(paths.sign(info.id))}>{t.sign}</ButtonLink>}
      {asked.map(({ id, partyName }) => (
        <p key={id}>
          <a href={to(paths.notices(info.id))}>{fill(t.answer, { party: partyName[lang] })}</a>
        </p>
      ))}
      {manages && draft && <ButtonLink href={to(paths.edit(info.id))}>{t.edit}</ButtonLink>}
      {manages && draft && (
        <p>
          <a href={to(paths.ask(info.id))}>{t.ask}</a>
        </p>
      )}
      {manages && !draft && (
        <p>
          <a href={to(paths.revise(info.id))}>{current.state === 'signing' ? t.change : t.revise}</a>
        </p>
      )}
      {manages && current.concluded && (
        <p>
          {data.recordId === null ? (
            <a href={to(paths.file(info.id))}>{textsIn(lang).filing.title}</a>
          ) : (
            <a href={to(correspondencePaths.record(data.recordId))}>{textsIn(lang).filing.filed}</a>
          )}
        </p>
      )}
      {inForce && (manages || (own && !gave)) && (
        <p>
          <a href={to(paths.notice(info.id))}>{own ? t.notice : t.registerNotice}</a>
        </p>
      )}
    </section>
  );
}

function Versions({ data, page }: { data: AgreementPage; page: PageContext }) {
  const { lang, format } = page;
  const t = textsIn(lang).versions;
  return (
    <section>
      <h2>{t.title}</h2>
      <DataTable
        caption={t.title}
        captionHidden
        cards
        rows={data.versions}
        rowKey={({ id }) => String(id)}
        empty={null}
        columns={[
          {
            key: 'number',
            header: t.number,
            rowHeader: true,
            cell: ({ number }) => (
              <a href={`/${lang}${paths.version(data.info.id, number)}`}>
                {fill(textsIn(lang).versionNumber, { number })}
              </a>
            ),
          },
          {
            key: 'state',
            header: t.state,
            cell: ({ state }) => <State is={stateKinds[state]}>{textsIn(lang).states[state]}</State>,
          },
          {
            key: 'from',
            header: textsIn(lang).version.inForceFrom,
            cell: ({ concluded }) => (concluded === null ? '–' : format.date(concluded.inForceFrom)),
          },
          {
            key: 'to',
            header: textsIn(lang).version.lastDay,
            cell: ({ endsOn }) => (endsOn === null ? '–' : format.date(endsOn)),
          },
        ]}
      />
    </section>
  );
}

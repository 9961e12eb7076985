import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Note, RichText, State } from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import { indicatorPaths } from '../../../indicators/index.ts';
import { itemsOf } from '../../contents.ts';
import type { ItemKind, Text } from '../../contents.ts';
import { dayIn } from '../../marks.ts';
import { programmePaths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { shownIn, stateKinds, titleIn } from '../../words.ts';
import { Behind, Contacts, Share } from './aside.tsx';
import { Money } from './money-table.tsx';
import type { ShownProgramme } from './show-programme.query.ts';

interface Props {
  readonly programme: ShownProgramme;
  readonly page: PageContext;
}

/** The page of a programme: what it is, what one gets and must do, how one is chosen, the money, and who is behind it. */
export function ShowProgramme({ programme, page }: Props) {
  const { contents, agreement, manages, panels } = programme;
  const { lang } = page;
  const t = textsIn(lang).show;
  const panelsAt = (place: 'top' | 'main' | 'side') =>
    panels.flatMap(({ panel, data }) =>
      panel.place === place ? [<div key={panel.name}>{panel.view(data, page)}</div>] : [],
    );
  return (
    <div class="stack-lg">
      <Heading programme={programme} page={page} />
      <NoticeBanner page={page} agreement={agreement} linked />
      {manages && <Outlives programme={programme} page={page} />}
      {panelsAt('top')}
      <div class="cols">
        <div class="stack-lg read">
          <Prose title={t.about} text={contents.texts.about} page={page} />
          <Items kind="theme" title={t.themes} programme={programme} page={page} />
          <Items kind="instrument" title={t.instruments} programme={programme} page={page} />
          <Items kind="expectation" title={t.expectations} programme={programme} page={page} />
          <Prose
            title={t.participants}
            lead={textsIn(lang).admissions[contents.admission]}
            text={contents.texts.participants}
            page={page}
          />
          <Criteria programme={programme} page={page} />
          <Money programme={programme} page={page} />
          <Handling programme={programme} page={page} />
          {panelsAt('main')}
        </div>
        <aside class="stack-lg" aria-label={t.behind}>
          <Behind programme={programme} page={page} />
          <Contacts programme={programme} page={page} />
          <Share programme={programme} page={page} />
          {panelsAt('side')}
        </aside>
      </div>
    </div>
  );
}

function Heading({ programme: { contents, manages }, page }: Props) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const summary = shownIn(lang, contents.texts.summary);
  const { state, slug, closedAt } = contents;
  return (
    <div class="stack">
      <h1 lang={shownIn(lang, contents.texts.name).lang}>{titleIn(lang, contents)}</h1>
      <p class="lead" lang={summary.lang}>
        {summary.body}
      </p>
      {lang === 'en' && <p class="small soft">{t.show.norwegianOnly}</p>}
      {state !== 'published' && (
        <p>
          <State is={stateKinds[state]}>{t.states[state]}</State>
        </p>
      )}
      {state === 'draft' && <p>{t.show.draft}</p>}
      {closedAt !== null && <p>{fill(t.show.closed, { date: dayIn(format, closedAt) })}</p>}
      {manages && (
        <p>
          <a href={`/${lang}${programmePaths.manage(slug)}`}>{t.show.manage}</a>
        </p>
      )}
    </div>
  );
}

/** To those who can do something about it: the programme goes on after the agreement it stands on. */
function Outlives({ programme: { outlives, agreement }, page: { lang, format } }: Props) {
  if (outlives === null) return null;
  const t = textsIn(lang).show;
  const open = agreement.notices.filter(({ outcome }) => outcome === 'open').map(({ endsOn }) => endsOn);
  const first = [...open, ...(agreement.endsOn === null ? [] : [agreement.endsOn])].toSorted()[0];
  return (
    <Note color="warning">
      <p>
        {fill(t.outlives, {
          end: format.date(outlives),
          agreement: first === undefined ? '' : format.date(first),
        })}
      </p>
      <p>{t.outlivesHint}</p>
    </Note>
  );
}

interface ProseProps {
  readonly title: string;
  /** One line above the text, in the language of the page. */
  readonly lead?: string;
  readonly text: Text | undefined;
  readonly page: PageContext;
}

function Prose({ title, lead, text, page }: ProseProps) {
  const { body, lang } = shownIn(page.lang, text);
  if (body === '') return null;
  return (
    <section class="stack-sm">
      <h2>{title}</h2>
      {lead !== undefined && <p>{lead}.</p>}
      <div class="stack" lang={lang}>
        <RichText source={body} level={3} />
      </div>
    </section>
  );
}

function Items({ kind, title, programme, page }: Props & { kind: ItemKind; title: string }) {
  const items = itemsOf(programme.contents, kind);
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="list">
        {items.map(({ id, texts, topic }) => (
          <li key={id}>
            <ItemWords name={texts.name} detail={texts.detail} page={page} />
            {topic !== null && (
              <p class="small">
                <a href={`/${page.lang}${indicatorPaths.topic(topic)}`}>
                  {fill(textsIn(page.lang).show.measured, { theme: shownIn(page.lang, texts.name).body })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemWords({
  name,
  detail,
  page,
}: {
  name: Text | undefined;
  detail: Text | undefined;
  page: PageContext;
}) {
  const words = shownIn(page.lang, name);
  const more = shownIn(page.lang, detail);
  return (
    <>
      <h3 class="as-h3" lang={words.lang}>
        {words.body}
      </h3>
      {more.body !== '' && (
        <div class="stack-sm" lang={more.lang}>
          <RichText source={more.body} level={4} />
        </div>
      )}
    </>
  );
}

function Criteria({ programme, page }: Props) {
  const items = itemsOf(programme.contents, 'criterion');
  if (items.length === 0) return null;
  const t = textsIn(page.lang).show;
  const weighted = items.some(({ weight }) => weight !== null);
  return (
    <section class="stack-sm">
      <h2>{t.criteria}</h2>
      <ol class="list">
        {items.map(({ id, texts, weight }) => (
          <li key={id}>
            <ItemWords name={texts.name} detail={texts.detail} page={page} />
            {weight !== null && <p class="small soft">{fill(t.weight, { share: weight })}</p>}
          </li>
        ))}
      </ol>
      <p class="small soft">{weighted ? t.weighted : t.unweighted}</p>
    </section>
  );
}

function Handling({ programme: { contents }, page: { lang } }: Props) {
  const reason = shownIn(lang, contents.texts.handling);
  if (contents.individualDecision === null && reason.body === '') return null;
  const t = textsIn(lang).show;
  return (
    <section class="stack-sm">
      <h2>{t.handling}</h2>
      {contents.individualDecision !== null && (
        <p>{contents.individualDecision ? t.individual : t.notIndividual}</p>
      )}
      <div lang={reason.lang}>
        <RichText source={reason.body} level={3} />
      </div>
    </section>
  );
}

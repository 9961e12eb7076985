import { Fragment } from 'preact';
import type { PageContext } from '../../../../platform/http/page.ts';
import { localeOf } from '../../../../platform/text/language.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, State, TaskList } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import { profilePaths } from '../../../identity/index.ts';
import type { Nearness } from '../../due.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { countSentence, dueWords } from '../../words.ts';
import type { My } from './my.query.ts';

interface Props {
  readonly my: My;
  readonly page: PageContext;
}

type Open = My['open'][number];

const marks: Record<Nearness, StateKind> = { overdue: 'stop', soon: 'due', later: 'todo', undated: 'todo' };

/** What waits for the one signed in: the one next thing, the others, what waits for others, what is done. */
export function ShowMy({ my, page }: Props) {
  const { lang } = page;
  const t = textsIn(lang);
  const [next, ...rest] = my.open;
  return (
    <div class="cols">
      <div class="stack-lg">
        <div>
          <h1>{countSentence(lang, my.open.length)}</h1>
          {my.open.length === 0 && <p class="lead soft">{t.empty}</p>}
          {my.otherRoles.map((other) => (
            <p key={other.who} class="lead soft">
              {count(lang, t.otherRole, other.count, { who: other.who })}
            </p>
          ))}
        </div>
        {next && <Next task={next} page={page} />}
        {my.actsForNobody && <ForNobody page={page} />}
        {rest.length > 0 && (
          <section>
            <h2>{t.now}</h2>
            <TaskList tasks={rest.map((task) => listed(task, page))} />
          </section>
        )}
        <Panels my={my} page={page} place="main" />
        {my.waiting.length > 0 && <Waiting my={my} page={page} />}
        {my.done.length > 0 && <Done my={my} page={page} />}
      </div>
      <aside class="stack-lg side" aria-label={t.overview}>
        <Dates my={my} page={page} />
        <Panels my={my} page={page} place="side" />
        <div class="small stack-sm">
          <p>
            <a href={`/${lang}${paths.notifications}`}>{t.notifications.link}</a>
          </p>
          <p>
            <a href={`/${lang}${profilePaths.address}`}>{t.notifications.address}</a>
          </p>
        </div>
      </aside>
    </div>
  );
}

/** The one next thing, with its date and the one button of the page. */
function Next({ task, page }: { task: Open; page: PageContext }) {
  const t = textsIn(page.lang);
  const { asked, why } = task.wording;
  return (
    <section class="box tint stack">
      <h2>{t.next}</h2>
      <div class="row end">
        <p class="lead">
          <b>{asked}</b>
        </p>
        <State is={marks[task.nearness]}>{stateOf(task, page)}</State>
      </div>
      {why !== null && <p>{why}</p>}
      <p class="small soft">{smallPrint(task, page)}</p>
      <ButtonLink href={`/${page.lang}${task.path}`}>{t.open}</ButtonLink>
    </section>
  );
}

/** For those who have signed in and hold no role: how to get one. */
function ForNobody({ page: { lang } }: { page: PageContext }) {
  const t = textsIn(lang).nobody;
  return (
    <section class="stack-sm">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <ul class="list">
        <li>
          <a href={`/${lang}${paths.access}`}>{t.code}</a>
        </li>
        <li>
          <a href={`/${lang}${paths.access}`}>{t.ask}</a>
        </li>
        <li>
          <a href={`/${lang}${paths.mandates}`}>{t.mandates}</a>
        </li>
      </ul>
    </section>
  );
}

function Waiting({ my, page: { lang, format } }: Props) {
  const t = textsIn(lang);
  return (
    <section>
      <h2>{t.others}</h2>
      <ul class="list">
        {my.waiting.map(({ id, path, wording, openedOn }) => (
          <li key={id}>
            <div class="row">
              <div>
                <a href={`/${lang}${path}`}>{wording.about}</a>
                <p class="small soft">{wording.waiting}</p>
              </div>
              <span class="small soft">{fill(t.since, { date: format.date(openedOn) })}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done({ my, page: { lang, format } }: Props) {
  const t = textsIn(lang);
  return (
    <details class="more">
      <summary>{fill(t.done, { count: format.number(my.done.length) })}</summary>
      <ul class="list">
        {my.done.map(({ id, path, wording, closedOn }) => (
          <li key={id}>
            <div class="row">
              <a href={`/${lang}${path}`}>{wording.about}</a>
              {closedOn !== null && (
                <span class="small soft">{fill(t.doneOn, { date: format.date(closedOn) })}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The dates in the margin. */
const datesShown = 5;

function Dates({ my, page: { lang } }: Props) {
  const t = textsIn(lang);
  const dated = my.open.flatMap(({ id, dueOn, nearness, wording }) =>
    dueOn === null || nearness === 'overdue' ? [] : { id, dueOn, about: wording.about },
  );
  if (dated.length === 0) return null;
  const day = new Intl.DateTimeFormat(localeOf[lang], { day: 'numeric', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(localeOf[lang], { month: 'short', timeZone: 'UTC' });
  return (
    <section class="box tint stack">
      <h2>{t.dates}</h2>
      <ul class="plain stack-sm">
        {dated.slice(0, datesShown).map(({ id, dueOn, about }) => (
          <li key={id} class="date">
            <time dateTime={dueOn}>
              {day.format(Date.parse(dueOn))}
              <span>{month.format(Date.parse(dueOn))}</span>
            </time>
            <div>{about}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What modules show to those who hold the role one acts in. */
function Panels({ my, page, place }: Props & { place: 'main' | 'side' }) {
  const here = my.panels.filter(({ panel }) => panel.place === place);
  return (
    <>
      {here.map(({ panel, data }) => (
        <Fragment key={panel.name}>{panel.view(data, page)}</Fragment>
      ))}
    </>
  );
}

function listed(task: Open, page: PageContext) {
  return {
    href: `/${page.lang}${task.path}`,
    title: task.wording.asked,
    why: task.wording.why,
    consequence: smallPrint(task, page),
    state: { is: marks[task.nearness], label: stateOf(task, page) },
  };
}

/** The date in words and what follows, as facts side by side. */
function smallPrint({ dueOn, wording }: Open, { lang, format }: PageContext): string {
  const due = dueOn === null ? null : fill(textsIn(lang).due.on, { date: format.date(dueOn) });
  return [due, wording.consequence].filter((fact) => fact !== null).join(' · ');
}

function stateOf({ dueOn }: Open, { lang, today }: PageContext): string {
  return dueOn === null ? textsIn(lang).due.none : dueWords(lang, dueOn, today);
}

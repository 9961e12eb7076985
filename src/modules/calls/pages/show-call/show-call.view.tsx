import { Fragment } from 'preact';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, Meta, Note, State } from '../../../../ui/index.ts';
import type { Fact } from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import { programmePaths } from '../../../programmes/index.ts';
import { daysLeft } from '../../call-clock.ts';
import { deadlineOf } from '../../call-record.ts';
import { inEitherForm, stateKinds, titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import { Prose, Said } from '../../prose.tsx';
import { textsIn } from '../../texts/texts.ts';
import { Chosen, Contacts, Papers, Questions, Section } from './sections.tsx';
import type { PartProps } from './sections.tsx';
import type { PublicCall } from './show-call.query.ts';
import { Handling, Money, Reports, Who } from './terms.tsx';

/** Everything about a call, for everybody: nothing has to be signed in for, and nothing is left out. */
export function ShowCall({ data, page }: ViewProps<unknown, PublicCall>) {
  const { lang } = page;
  const { call, state, agreement, mayManage } = data;
  const t = textsIn(lang);
  const title = inEitherForm(call.texts.title ?? { nb: '', nn: '' }, lang);
  return (
    <div class="stack-lg">
      <div class="cols">
        <div class="stack">
          <p>
            <State is={stateKinds[state]}>{t.states[state]}</State>{' '}
            <span class="soft">{fill(t.intake, { number: call.intake })}</span>
          </p>
          <h1 lang={title.text === '' || title.lang === lang ? undefined : title.lang}>
            {titleIn(lang, call.texts.title)}
          </h1>
          <Standing data={data} page={page} />
          <NoticeBanner page={page} agreement={agreement} linked />
          {call.texts.intro && <Prose words={call.texts.intro} lang={lang} />}
          {mayManage && (
            <p>
              <a href={`/${lang}${paths.manage(call.id)}`}>{t.show.manage}</a>
            </p>
          )}
        </div>
        <Clock data={data} page={page} />
      </div>
      <Section part="offer" data={data} page={page} />
      <Section part="expectations" data={data} page={page} />
      <Who data={data} page={page} />
      <Chosen data={data} page={page} />
      <Money data={data} page={page} />
      <Handling data={data} page={page} />
      <Section part="howToApply" data={data} page={page} />
      <Papers data={data} page={page} />
      <Reports data={data} page={page} />
      <Section part="practical" data={data} page={page} />
      <Questions data={data} page={page} />
      <Contacts data={data} page={page} />
    </div>
  );
}

/** What is not as usual: not yet open, moved, closed, called off. */
function Standing({ data: { call, state }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const { opening, closing, cancellation } = call;
  const deadline = deadlineOf(call);
  return (
    <>
      {state === 'draft' && <Note color="warning">{t.draftNote}</Note>}
      {cancellation && (
        <Note color="danger" title={t.cancelledTitle} level={2}>
          <p>{fill(t.cancelledText, { moment: format.moment(cancellation.at) })}</p>
          <Reason words={cancellation.reason} page={page} />
        </Note>
      )}
      {state === 'closed' && closing && (
        <Note title={t.ended} level={2}>
          <p>{fill(t.closedText, { moment: format.moment(closing.at) })}</p>
          <Reason words={closing.reason} page={page} />
        </Note>
      )}
      {state === 'closed' && !closing && deadline && (
        <Note title={t.ended} level={2}>
          <p>{fill(t.endedText, { moment: format.moment(deadline) })}</p>
        </Note>
      )}
      {state === 'coming' && opening && (
        <Note title={t.comingTitle} level={2}>
          <p>{fill(t.comingText, { moment: format.moment(opening.opensAt) })}</p>
        </Note>
      )}
      {call.moves.toReversed().map((move) => (
        <Note key={move.to.toString()} color="warning" title={t.moved} level={2}>
          <p>
            {fill(t.movedText, {
              from: format.moment(move.from),
              to: format.moment(move.to),
              when: format.moment(move.movedAt),
            })}
          </p>
          <Reason words={move.reason} page={page} />
        </Note>
      ))}
    </>
  );
}

function Reason({ words, page }: { words: { nb: string; nn: string }; page: PageContext }) {
  const { text } = inEitherForm(words, page.lang);
  return <p>{fill(textsIn(page.lang).show.reason, { reason: text })}</p>;
}

/** The dates, and the two things one comes for: the calendar and the check. */
function Clock({
  data: { call, state, programme, panels },
  page,
}: Pick<PartProps, 'page'> & { readonly data: PublicCall }) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const deadline = deadlineOf(call);
  const opensAt = call.opening?.opensAt ?? call.terms.opensAt;
  const { projectsFrom, projectsTo } = call.terms;
  const facts: Fact[] = [
    ...(opensAt
      ? [
          {
            name: state === 'coming' || state === 'draft' ? t.show.opens : t.show.openedAt,
            value: format.moment(opensAt),
          },
        ]
      : []),
    ...(projectsFrom || projectsTo
      ? [{ name: t.show.projects, value: period(page, projectsFrom, projectsTo) }]
      : []),
    {
      name: t.show.programme,
      value: (
        <a href={`/${lang}${programmePaths.programme(programme.slug)}`}>
          <Said words={programme.name} lang={lang} />
        </a>
      ),
    },
  ];
  const isAlive = state === 'open' || state === 'coming' || state === 'draft';
  return (
    <aside class="call stack" aria-labelledby="call-clock">
      <h2 id="call-clock" class="when">
        {deadline
          ? `${t.show.deadline}: ${fill(t.show.wallClock, { moment: format.moment(deadline) })}`
          : t.show.rolling}
      </h2>
      {state === 'open' && deadline && <p>{daysLeft(lang, deadline, page.now)}</p>}
      <Meta facts={facts} stacked />
      {isAlive && <ButtonLink href={`/${lang}${paths.check(call.id)}`}>{t.show.check}</ButtonLink>}
      {panels.map(({ panel, data }) => (
        <Fragment key={panel.name}>{panel.view(data, page)}</Fragment>
      ))}
      {deadline && state !== 'draft' && (
        <p>
          <a href={`/${lang}${paths.calendar(call.id)}`}>{t.show.toCalendar}</a>
        </p>
      )}
    </aside>
  );
}

function period({ lang, format }: PageContext, from: string | null, to: string | null): string {
  const t = textsIn(lang).show;
  if (from && to) return fill(t.projectsBetween, { from: format.date(from), to: format.date(to) });
  if (from) return fill(t.projectsFrom, { from: format.date(from) });
  return fill(t.projectsTo, { to: format.date(to ?? '') });
}

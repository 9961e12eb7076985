import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, TaskList } from '../../../../ui/index.ts';
import type { Task } from '../../../../ui/index.ts';
import { callPaths } from '../../../calls/index.ts';
import { nameIn, standingKinds } from '../../application-words.ts';
import type { ListedApplication, ListedApplications } from '../../listed-applications.query.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';

/** The applications the reader has a part in, and the way to begin one. */
export function ListApplications({ data, page }: ViewProps<unknown, ListedApplications>) {
  const t = textsIn(page.lang);
  return (
    <div class="read stack-lg">
      <h1>{t.title}</h1>
      {data.listed.length === 0 ? (
        <p class="lead">{t.list.none}</p>
      ) : (
        <TaskList level={2} tasks={data.listed.map((each) => taskOf(each, data, page))} />
      )}
      {data.mayBegin ? (
        <p>
          <ButtonLink href={`/${page.lang}${paths.start}`} variant="secondary">
            {t.list.begin}
          </ButtonLink>
        </p>
      ) : (
        <p class="soft">
          {t.list.whoBegins} <a href={`/${page.lang}${callPaths.calls}`}>{t.list.seeCalls}</a>
        </p>
      )}
    </div>
  );
}

/** One application as a thing to go on with. */
export function taskOf(
  { application, callTitle, callState, deadline, standing }: ListedApplication,
  { organisations }: Pick<ListedApplications, 'organisations'>,
  { lang, format }: Pick<PageContext, 'lang' | 'format'>,
): Task {
  const t = textsIn(lang);
  const ledBy = fill(t.overview.ledBy, { municipality: nameIn(lang, organisations, application.leadId) });
  const due = deadline && fill(t.list.deadline, { moment: format.moment(deadline) });
  return {
    href: `/${lang}${paths.application(application.id)}`,
    title: application.title,
    why: callTitle?.[lang === 'nn' ? 'nn' : 'nb'] ?? null,
    consequence: [ledBy, due].filter((part) => part !== null).join(' · '),
    state:
      standing === 'asked'
        ? { is: standingKinds.asked, label: t.parties.standings.asked }
        : { is: callState === 'open' ? 'half' : 'none', label: t.overview.callStates[callState] },
  };
}

import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import type { Task } from '../../ui/index.ts';
import { nameIn, standingKinds } from './application-words.ts';
import type { ListedApplication, ListedApplications } from './listed-applications.query.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

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

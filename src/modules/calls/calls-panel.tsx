import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import { daysLeft } from './call-clock.ts';
import { titleIn } from './call-words.ts';
import type { CallsUnderWay } from './calls-panel.query.ts';
import type { ListedCall } from './listed-calls.query.ts';
import { paths } from './paths.ts';
import { textsIn as manageTextsIn } from './texts/manage/texts.ts';
import { textsIn } from './texts/texts.ts';

/** The secretariat's clocks: deadlines, what opens next, and drafts that wait to be opened. */
export function callsUnderWayPart({ alive, drafts }: CallsUnderWay, page: PageContext) {
  const t = manageTextsIn(page.lang).panel;
  return (
    <section class="stack-sm">
      <h2>{t.title}</h2>
      {alive.length > 0 && <Calls calls={alive} page={page} path={paths.manage} />}
      {drafts.length > 0 && (
        <>
          <h3>{t.drafts}</h3>
          <Calls calls={drafts} page={page} path={paths.manage} />
        </>
      )}
    </section>
  );
}

/** The open calls of a programme, on its own page. */
export function callsToApplyToPart(calls: readonly ListedCall[], page: PageContext) {
  return (
    <section class="stack-sm">
      <h2>{textsIn(page.lang).title}</h2>
      <Calls calls={calls} page={page} path={paths.call} />
    </section>
  );
}

interface CallsProps {
  readonly calls: readonly ListedCall[];
  readonly page: PageContext;
  readonly path: (id: number) => string;
}

function Calls({ calls, page, path }: CallsProps) {
  return (
    <ul class="list">
      {calls.map((call) => (
        <li key={call.id}>
          <a href={`/${page.lang}${path(call.id)}`}>{titleIn(page.lang, call.title)}</a>
          <br />
          <span class="small soft">{clockOf(call, page)}</span>
        </li>
      ))}
    </ul>
  );
}

function clockOf(
  { state, opensAt, deadline, intake }: ListedCall,
  { lang, format, now }: PageContext,
): string {
  const t = textsIn(lang);
  if (state === 'draft') return fill(t.intake, { number: intake });
  if (state === 'coming' && opensAt) return fill(t.list.opens, { moment: format.moment(opensAt) });
  if (!deadline) return t.list.rolling;
  return `${fill(t.list.deadline, { moment: format.moment(deadline) })}: ${daysLeft(lang, deadline, now)}`;
}

import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { State } from '../../../../ui/index.ts';
import { daysLeft } from '../../call-clock.ts';
import { stateKinds, titleIn } from '../../call-words.ts';
import type { ListedCall } from '../../listed-calls.query.ts';
import { paths } from '../../paths.ts';
import { Prose } from '../../prose.tsx';
import { textsIn } from '../../texts/texts.ts';

export interface CallList {
  readonly calls: readonly ListedCall[];
  readonly next: number | null;
  readonly managesCalls: boolean;
}

/** Every call that was announced: what is open first. */
export function ListCalls({ data, page }: ViewProps<unknown, CallList>) {
  const { lang } = page;
  const t = textsIn(lang);
  const of = (...states: ListedCall['state'][]) => data.calls.filter(({ state }) => states.includes(state));
  const [open, coming, closed] = [of('open'), of('coming'), of('closed', 'cancelled')];
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.list.lead}</p>
        {data.managesCalls && (
          <p>
            <a href={`/${lang}${paths.mine}`}>{t.list.mine}</a>
          </p>
        )}
      </div>
      <section>
        <h2>{t.list.open}</h2>
        {open.length === 0 ? <p class="soft">{t.list.noneOpen}</p> : <Calls calls={open} page={page} full />}
      </section>
      {coming.length > 0 && (
        <section>
          <h2>{t.list.coming}</h2>
          <Calls calls={coming} page={page} full />
        </section>
      )}
      {closed.length > 0 && (
        <section>
          <h2>{t.list.closed}</h2>
          <Calls calls={closed} page={page} />
        </section>
      )}
      {data.next !== null && (
        <p>
          <a href={`/${lang}${paths.calls}?after=${data.next}`}>{t.list.older}</a>
        </p>
      )}
      <p class="small">
        <a href={`/${lang}${paths.feed}`}>{t.list.feed}</a>
      </p>
    </div>
  );
}

function Calls({ calls, page, full }: { calls: readonly ListedCall[]; page: PageContext; full?: boolean }) {
  const { lang } = page;
  const t = textsIn(lang);
  return (
    <ul class="list">
      {calls.map((call) => (
        <li key={call.id}>
          <div class="row">
            <div class="stack-sm">
              <h3>
                <a href={`/${lang}${paths.call(call.id)}`}>{titleIn(lang, call.title)}</a>
              </h3>
              <p>{timeOf(call, page)}</p>
              {full && <Prose words={call.intro} lang={lang} />}
            </div>
            <p>
              <State is={stateKinds[call.state]}>
                {call.state === 'open' && call.deadline
                  ? daysLeft(lang, call.deadline, page.now)
                  : t.states[call.state]}
              </State>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The one moment that matters of a call in this state. */
function timeOf({ state, rolling, deadline, opensAt }: ListedCall, { lang, format }: PageContext): string {
  const t = textsIn(lang).list;
  if (state === 'cancelled') return t.calledOff;
  if (state === 'coming' && opensAt) return fill(t.opens, { moment: format.moment(opensAt) });
  if (rolling || !deadline) return t.rolling;
  return fill(state === 'closed' ? t.closedAt : t.deadline, { moment: format.moment(deadline) });
}

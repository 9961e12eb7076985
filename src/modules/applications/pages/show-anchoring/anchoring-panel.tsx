import { count } from '../../../../platform/text/texts.ts';
import { State } from '../../../../ui/index.ts';
import { countedStates, rowsOf } from '../../anchoring/anchoring.ts';
import { anchoringIn } from '../../anchoring/anchoring.query.ts';
import { stateKinds } from '../../anchoring/states.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';

/** How far the anchoring has come, and the way to it. */
export const anchoringPanel = defineOverviewPanel({
  place: 'side',
  load: async (page, { application }) => {
    const anchoring = await anchoringIn(page.db, application, page.today);
    const rows = rowsOf(anchoring);
    return rows.length === 0 ? null : { rows };
  },
  view: ({ rows }, { lang }, { application }) => {
    const t = textsIn(lang);
    return (
      <section class="stack-sm">
        <h2>{t.overview.panel}</h2>
        <ul class="plain stack-sm">
          {countedStates(rows).map(([state, number]) => (
            <li key={state}>
              <State is={stateKinds[state]}>{count(lang, t.counted[state], number)}</State>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${lang}${paths.anchoring(application.id)}`}>{t.overview.see}</a>
        </p>
      </section>
    );
  },
});

import type { PageContext } from '../../../../platform/http/page.ts';
import { State } from '../../../../ui/index.ts';
import type { ApplicationState } from '../../application-state.ts';
import { paths } from '../../paths.ts';
import { stateKinds } from '../../submission/submission-words.ts';
import { textsIn } from '../../texts/submission/texts.ts';

const next: Readonly<Record<ApplicationState, 'preview' | 'sign' | 'submit' | 'receipt'>> = {
  writing: 'preview',
  frozen: 'sign',
  ready: 'submit',
  withdrawn: 'submit',
  submitted: 'receipt',
  arrived: 'receipt',
};

/** How far the application has come on its way to being sent, and the page for what comes next. */
export function OnTheWay({
  id,
  state,
  page: { lang },
}: {
  id: number;
  state: ApplicationState;
  page: PageContext;
}) {
  const t = textsIn(lang);
  const links = [next[state], ...(state === 'frozen' ? (['submit'] as const) : [])];
  return (
    <section class="stack-sm">
      <h2>{t.panel.title}</h2>
      <p>
        <State is={stateKinds[state]}>{t.states[state]}</State>
      </p>
      <ul class="list">
        {links.map((link) => (
          <li key={link}>
            <a href={`/${lang}${paths[link](id)}`}>{t.panel[link]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

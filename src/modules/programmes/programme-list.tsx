import type { Lang } from '../../platform/text/language.ts';
import { State } from '../../ui/index.ts';
import { programmePaths } from './paths.ts';
import type { Programme } from './programme.query.ts';
import { textsIn } from './texts/texts.ts';
import { nameIn, stateKinds } from './words.ts';

/** Programmes, each with what it is in short and where it stands. Headings of level 3; a draft leads to its management. */
export function ProgrammeList({ programmes, lang }: { programmes: readonly Programme[]; lang: Lang }) {
  return (
    <ul class="list">
      {programmes.map((programme) => {
        const { id, slug, state } = programme;
        const name = nameIn(lang, programme.name);
        const summary = nameIn(lang, programme.summary);
        const path = state === 'draft' ? programmePaths.manage(slug) : programmePaths.programme(slug);
        return (
          <li key={id}>
            <div class="row">
              <div class="read">
                <h3>
                  <a href={`/${lang}${path}`} lang={name.lang}>
                    {name.body || slug}
                  </a>
                </h3>
                <p lang={summary.lang}>{summary.body}</p>
              </div>
              <p>
                <State is={stateKinds[state]}>{textsIn(lang).states[state]}</State>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

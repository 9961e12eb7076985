import type { PageContext } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { TaskList } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import { inLanguage, preflight, preflightText, sectionStates } from '../../../forms/index.ts';
import type { SectionState, Writing } from '../../../forms/index.ts';
import { defineOverviewPanel } from '../../overview-panel.ts';
import { paths } from '../../paths.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { writingOf } from '../../text.query.ts';
import { textsIn } from '../../texts/texts.ts';

interface Sections {
  readonly writing: Writing;
}

interface PartProps extends Sections {
  readonly page: PageContext;
  readonly shown: ShownApplication;
}

/** The sections of the text, each with how far it has come. */
export const sectionsPanel = defineOverviewPanel<Sections>({
  place: 'main',
  load: async ({ db }, { application }) => ({ writing: await writingOf(db, application.id) }),
  view: ({ writing }, page, shown) => (
    <>
      <SectionList writing={writing} page={page} shown={shown} />
      <Preflight writing={writing} page={page} shown={shown} />
    </>
  ),
});

const marks: Readonly<Record<SectionState, StateKind>> = { empty: 'todo', begun: 'half', complete: 'done' };

function SectionList({ writing, page: { lang }, shown }: PartProps) {
  const t = textsIn(lang).sections;
  const states = sectionStates(writing.outline, writing.answers);
  return (
    <section>
      <h2>{shown.access === 'write' ? t.write : t.read}</h2>
      <TaskList
        tasks={writing.outline.sections.map(({ key, title }) => {
          const state = states.get(key) ?? 'empty';
          return {
            href: `/${lang}${paths.section(shown.application.id, key)}`,
            title: inLanguage(title, lang).text,
            state: { is: marks[state], label: t.states[state] },
          };
        })}
      />
    </section>
  );
}

/** As many as one can keep in mind; the rest stand at their sections. */
const mostShown = 8;

/** What must be written or mended before the application can be sent, from the first day. */
function Preflight({ writing: { outline, answers }, page: { lang, format }, shown }: PartProps) {
  const t = textsIn(lang).sections;
  const missing = preflight(outline, answers);
  if (missing.length === 0) return <p>{t.nothingMissing}</p>;
  return (
    <section class="stack-sm">
      <h2>{count(lang, t.missing, missing.length)}</h2>
      <ul>
        {missing.slice(0, mostShown).map((each) => (
          <li key={`${each.question} ${each.code} ${each.row} ${each.column}`}>
            <a href={`/${lang}${paths.section(shown.application.id, each.section)}`}>
              {preflightText(each, outline, answers, lang)}
            </a>
          </li>
        ))}
      </ul>
      {missing.length > mostShown && (
        <p class="soft">{fill(t.more, { count: format.number(missing.length - mostShown) })}</p>
      )}
    </section>
  );
}

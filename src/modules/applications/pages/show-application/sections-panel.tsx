import type { PageContext } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { State } from '../../../../ui/index.ts';
import { preflight, preflightText, WritingTaskList } from '../../../forms/index.ts';
import type { TextAndBeside } from '../../text.query.ts';
import { paths } from '../../paths.ts';
import type { ShownApplication } from '../../shown-application.query.ts';
import { textsIn } from '../../texts/texts.ts';

type Sections = TextAndBeside;

interface PartProps extends Sections {
  readonly page: PageContext;
  readonly shown: ShownApplication;
}

/** The sections of the text, each with how far it has come, and what is missing. */
export function sectionsPart(sections: Sections, page: PageContext, shown: ShownApplication) {
  return (
    <>
      <SectionList {...sections} page={page} shown={shown} />
      <Preflight {...sections} page={page} shown={shown} />
    </>
  );
}

function SectionList({ writing, beside, page, shown }: PartProps) {
  const { lang } = page;
  const t = textsIn(lang).sections;
  const { id } = shown.application;
  return (
    <section class="stack-sm">
      <h2>{shown.access === 'write' ? t.write : t.read}</h2>
      {beside.held.length > 0 && (
        <p>
          <State is="due">
            <a href={`/${lang}${paths.held(id)}`}>{t.held}</a>
          </State>
        </p>
      )}
      <WritingTaskList
        page={page}
        writing={writing}
        beside={beside}
        hrefOf={(section) => `/${lang}${paths.section(id, section)}`}
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

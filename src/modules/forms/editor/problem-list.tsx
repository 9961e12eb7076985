import type { PageContext } from '../../../platform/http/page.ts';
import { count } from '../../../platform/text/texts.ts';
import { fieldId, Note, State } from '../../../ui/index.ts';
import type { OutlineProblem } from '../outline-problems.ts';
import type { Outline } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import type { EditorPaths } from './editor-paths.ts';
import { problemSentence } from './editor-words.ts';

export type ProblemListProps = {
  page: Pick<PageContext, 'lang'>;
  outline: Outline;
  problems: readonly OutlineProblem[];
  paths: EditorPaths;
};

/** What keeps a draft from being published, each with the way to the field that mends it. */
export function ProblemList({ page, outline, problems, paths }: ProblemListProps) {
  const { lang } = page;
  const t = textsIn(lang).editor;
  if (problems.length === 0)
    return (
      <p>
        <State is="done">{t.noProblems}</State>
      </p>
    );
  return (
    <Note color="warning" title={count(lang, t.problems, problems.length)} level={2}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.section}.${problem.question}.${problem.field}.${problem.code}`}>
            <a href={`/${lang}${wayTo(outline, problem, paths)}`}>{problemSentence(lang, problem)}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** The page that mends it, at its field. What the page has no field for, is mended on the overview. */
function wayTo(
  { sections }: Outline,
  { section, question, field }: OutlineProblem,
  paths: EditorPaths,
): string {
  const place = section === null ? undefined : sections[section];
  const asked = question === null ? undefined : place?.questions[question];
  const at = field === '' || field === 'key' ? '' : `#${fieldId(field)}`;
  if (asked) return paths.question(asked.key) + at;
  if (place) return field === '' ? paths.newQuestion(place.key) : paths.section(place.key) + at;
  return field === '' ? paths.newSection : paths.head + at;
}

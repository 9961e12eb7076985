import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, ButtonLink, ErrorSummary, Form } from '../../../ui/index.ts';
import type { OutlineProblem } from '../outline-problems.ts';
import { inLanguage } from '../outline.ts';
import type { Outline, Question, Section, Words } from '../outline.ts';
import { demandsOf } from '../question-words.ts';
import { textsIn } from '../texts/texts.ts';
import type { EditorPaths } from './editor-paths.ts';
import { editorErrors } from './editor-words.ts';
import { ProblemList } from './problem-list.tsx';

type EditorPage = Pick<PageContext, 'lang' | 'format' | 'url'>;

export type OutlineEditorProps = {
  page: EditorPage;
  outline: Outline;
  revision: number;
  problems: readonly OutlineProblem[];
  /** The number the next version gets; null when the draft equals the newest version. */
  nextNumber: number | null;
  paths: EditorPaths;
  form: FormState;
};

/**
 * A draft as a whole: what hinders it, its sections and questions in their order with buttons to move them, and
 * publishing. Everything is a link or a button of one form, so it works with the keyboard and without JavaScript.
 */
export function OutlineEditor(props: OutlineEditorProps) {
  const { page, outline, revision, problems, nextNumber, paths, form } = props;
  const t = textsIn(page.lang).editor;
  const to = (path: string) => `/${page.lang}${path}`;
  const state = { values: {}, errors: editorErrors(page.lang, form.refusals) };
  return (
    <Form
      address={page.url.pathname}
      state={state}
      hidden={{ revision: String(revision) }}
      class="stack-lg"
      noValidate
    >
      <ErrorSummary />
      <ProblemList page={page} outline={outline} problems={problems} paths={paths} />
      <p class="row">
        <a href={to(paths.head)}>{t.headEdit}</a>
        <a href={to(paths.preview)}>{textsIn(page.lang).templates.trial.link}</a>
        <a href={to(paths.pdf)}>{textsIn(page.lang).templates.trial.pdf}</a>
      </p>
      <section class="stack-lg" aria-labelledby="sections">
        <h2 id="sections">{t.sections}</h2>
        {outline.sections.length === 0 && <p>{t.noSections}</p>}
        {outline.sections.map((section, index) => (
          <SectionPart
            key={section.key}
            page={page}
            paths={paths}
            outline={outline}
            section={section}
            index={index}
          />
        ))}
        <p>
          <ButtonLink variant="secondary" href={to(paths.newSection)}>
            {t.sectionAdd}
          </ButtonLink>
        </p>
      </section>
      {nextNumber !== null && problems.length === 0 && (
        <div class="stack-sm">
          <p>{t.publishLead}</p>
          <p>
            <Button name="do" value="publish">
              {fill(t.publish, { number: nextNumber })}
            </Button>
          </p>
        </div>
      )}
    </Form>
  );
}

type PartProps = Pick<OutlineEditorProps, 'page' | 'paths' | 'outline'> & { section: Section; index: number };

function SectionPart({ page, paths, outline, section, index }: PartProps) {
  const t = textsIn(page.lang).editor;
  const title = said(page, section.title);
  return (
    <section class="box stack" id={`section-${section.key}`} aria-labelledby={`title-${section.key}`}>
      <h3 id={`title-${section.key}`}>
        {index + 1} {title}
      </h3>
      <p class="row">
        <a href={`/${page.lang}${paths.section(section.key)}`}>
          {t.sectionEditShort} <span class="ds-sr-only">{title}</span>
        </a>
        <Moves
          page={page}
          name={`section.${section.key}`}
          what={title}
          first={index === 0}
          last={index === outline.sections.length - 1}
        />
      </p>
      <ol class="list">
        {section.questions.map((question, number) => (
          <li key={question.key} id={`question-${question.key}`}>
            <QuestionPart
              page={page}
              paths={paths}
              question={question}
              number={`${index + 1}.${number + 1}`}
              first={index === 0 && number === 0}
              last={index === outline.sections.length - 1 && number === section.questions.length - 1}
            />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/${page.lang}${paths.newQuestion(section.key)}`}>{fill(t.questionAdd, { title })}</a>
      </p>
    </section>
  );
}

type QuestionPartProps = Pick<OutlineEditorProps, 'page' | 'paths'> & {
  question: Question;
  number: string;
  first: boolean;
  last: boolean;
};

function QuestionPart({ page, paths, question, number, first, last }: QuestionPartProps) {
  const title = said(page, question.text);
  return (
    <div class="row">
      <div>
        <p>
          {number} <a href={`/${page.lang}${paths.question(question.key)}`}>{title}</a>
        </p>
        <p class="small soft">
          {[textsIn(page.lang).kinds[question.kind], ...demandsOf(question, page)].join(' · ')}
        </p>
      </div>
      <p>
        <Moves page={page} name={`question.${question.key}`} what={title} first={first} last={last} />
      </p>
    </div>
  );
}

type MovesProps = { page: EditorPage; name: string; what: string; first: boolean; last: boolean };

/** Up and down. The buttons stay where they are at the ends, so that the keyboard finds the same order everywhere. */
function Moves({ page, name, what, first, last }: MovesProps) {
  const t = textsIn(page.lang).editor;
  const button = (way: 'up' | 'down', disabled: boolean) => (
    <Button name="do" value={`${name}.${way}`} variant="tertiary" disabled={disabled}>
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
      <span class="ds-sr-only">{fill(t.moves, { way: t[way], what })}</span>
    </Button>
  );
  return (
    <span class="moves">
      {button('up', first)}
      {button('down', last)}
    </span>
  );
}

/** A text of a draft, which may still be empty in the reader's form. */
function said({ lang }: EditorPage, words: Words): string {
  const { nb, nn } = words;
  return inLanguage(words, lang).text || nb || nn || textsIn(lang).editor.untitled;
}

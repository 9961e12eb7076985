import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import { RichText } from '../../ui/index.ts';
import { inLanguage, isTable } from './outline.ts';
import type { Outline, Question, Words } from './outline.ts';
import { columnTitles, conditionOf, demandsOf } from './question-words.ts';
import { textsIn } from './texts/texts.ts';

type ReadingPage = Pick<PageContext, 'lang' | 'format'>;

export type OutlineQuestionsProps = {
  page: ReadingPage;
  outline: Outline;
  /** The level of a section's heading; its questions stand one below. */
  level?: 2 | 3;
};

/** Everything a form asks, to be read by anybody: nothing to fill in, nothing left out. */
export function OutlineQuestions({ page, outline, level = 2 }: OutlineQuestionsProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="stack-lg">
      {outline.introduction && <Paragraphs words={outline.introduction} page={page} />}
      {outline.sections.map((section, index) => (
        <section key={section.key} class="stack" id={`section-${section.key}`}>
          <Heading>
            {index + 1} <Said words={section.title} page={page} />
          </Heading>
          {section.lead && <Paragraphs words={section.lead} page={page} />}
          <ol class="list">
            {section.questions.map((question, number) => (
              <li key={question.key} id={`question-${question.key}`}>
                <AskedQuestion
                  page={page}
                  outline={outline}
                  question={question}
                  number={`${index + 1}.${number + 1}`}
                  level={level === 2 ? 3 : 4}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type AskedProps = Omit<OutlineQuestionsProps, 'level'> & { question: Question; number: string; level: 3 | 4 };

function AskedQuestion({ page, outline, question, number, level }: AskedProps) {
  const t = textsIn(page.lang);
  const Heading = `h${level}` as const;
  const condition = conditionOf(outline, question, page);
  return (
    <div class="stack-sm">
      <Heading class="as-h3">
        {number} <Said words={question.text} page={page} />
      </Heading>
      <p class="small soft">{[t.kinds[question.kind], ...demandsOf(question, page)].join(' · ')}</p>
      {condition && <p class="small">{condition}</p>}
      {question.guidance && <Paragraphs words={question.guidance} page={page} />}
      {'choices' in question && (
        <ul>
          {question.choices.map((choice) => (
            <li key={choice.value}>
              <Said words={choice.text} page={page} />
            </li>
          ))}
        </ul>
      )}
      {isTable(question) && (
        <p class="small">
          {fill(t.asked.columns, {
            columns: page.format.list(
              columnTitles(question.kind, page.lang).map((title) => title.toLocaleLowerCase(page.lang)),
            ),
          })}
        </p>
      )}
    </div>
  );
}

/** A text in the reader's language, or marked as the one it is in. */
export function Said({ words, page }: { words: Words; page: Pick<PageContext, 'lang'> }) {
  const { text, lang } = inLanguage(words, page.lang);
  return lang === page.lang ? <>{text}</> : <span lang={lang}>{text}</span>;
}

/** A longer text, in Markdown, marked with its language where that is not the reader's. */
export function Paragraphs({ words, page }: { words: Words; page: Pick<PageContext, 'lang'> }) {
  const { text, lang } = inLanguage(words, page.lang);
  return (
    <div class="stack-sm" lang={lang === page.lang ? undefined : lang}>
      <RichText source={text} level={4} />
    </div>
  );
}

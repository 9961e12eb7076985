import type { PageContext } from '../../../platform/http/page.ts';
import { compareTexts, RichBlocks } from '../../../ui/index.ts';
import type { Answer } from '../answer-schema.ts';
import type { Question } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { answerBlocks } from './answered-sections.ts';
import { wordsOf } from './typed-values.ts';

type ReadingPage = Pick<PageContext, 'lang'>;

/** An answer to be read. */
export function ShownAnswer({
  page,
  question,
  answer,
}: {
  page: ReadingPage;
  question: Question;
  answer: Answer;
}) {
  if (answer === null) return <p class="soft">{textsIn(page.lang).writing.held.empty}</p>;
  return <RichBlocks blocks={answerBlocks(question, answer, page.lang)} level={4} />;
}

export type AnswerChangesProps = { page: ReadingPage; question: Question; before: Answer; after: Answer };

/** What became of an answer: of a text the sentences that came and went, of anything else both as a whole. */
export function AnswerChanges({ page, question, before, after }: AnswerChangesProps) {
  if (question.kind !== 'text' && question.kind !== 'long_text') {
    const t = textsIn(page.lang).writing.history;
    return (
      <>
        <p class="small soft">{t.former}</p>
        <ShownAnswer page={page} question={question} answer={before} />
        <p class="small soft">{t.later}</p>
        <ShownAnswer page={page} question={question} answer={after} />
      </>
    );
  }
  const sentences = compareTexts(wordsOf(before), wordsOf(after));
  // Of what was not touched, only the neighbours are shown, so that the place is known again.
  const isNear = (index: number) =>
    [index - 1, index, index + 1].some((each) => (sentences[each]?.is ?? 'kept') !== 'kept');
  return (
    <p>
      {sentences.map(({ is, text }, index) => {
        if (is === 'out') return <del>{text} </del>;
        if (is === 'in') return <ins>{text} </ins>;
        if (isNear(index)) return `${text} `;
        return isNear(index - 1) || index === 0 ? '… ' : '';
      })}
    </p>
  );
}

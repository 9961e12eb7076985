import { Temporal } from 'temporal-polyfill';
import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, compareTexts, ErrorSummary, Form } from '../../../ui/index.ts';
import type { Answer } from '../answer-schema.ts';
import { isTable, questionsOf } from '../outline.ts';
import type { Question } from '../outline.ts';
import { QuestionField } from '../question-field.tsx';
import { Said } from '../outline-questions.tsx';
import { textsIn } from '../texts/texts.ts';
import { mergeAnswers } from './answer-merge.ts';
import { fieldOf } from './field-names.ts';
import { Refused } from './refused.tsx';
import { writingRefusalText } from './refusal-text.ts';
import type { Beside, Name, ShownHeld } from './section.query.ts';
import { ShownAnswer } from './shown-answer.tsx';
import { typedValues, wordsOf } from './typed-values.ts';
import type { Writing } from './writing.ts';

export type HeldTextsProps = {
  page: Pick<PageContext, 'lang' | 'format'>;
  writing: Writing;
  beside: Beside;
  form: FormState;
  /** Where the choice is sent: the page itself (`heldForm`, `actOnHeld`). */
  address: string;
};

/** Where two have changed the same: both texts beside each other with their authors, to be chosen from or written anew. */
export function HeldTexts({ page, writing, beside, form, address }: HeldTextsProps) {
  const t = textsIn(page.lang).writing.held;
  const isOpen = beside.held.some(({ id }) => form.typed['held'] === String(id));
  const refused = isOpen ? null : <Refused page={page} refusals={form.refusals} />;
  if (beside.held.length === 0)
    return (
      <>
        {refused}
        <p>{t.none}</p>
      </>
    );
  const questions = new Map(questionsOf(writing.outline).map((question) => [question.key, question]));
  return (
    <div class="stack-lg">
      {refused}
      <p>{t.lead}</p>
      {beside.held.map((held) => {
        const question = questions.get(held.question);
        return question && <HeldText key={held.id} {...{ page, writing, form, address, held, question }} />;
      })}
    </div>
  );
}

type HeldTextProps = Omit<HeldTextsProps, 'beside'> & { held: ShownHeld; question: Question };

function HeldText({ page, writing, form, address, held, question }: HeldTextProps) {
  const t = textsIn(page.lang).writing.held;
  const stands = writing.answers[question.key] ?? null;
  // What would stand if this one's words were used where they met: all else of both is in already.
  const mine = mergeAnswers(held.base, held.value, stands, 'mine').value;
  const isSent = form.typed['held'] === String(held.id);
  const values = { ...typedValues(writing.outline, { [question.key]: mine }), ...(isSent ? form.typed : {}) };
  const errors = isSent
    ? form.refusals.map((refusal) => ({
        field: refusal.field ?? '',
        message: writingRefusalText(refusal, page.lang),
      }))
    : [];
  const seen = String(writing.revisions[question.key] ?? 0);
  const heading = `held-${held.id}`;
  return (
    <Form address={address} state={{ values, errors }} hidden={{ held: String(held.id), seen }} noValidate>
      <ErrorSummary />
      <section class="merge" aria-labelledby={heading}>
        <header>
          <h2 id={heading}>
            <Said words={question.text} page={page} />
          </h2>
        </header>
        <div>
          <div class="stack-sm">
            <h3>{t.stands}</h3>
            <p class="small soft">{fill(t.theirs, whoAndWhen(page, held.metBy, held.metAt))}</p>
            <Differing page={page} question={question} answer={stands} other={mine} />
            <Button variant="secondary" name="do" value="theirs">
              {t.takeTheirs}
            </Button>
          </div>
          <div class="stack-sm">
            <h3>{fill(t.mine, whoAndWhen(page, held.by, held.at))}</h3>
            <Differing page={page} question={question} answer={mine} other={stands} />
            <Button variant="secondary" name="do" value="mine">
              {t.takeMine}
            </Button>
          </div>
        </div>
        {!isTable(question) && question.kind !== 'files' && (
          <footer class="stack-sm">
            <h3>{t.write}</h3>
            <QuestionField page={page} question={question} name={fieldOf(question.key)} />
            <Button variant="secondary" name="do" value="written">
              {t.useWritten}
            </Button>
          </footer>
        )}
      </section>
    </Form>
  );
}

type DifferingProps = { page: HeldTextsProps['page']; question: Question; answer: Answer; other: Answer };

/** An answer with the sentences marked that the other one does not have. */
function Differing({ page, question, answer, other }: DifferingProps) {
  const isText = question.kind === 'text' || question.kind === 'long_text';
  if (!isText || answer === null) return <ShownAnswer page={page} question={question} answer={answer} />;
  const own = compareTexts(wordsOf(other), wordsOf(answer)).filter(({ is }) => is !== 'out');
  return <p>{own.map(({ is, text }) => (is === 'in' ? <mark>{text} </mark> : `${text} `))}</p>;
}

function whoAndWhen({ lang, format }: HeldTextsProps['page'], by: Name, at: string) {
  const name = by ?? textsIn(lang).writing.page.somebody;
  return { name, when: format.moment(Temporal.Instant.from(at)) };
}

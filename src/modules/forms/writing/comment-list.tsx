import { Temporal } from 'temporal-polyfill';
import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, Form, Select, State, Textarea } from '../../../ui/index.ts';
import { inLanguage } from '../outline.ts';
import type { Question, Section } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { writingRefusalText } from './refusal-text.ts';
import type { Beside, ShownComment } from './section.query.ts';
import type { WritingAccess } from './writing.ts';

export type CommentListProps = {
  page: Pick<PageContext, 'lang' | 'format'>;
  section: Section;
  beside: Beside;
  access: WritingAccess;
  form: FormState;
  /** Where a comment is sent: the section's page (`writingForm`). */
  address: string;
};

/** What is said about a section, question by question, with a field to say more for those who may. */
export function CommentList({ page, section, beside, access, form, address }: CommentListProps) {
  const t = textsIn(page.lang).writing.comments;
  const asked = section.questions.filter(({ key }) =>
    beside.comments.some(({ question }) => question === key),
  );
  const mayComment = access === 'comment' || access === 'write';
  const errors = form.refusals
    .filter(({ field }) => field === 'comment')
    .map((refusal) => ({ field: 'comment', message: writingRefusalText(refusal, page.lang) }));
  return (
    <section class="stack" aria-labelledby="comments">
      <h2 id="comments">{t.title}</h2>
      {asked.length === 0 && <p class="soft">{t.none}</p>}
      {asked.map((question) => (
        <QuestionComments
          key={question.key}
          page={page}
          question={question}
          comments={beside.comments.filter((each) => each.question === question.key)}
          {...(mayComment && { address })}
        />
      ))}
      {mayComment && (
        <Form address={address} state={{ values: form.typed, errors }} class="form" noValidate>
          <Select
            name="question"
            label={t.question}
            wide
            choices={section.questions.map((question) => ({
              value: question.key,
              label: inLanguage(question.text, page.lang).text,
            }))}
          />
          <Textarea name="comment" label={t.add} rows={3} wide />
          <p>
            <Button variant="secondary" name="do" value="comment">
              {t.send}
            </Button>
          </p>
        </Form>
      )}
    </section>
  );
}

type QuestionCommentsProps = {
  page: CommentListProps['page'];
  question: Question;
  comments: readonly ShownComment[];
  /** Where resolving is sent; left out for those who may not. */
  address?: string;
};

function QuestionComments({ page, question, comments, address }: QuestionCommentsProps) {
  const { comments: t, page: words } = textsIn(page.lang).writing;
  return (
    <div class="stack-sm" id={`comments-${question.key}`}>
      <h3 class="as-h3">{fill(t.about, { question: inLanguage(question.text, page.lang).text })}</h3>
      <ul class="list">
        {comments.map((comment) => (
          <li key={comment.id} class="stack-sm">
            <p class="small soft">
              {fill(t.by, {
                name: comment.by ?? words.somebody,
                when: page.format.moment(Temporal.Instant.from(comment.at)),
              })}
            </p>
            <p>{comment.text}</p>
            {comment.isResolved ? (
              <p class="small">
                <State is="done">{t.resolved}</State>
              </p>
            ) : (
              address !== undefined && (
                <Form address={address} state={{ values: {}, errors: [] }}>
                  <Button variant="tertiary" name="do" value={`resolve.${comment.id}`}>
                    {t.resolve}
                  </Button>
                </Form>
              )
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

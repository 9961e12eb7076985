import { Temporal } from 'temporal-polyfill';
import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { Button, Form, Pages, State } from '../../../ui/index.ts';
import { Said } from '../outline-questions.tsx';
import { questionsOf } from '../outline.ts';
import type { Question } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import type { ChangePart, ShownChange } from './history.query.ts';
import { Refused } from './refused.tsx';
import { AnswerChanges } from './shown-answer.tsx';
import type { Writing } from './writing.ts';

export type SectionHistoryProps = {
  page: Pick<PageContext, 'lang' | 'format'>;
  writing: Writing;
  history: ChangePart;
  form: FormState;
  /** Where going back is sent (`historyForm`); left out for those who may only read. */
  address?: string;
  /** The address of the part that ends before an edition. */
  partHref: (before: number) => string;
};

/** Who changed what and when, the newest first, with what came and went, and a way back to each. */
export function SectionHistory({ page, writing, history, form, address, partHref }: SectionHistoryProps) {
  const t = textsIn(page.lang).writing.history;
  const questions = new Map(questionsOf(writing.outline).map((question) => [question.key, question]));
  if (history.changes.length === 0) return <p>{t.none}</p>;
  return (
    <div class="stack-lg">
      <Refused page={page} refusals={form.refusals} />
      <ol class="list">
        {history.changes.map((change) => {
          const question = questions.get(change.question);
          const seen = String(writing.revisions[change.question] ?? 0);
          return (
            question && (
              <li key={`${change.question}-${change.revision}`}>
                <Change {...{ page, change, question, seen }} {...(address !== undefined && { address })} />
              </li>
            )
          );
        })}
      </ol>
      <Pages next={history.next === null ? undefined : partHref(history.next)} />
    </div>
  );
}

type ChangeProps = {
  page: SectionHistoryProps['page'];
  change: ShownChange;
  question: Question;
  seen: string;
  address?: string;
};

function Change({ page, change, question, seen, address }: ChangeProps) {
  const { history: t, page: words } = textsIn(page.lang).writing;
  const when = page.format.moment(Temporal.Instant.from(change.at));
  return (
    <div class="stack-sm">
      <h3 class="as-h3">
        <Said words={question.text} page={page} />
      </h3>
      <p class="small soft">{fill(t.change, { name: change.by ?? words.somebody, when })}</p>
      <AnswerChanges page={page} question={question} before={change.before} after={change.after} />
      {change.isNewest ? (
        <p class="small">
          <State is="done">{t.newest}</State>
        </p>
      ) : (
        address !== undefined && (
          <Form
            address={address}
            state={{ values: {}, errors: [] }}
            hidden={{ question: change.question, revision: String(change.revision), seen }}
          >
            <Button variant="tertiary">{t.goBack}</Button>
          </Form>
        )
      )}
    </div>
  );
}

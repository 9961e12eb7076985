import type { ComponentChild, ComponentChildren } from 'preact';
import type { FormState, PageContext } from '../../../platform/http/page.ts';
import { count } from '../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, textOf } from '../../../ui/index.ts';
import type { FormValues } from '../../../ui/index.ts';
import type { AnswerRow } from '../answer-schema.ts';
import { isAsked } from '../answer-schema.ts';
import { isTable } from '../outline.ts';
import type { Question, Section, TableQuestion } from '../outline.ts';
import { conditionOf } from '../question-words.ts';
import { QuestionField } from '../question-field.tsx';
import { textsIn } from '../texts/texts.ts';
import { baseFieldOf, fieldOf, pageField } from './field-names.ts';
import { writingRefusalText } from './refusal-text.ts';
import { hereText } from './here-text.ts';
import type { Beside } from './section.query.ts';
import { typedRows } from './typed-answers.ts';
import { typedValues } from './typed-values.ts';
import type { Writing } from './writing.ts';

export type SectionFormProps = {
  page: Pick<PageContext, 'lang' | 'format'>;
  writing: Writing;
  section: Section;
  beside: Beside;
  /** What was typed and refused, when the form came back. */
  form: FormState;
  /** Where it is sent: the page itself. */
  address: string;
  /** Where held texts are settled, with the language. */
  heldHref: string;
  /** Below a row of a table, such as what a goal still lacks; renewed when the row has been saved. */
  help?: (question: TableQuestion, row: AnswerRow, index: number) => ComponentChild;
  /** The owner's field for files, which keeps them. */
  files?: (question: Question) => ComponentChild;
  /** Beside the button: where to go on. */
  children?: ComponentChildren;
};

/**
 * Everything one section asks, to be written by several people at once: saved as one writes where there is script, by the
 * button where there is none. Each question shows who is in it, what is held, and how many comments it has.
 */
export function SectionForm({ page, section, form, address, ...props }: SectionFormProps) {
  const t = textsIn(page.lang).writing.page;
  const { writing, beside } = props;
  const values = { ...typedValues(writing.outline, writing.answers), ...form.typed };
  const errors = form.refusals.map((refusal) => ({
    field: refusal.field ?? '',
    message: writingRefusalText(refusal, page.lang),
    ...(refusal.row !== undefined && { row: refusal.row }),
  }));
  // Answers that are not asked now are kept, and shown again when they are.
  const asked = section.questions.filter((question) => isAsked(writing.outline, question, writing.answers));
  const reference = textOf(values, pageField) || beside.page;
  return (
    <Form
      address={address}
      state={{ values, errors }}
      class="stack-lg"
      noValidate
      hidden={{ [pageField]: reference }}
    >
      <ErrorSummary />
      <div class="stack-lg" data-writing={writing.edition} data-retry={t.retry} data-closed={t.closed}>
        {asked.map((question) => (
          <WrittenQuestion
            key={question.key}
            {...props}
            page={page}
            section={section}
            question={question}
            values={values}
            reference={reference}
          />
        ))}
        <div class="bar row end">
          <p class="small soft" data-saved></p>
          <p class="row">
            <Button>{t.save}</Button>
            {props.children}
          </p>
        </div>
      </div>
    </Form>
  );
}

type WrittenProps = Omit<SectionFormProps, 'form' | 'address'> & {
  question: Question;
  values: FormValues;
  reference: string;
};

function WrittenQuestion({ question, values, reference, ...props }: WrittenProps) {
  const { page, writing, beside, heldHref, help, files } = props;
  const t = textsIn(page.lang).writing;
  const { key } = question;
  if (question.kind === 'files' && files) return <div id={`question-${key}`}>{files(question)}</div>;
  const base = textOf(values, baseFieldOf(key)) || String(writing.revisions[key] ?? 0);
  const comments = beside.comments.filter((each) => each.question === key && !each.isResolved);
  const held = beside.held.some((each) => each.question === key);
  const here = beside.present.filter((each) => each.question === key).map(({ name }) => name);
  const rows = isTable(question) ? typedRows(question, values) : [];
  const condition = conditionOf(writing.outline, question, page);
  return (
    <div class="stack-sm" id={`question-${key}`} data-question={key}>
      <input type="hidden" name={baseFieldOf(key)} value={base} />
      {condition !== null && <p class="small soft">{condition}</p>}
      <QuestionField
        page={page}
        question={question}
        name={fieldOf(key)}
        row={{
          keyOf: (index) => keyOf(rows, index, reference),
          below: (index) => {
            const shown = isTable(question) && help?.(question, rows[index] ?? { key: '' }, index);
            // Renewed by the script when the row has been saved.
            return (
              shown && (
                <div class="all" data-fresh id={`help-${key}-${index}`}>
                  {shown}
                </div>
              )
            );
          },
        }}
      />
      <p class="small soft" data-here>
        {hereText(here, page.lang)}
      </p>
      <p class="small" data-note>
        {held && <a href={heldHref}>{t.page.settle}</a>}
      </p>
      {comments.length > 0 && (
        <p class="small">
          <a href={`#comments-${key}`}>{count(page.lang, t.comments.count, comments.length)}</a>
        </p>
      )}
    </div>
  );
}

/** A row keeps its key; a new one gets one that no other page makes. */
function keyOf(rows: readonly AnswerRow[], index: number, reference: string): string {
  const known = rows[index]?.['key'];
  if (typeof known === 'string' && known !== '') return known;
  const taken = new Set(rows.map(({ key }) => key));
  let number = index;
  while (taken.has(`${reference}${number}`)) number += 1;
  return `${reference}${number}`;
}

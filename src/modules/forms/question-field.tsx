import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/http/page.ts';
import { Checkboxes, DateField, Field, FileField, Radios, Rows, Select, Textarea } from '../../ui/index.ts';
import type { Row } from '../../ui/index.ts';
import { inLanguage, isTable } from './outline.ts';
import type { Question, TableQuestion, Words } from './outline.ts';
import { Paragraphs, Said } from './outline-questions.tsx';
import { columnsOf } from './question-tables.ts';
import type { TableColumn } from './question-tables.ts';
import { columnChoice, columnTitles, demandsOf } from './question-words.ts';
import { textsIn } from './texts/texts.ts';

type FieldPage = Pick<PageContext, 'lang' | 'format'>;

export type QuestionFieldProps = {
  page: FieldPage;
  question: Question;
  /** The name of the field; a table's fields are `<name>.<row>.<column>`. Left out, the question's key. */
  name?: string;
  /** For a table whose rows are kept: what tells a row from the others, and what stands below it. */
  row?: RowParts;
};

type RowParts = {
  keyOf: (index: number) => string;
  below: (index: number) => ComponentChildren;
};

/** A question as the one who answers meets it: the words, the guidance beside the field, the field with its limit. */
export function QuestionField({ page, question, name = question.key, row }: QuestionFieldProps) {
  const t = textsIn(page.lang);
  const label = <Said words={question.text} page={page} />;
  const optional = !question.required;
  const description = <Guidance question={question} page={page} />;
  const common = { name, label, optional, description };
  if (isTable(question)) return <TableField page={page} question={question} parts={row} {...common} />;
  switch (question.kind) {
    case 'long_text':
    case 'text': {
      const limit = question.limit ? { limit: { max: question.limit.most, unit: question.limit.unit } } : {};
      return <Textarea {...common} {...limit} rows={question.kind === 'text' ? 1 : 6} />;
    }
    case 'yes_no':
      return (
        <Radios
          {...common}
          choices={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
      );
    case 'choice':
      return <Radios {...common} choices={choicesIn(page, question.choices)} />;
    case 'choices':
      return <Checkboxes {...common} choices={choicesIn(page, question.choices)} />;
    case 'number':
    case 'amount':
      return <Field {...common} inputMode={question.kind === 'amount' ? 'numeric' : 'decimal'} size={14} />;
    case 'date':
      return <DateField {...common} />;
    default:
      return <FileField {...common} multiple={question.most > 1} />;
  }
}

function Guidance({ question, page }: { question: Question; page: FieldPage }) {
  const demands = demandsOf(question, page);
  const unit = question.kind === 'number' && question.unit ? [inLanguage(question.unit, page.lang).text] : [];
  return (
    <>
      {question.guidance && <Paragraphs words={question.guidance} page={page} />}
      <p class="small soft">{[...unit, ...demands].join(' · ')}</p>
    </>
  );
}

function choicesIn({ lang }: FieldPage, choices: readonly { value: string; text: Words }[]) {
  return choices.map(({ value, text }) => ({ value, label: inLanguage(text, lang).text }));
}

type TableProps = {
  page: FieldPage;
  question: TableQuestion;
  name: string;
  label: ComponentChildren;
  optional: boolean;
  description: ComponentChildren;
  parts: RowParts | undefined;
};

function TableField({ page, question, parts, ...words }: TableProps) {
  const t = textsIn(page.lang).table;
  const titles = columnTitles(question.kind, page.lang);
  return (
    <Rows
      {...words}
      rowName={t.row}
      addLabel={t.add}
      min={Math.max(1, question.rows.least)}
      max={Math.max(1, question.rows.most)}
    >
      {(row) => (
        <>
          {parts && <input type="hidden" name={row.field('key')} value={parts.keyOf(row.index)} />}
          {columnsOf(question.kind).map((column, index) => (
            <ColumnField
              key={column.key}
              page={page}
              column={column}
              title={titles[index] ?? column.key}
              row={row}
            />
          ))}
          {parts?.below(row.index)}
        </>
      )}
    </Rows>
  );
}

type ColumnProps = { page: FieldPage; column: TableColumn; title: string; row: Row };

function ColumnField({ page, column, title, row }: ColumnProps) {
  const common = { name: row.field(column.key), label: title, optional: !column.required };
  switch (column.kind) {
    case 'long_text':
      return <Textarea {...common} rows={2} wide />;
    case 'date':
      return <DateField {...common} hint={false} />;
    case 'number':
    case 'amount':
      return <Field {...common} inputMode={column.kind === 'amount' ? 'numeric' : 'decimal'} size={12} />;
    case 'choice':
      return (
        <Select
          {...common}
          choices={(column.choices ?? []).map((value) => ({ value, label: columnChoice(value, page.lang) }))}
        />
      );
    default:
      return <Field {...common} />;
  }
}

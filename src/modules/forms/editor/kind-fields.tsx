import type { Typed } from '../../../platform/http/form.ts';
import type { PageContext } from '../../../platform/http/page.ts';
import { Field, Radios, Rows } from '../../../ui/index.ts';
import type { QuestionKind } from '../outline.ts';
import { textsIn } from '../texts/texts.ts';
import { choiceRows, isTableKind } from './question.form.ts';
import { one } from './typed.ts';
import { WordsFields } from './words-fields.tsx';

type KindFieldsProps = { page: Pick<PageContext, 'lang'>; kind: QuestionKind; typed: Typed };

/** What only this kind of question has: a limit, choices, a range, rows. */
export function KindFields({ page, kind, typed }: KindFieldsProps) {
  const t = textsIn(page.lang).editor;
  const size = 8;
  if (isTableKind(kind))
    return (
      <div class="form two">
        <Field name="rows.least" label={t.rowsLeast} inputMode="numeric" size={size} />
        <Field name="rows.most" label={t.rowsMost} inputMode="numeric" size={size} />
      </div>
    );
  switch (kind) {
    case 'text':
    case 'long_text':
      return (
        <div class="form two">
          <Field name="limit" label={t.limit} description={t.limitLead} inputMode="numeric" size={size} />
          <Radios
            name="limitUnit"
            label={t.limitUnit}
            choices={[
              { value: 'words', label: t.limitUnits.words },
              { value: 'characters', label: t.limitUnits.characters },
            ]}
          />
        </div>
      );
    case 'choice':
    case 'choices':
      return (
        <Rows name="choices" label={t.choices} rowName={t.choiceName} addLabel={t.choiceAdd} {...choiceRows}>
          {({ field }) => (
            <>
              <input type="hidden" name={field('value')} value={one(typed, field('value'))} />
              <WordsFields page={page} name={field('text')} labels={t.choice} />
            </>
          )}
        </Rows>
      );
    case 'number':
    case 'amount':
      return (
        <div class="stack">
          <div class="form two">
            <Field name="least" label={t.least} inputMode="decimal" size={14} optional />
            <Field name="most" label={t.most} inputMode="decimal" size={14} optional />
          </div>
          {kind === 'number' && <WordsFields page={page} name="unit" labels={t.unit} optional />}
        </div>
      );
    case 'files':
      return <Field name="most" label={t.files} inputMode="numeric" size={size} />;
    default:
      return null;
  }
}

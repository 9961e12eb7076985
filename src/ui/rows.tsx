import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Description, ErrorText, LabelWords } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { fieldId, FormContext, useField } from './form-state.ts';
import { rowCount } from './rows-state.ts';
import { useTexts } from './texts/texts.ts';

export type Row = {
  index: number;
  /** The full name of a field in this row: `field('title')` → `rows.0.title`. */
  field: (part: string) => string;
};

export type RowsProps = Omit<FieldWords, 'required' | 'disabled' | 'wide'> & {
  /** What one row is, as it stands before its number: "Kommune" gives "Kommune 2". */
  rowName: string;
  addLabel: string;
  min?: number;
  max: number;
  children: (row: Row) => ComponentChildren;
};

/**
 * Rows that can be added and removed, without JavaScript too: the buttons send the form with `do=<name>.add` or
 * `do=<name>.1.remove`, and the server answers with the form after `changeRows`. They come back to the row they concern.
 * With JavaScript the same answer is fetched and only this group is exchanged.
 */
export function Rows({
  name,
  label,
  description,
  optional,
  rowName,
  addLabel,
  min = 1,
  max,
  children,
}: RowsProps) {
  const t = useTexts();
  const { values, errors, address } = useContext(FormContext);
  const { id, error, wiring } = useField(name, description !== undefined);
  const count = rowCount(values, name, min, max);
  const rows = Array.from({ length: count }, (_, index) => ({
    index,
    name: `${name}.${index}`,
    id: fieldId(`${name}.${index}`),
    title: `${rowName} ${index + 1}`,
    field: (part: string) => `${name}.${index}.${part}`,
  }));
  return (
    <fieldset
      class="ds-fieldset rows"
      id={id}
      tabIndex={-1}
      data-rows={name}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend>
        <LabelWords label={label} optional={optional} />
      </legend>
      <Description id={id}>{description}</Description>
      <ErrorText id={id} message={error} />
      <input type="hidden" name={`${name}.count`} value={count} />
      {rows.map((row) => (
        <fieldset class="ds-fieldset entry" key={row.index} id={row.id} tabIndex={-1}>
          <legend>{row.title}</legend>
          <ErrorText id={row.id} message={errors.find((each) => each.field === row.name)?.message} />
          <div class="form">{children(row)}</div>
          {count > min && (
            <button
              class="ds-button"
              data-variant="tertiary"
              type="submit"
              name="do"
              value={`${name}.${row.index}.remove`}
              formNoValidate
              formAction={`${address}#${id}`}
            >
              {t.remove} <span class="ds-sr-only">{row.title}</span>
            </button>
          )}
        </fieldset>
      ))}
      {count < max && (
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          name="do"
          value={`${name}.add`}
          formNoValidate
          formAction={`${address}#${fieldId(`${name}.${count}`)}`}
        >
          {addLabel}
        </button>
      )}
    </fieldset>
  );
}

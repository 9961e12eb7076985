import { Description, ErrorText, LabelWords } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';

export type CheckboxProps = FieldWords & { /** What is sent when it is ticked. */ value?: string };

/** A single statement to agree with. */
export function Checkbox({
  name,
  label,
  description,
  optional,
  wide,
  value = 'yes',
  ...input
}: CheckboxProps) {
  const { id, error, list, wiring } = useField(name, description !== undefined);
  return (
    <div class={wide ? 'ds-field all' : 'ds-field'}>
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={list.includes(value)}
        {...input}
        {...wiring}
      />
      <label htmlFor={id}>
        <LabelWords label={label} optional={optional} />
      </label>
      <Description id={id}>{description}</Description>
      <ErrorText id={id} message={error} />
    </div>
  );
}

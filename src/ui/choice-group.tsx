import { Description, ErrorText, LabelWords } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import type { Choice } from './select.tsx';

export type ChoiceGroupProps = FieldWords & { choices: readonly Choice[] };

/**
 * Radios or checkboxes with one legend. The first one carries the id of the field, so that a link in the error summary
 * lands on something that can be answered.
 */
export function ChoiceGroup({ type, ...props }: ChoiceGroupProps & { type: 'radio' | 'checkbox' }) {
  const { name, label, description, optional, required, disabled, wide, choices } = props;
  const { id, error, list, wiring } = useField(name, description !== undefined);
  return (
    <fieldset
      class={wide ? 'ds-fieldset all' : 'ds-fieldset'}
      disabled={disabled}
      aria-describedby={wiring['aria-describedby']}
    >
      <legend>
        <LabelWords label={label} optional={optional} />
      </legend>
      <Description id={id}>{description}</Description>
      <div class="choices">
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}--${index}`;
          return (
            <div class="ds-field" key={choice.value}>
              <input
                class="ds-input"
                type={type}
                id={choiceId}
                name={name}
                value={choice.value}
                checked={list.includes(choice.value)}
                disabled={choice.disabled}
                // A required group of checkboxes would demand every box; only radios can say it natively.
                required={type === 'radio' && required}
                aria-invalid={wiring['aria-invalid']}
                aria-describedby={choice.description && `${choiceId}--d${index}`}
              />
              <label htmlFor={choiceId}>{choice.label}</label>
              {choice.description && (
                <div data-field="description" id={`${choiceId}--d${index}`}>
                  {choice.description}
                </div>
              )}
            </div>
          );
        })}
      </div>
      <ErrorText id={id} message={error} />
    </fieldset>
  );
}

import { FieldFrame } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import { useTexts } from './texts/texts.ts';

export type Choice = { value: string; label: string; description?: string; disabled?: boolean };

export type SelectProps = FieldWords & {
  choices: readonly Choice[];
  /** The words of the empty choice. Left out: "Choose". `null`: there is no empty choice. */
  empty?: string | null;
};

/** A list to choose one from. For up to about six choices `Radios` is kinder. */
export function Select({ name, label, description, optional, wide, choices, empty, ...input }: SelectProps) {
  const t = useTexts();
  const { id, error, text, wiring } = useField(name, description !== undefined);
  return (
    <FieldFrame {...{ id, label, description, optional, wide, error }}>
      <select class="ds-input" id={id} name={name} {...input} {...wiring}>
        {empty !== null && (
          <option value="" selected={text === ''}>
            {empty ?? t.choose}
          </option>
        )}
        {choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={choice.value === text}
            disabled={choice.disabled}
          >
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

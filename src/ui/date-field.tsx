import { dateAsWritten } from './dates.ts';
import { FieldFrame } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import { useTexts } from './texts/texts.ts';

export type DateFieldProps = FieldWords & {
  /** Say how a date is written; left out where the label says it and room is short, as among filters. */
  hint?: boolean;
};

/**
 * A date as one line of text, dd.mm.yyyy: the way it is written in Norway, quick on any keyboard, the same for everyone
 * whatever the browser's own date picker can do. The server reads it with `parseDate`; a stored ISO date is shown in
 * the written form, and what cannot be read comes back as it was written.
 */
export function DateField({
  name,
  label,
  description,
  optional,
  wide,
  hint = true,
  ...input
}: DateFieldProps) {
  const t = useTexts();
  const help = [description, hint ? t.dateHint : undefined].filter((part) => part !== undefined);
  const { id, error, text, wiring } = useField(name, help.length > 0);
  return (
    <FieldFrame
      {...{ id, label, optional, wide, error }}
      description={help.length > 0 ? help.flatMap((part) => [part, ' ']) : undefined}
    >
      <input
        class="ds-input"
        type="text"
        // A number pad would lack the full stop on some phones.
        inputMode="text"
        autocomplete="off"
        size={12}
        id={id}
        name={name}
        value={dateAsWritten(text)}
        {...input}
        {...wiring}
      />
    </FieldFrame>
  );
}

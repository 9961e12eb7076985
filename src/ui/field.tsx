import { FieldFrame } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import type { Lang } from './language.ts';

export type FieldProps = FieldWords & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  /** `decimal` and `numeric` give a phone its number keys; the value stays text, so "1 200,5" is the server's to read. */
  inputMode?: 'text' | 'decimal' | 'numeric';
  autocomplete?: string;
  /** Most UTF-16 units the browser takes. For a limit people should see, use `Textarea` with `limit`. */
  maxLength?: number;
  pattern?: string;
  /** Width in characters, for values of a known size (postcode, number). */
  size?: number;
  readOnly?: boolean;
  /** The language of what is written in it, where that is another than the page's. */
  lang?: Lang;
};

/** One line of text with its label, help and error. Value and error come from the `Form` around it. */
export function Field({ name, label, description, optional, wide, type = 'text', ...input }: FieldProps) {
  const { id, error, text, wiring } = useField(name, description !== undefined);
  // Preact types each kind of input apart; these five differ in nothing that is set here.
  const kind: object = { type };
  return (
    <FieldFrame {...{ id, label, description, optional, wide, error }}>
      <input class="ds-input" {...kind} id={id} name={name} value={text} {...input} {...wiring} />
    </FieldFrame>
  );
}

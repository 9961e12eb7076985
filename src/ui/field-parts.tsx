import type { ComponentChildren } from 'preact';
import { useTexts } from './texts/texts.ts';

/** What every field says of itself. */
export type FieldWords = {
  name: string;
  label: ComponentChildren;
  /** One sentence of help, under the label and read out with the field. */
  description?: ComponentChildren;
  /** Must be filled in; the browser says so before the server does. */
  required?: boolean | undefined;
  /** Says "optional" after the label. In a form where most is required, mark the exceptions. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Takes the whole width in a `.form` of several columns. */
  wide?: boolean | undefined;
};

type FrameProps = Pick<FieldWords, 'label' | 'description' | 'optional' | 'wide'> & {
  id: string;
  error: string | undefined;
  /** The control, and what belongs right under it. */
  children: ComponentChildren;
};

/** Label, help, control and error in their order, with the ids `useField` points to. */
export function FieldFrame({ id, label, description, optional, wide, error, children }: FrameProps) {
  return (
    <div class={wide ? 'ds-field all' : 'ds-field'}>
      <label htmlFor={id}>
        <LabelWords label={label} optional={optional} />
      </label>
      <Description id={id}>{description}</Description>
      {children}
      <ErrorText id={id} message={error} />
    </div>
  );
}

/** The words of a label, with "(optional)" where that is said. */
export function LabelWords({ label, optional }: { label: ComponentChildren; optional: boolean | undefined }) {
  const t = useTexts();
  return (
    <>
      {label}
      {optional && <span class="soft"> ({t.optional})</span>}
    </>
  );
}

/** The help of a field or group; `id` is what `useField` points to. */
export function Description({ id, children }: { id: string; children: ComponentChildren }) {
  if (children === undefined) return null;
  return (
    <div data-field="description" id={`${id}--d`}>
      {children}
    </div>
  );
}

/** What is wrong with a field or group. */
export function ErrorText({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p class="ds-validation-message" data-field="validation" id={`${id}--e`}>
      {message}
    </p>
  );
}

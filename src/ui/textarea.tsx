import { Counter } from './counter.tsx';
import type { Limit } from './counter.tsx';
import { FieldFrame } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import type { Lang } from './language.ts';

export type TextareaProps = FieldWords & {
  rows?: number;
  /** Shown under the field and counted while writing. Nothing is cut off: the server says when it is too long. */
  limit?: Limit;
  readOnly?: boolean;
  /** The language of what is written in it, where that is another than the page's. */
  lang?: Lang;
};

/** Several lines of text with label, help, counter and error. */
export function Textarea({
  name,
  label,
  description,
  optional,
  wide,
  limit,
  rows = 4,
  ...input
}: TextareaProps) {
  const { id, error, text, wiring } = useField(name, description !== undefined);
  const described = [wiring['aria-describedby'], limit && `${id}--c`].filter(Boolean).join(' ');
  return (
    <FieldFrame {...{ id, label, description, optional, wide, error }}>
      <textarea
        class="ds-input"
        id={id}
        name={name}
        rows={rows}
        {...input}
        {...wiring}
        aria-describedby={described === '' ? undefined : described}
      >
        {text}
      </textarea>
      {limit && <Counter id={id} limit={limit} />}
    </FieldFrame>
  );
}

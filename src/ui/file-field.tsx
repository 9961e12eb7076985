import { FieldFrame } from './field-parts.tsx';
import type { FieldWords } from './field-parts.tsx';
import { useField } from './form-state.ts';
import { useLang } from './language.ts';
import { formatFor } from '../platform/text/format.ts';
import { fill, useTexts } from './texts/texts.ts';

export type FileFieldProps = FieldWords & {
  /** File endings or types, as in the `accept` attribute. */
  accept?: string;
  multiple?: boolean;
  /** Names of files the server has kept from an earlier try: a browser never fills in a file field again. */
  kept?: readonly string[];
};

/** A file to upload. The `Form` around it needs `files`. Say sizes and kinds in the description. */
export function FileField({ name, label, description, optional, wide, kept = [], ...input }: FileFieldProps) {
  const t = useTexts();
  const lang = useLang();
  const says = description !== undefined || kept.length > 0;
  const { id, error, wiring } = useField(name, says);
  const names = formatFor(lang).list(kept);
  const help = (
    <>
      {description} {kept.length > 0 && fill(t.fileChosen, { names })}
    </>
  );
  return (
    <FieldFrame {...{ id, label, optional, wide, error }} description={says ? help : undefined}>
      <input class="ds-input file" type="file" id={id} name={name} {...input} {...wiring} />
    </FieldFrame>
  );
}

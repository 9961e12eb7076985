import type { Lang } from '../../platform/text/language.ts';
import { Radios } from '../../ui/index.ts';
import { forms } from './contents.ts';
import { textsIn } from './texts/texts.ts';

/** Which form was written first: asked, because a text that stands in both does not tell. */
export function OriginalChoice({
  lang,
  label,
  description,
}: {
  lang: Lang;
  label: string;
  description?: string;
}) {
  return (
    <Radios
      name="original"
      label={label}
      {...(description !== undefined && { description })}
      choices={forms.map((form) => ({ value: form, label: textsIn(lang).forms[form] }))}
    />
  );
}

import { Field, Textarea } from '../../ui/index.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { textsIn } from './texts/texts.ts';

export interface BothFormsProps {
  readonly lang: Lang;
  /** `name.nb` and `name.nn` are its two fields. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** Several lines. */
  readonly rows?: number;
}

/** One text in both Norwegian written forms, beside each other where there is room. Neither stands first for the other. */
export function BothForms({ lang, name, label, description, rows }: BothFormsProps) {
  const t = textsIn(lang).edit;
  const forms = lang === 'nn' ? (['nn', 'nb'] as const) : (['nb', 'nn'] as const);
  return (
    <div class="cols half">
      {forms.map((form) => {
        const field = {
          name: `${name}.${form}`,
          label: fill(t[form], { label }),
          ...(description !== undefined && { description }),
        };
        return rows === undefined ? (
          <Field key={form} {...field} />
        ) : (
          <Textarea key={form} {...field} rows={rows} />
        );
      })}
    </div>
  );
}

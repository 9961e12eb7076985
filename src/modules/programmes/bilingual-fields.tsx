import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { Field, State, Textarea, fieldId } from '../../ui/index.ts';
import { forms } from './contents.ts';
import type { Form } from './contents.ts';
import { textsIn } from './texts/texts.ts';

/** What is to be said of the wording that stands in a field; nothing of one that is new. */
export type Mark =
  | { readonly is: 'machine' }
  | { readonly is: 'unapproved' }
  | { readonly is: 'approved'; readonly date: string };

export interface BilingualFieldsProps {
  readonly lang: Lang;
  /** The fields are called `<name>.nb` and `<name>.nn`. */
  readonly name: string;
  readonly label: string;
  readonly description?: ComponentChildren;
  /** One line, or several with a counter. */
  readonly lines?: 'one' | 'several';
  readonly rows?: number;
  /** Most characters in each form. */
  readonly limit: number;
  readonly marks?: Readonly<Partial<Record<Form, Mark>>>;
}

/**
 * One text in Bokmål and Nynorsk, side by side; under each other on a phone. Each field says its language, so that it is
 * read aloud and spelled right, and whether what stands in it is a machine's draft, waits for approval or is approved.
 * Stands inside a `Form`; values and errors come from there.
 */
export function BilingualFields(props: BilingualFieldsProps) {
  const { lang, name, label, description, lines = 'one', rows = 5, limit, marks = {} } = props;
  const t = textsIn(lang);
  const help = description === undefined ? undefined : `${fieldId(name)}--d`;
  return (
    <fieldset class="ds-fieldset all" aria-describedby={help}>
      <legend>{label}</legend>
      {help !== undefined && (
        <div data-field="description" id={help}>
          {description}
        </div>
      )}
      <div class="form two">
        {forms.map((form) => {
          const mark = marks[form];
          const field = {
            key: form,
            lang: form,
            name: `${name}.${form}`,
            // The name of the text is heard too: a screen reader that lists fields does not say the legend.
            label: (
              <>
                <span class="ds-sr-only">{label}: </span>
                {t.forms[form]}
              </>
            ),
            ...(mark && { description: <MarkWords lang={lang} mark={mark} /> }),
          };
          return lines === 'one' ? (
            <Field {...field} maxLength={limit} />
          ) : (
            <Textarea {...field} rows={rows} limit={{ max: limit }} />
          );
        })}
      </div>
    </fieldset>
  );
}

function MarkWords({ lang, mark }: { lang: Lang; mark: Mark }) {
  const t = textsIn(lang).write;
  if (mark.is === 'machine') return <State is="due">{t.draft}</State>;
  if (mark.is === 'unapproved') return <State is="half">{t.notApproved}</State>;
  return <State is="done">{fill(t.approved, { date: mark.date })}</State>;
}

import { count } from '../../../../platform/text/texts.ts';
import { PressedForm } from '../../mailings/pressed-form.tsx';
import { letterLanguages } from '../../mailings/mailing.ts';
import { textsIn } from '../../texts/texts.ts';
import type { PartProps } from './show-mailing.view.tsx';

/** More names than these are a wall. */
const namesShown = 12;

/**
 * In which form those are written to who are neutral, or whose form nobody knows; those with an unknown form are named.
 * Gone when none of them is without a number.
 */
export function FormChoice({
  data,
  page,
  form,
  about,
}: PartProps & { readonly about: 'neutral' | 'unknown' }) {
  const t = textsIn(page.lang).mailings;
  const { mailing, letters } = data;
  const those = letters.filter(
    ({ form, recordId }) =>
      recordId === null && (about === 'neutral' ? form?.form === 'neutral' : form === null),
  );
  if (those.length === 0) return null;
  const shown = those.slice(0, namesShown).map(({ recipient }) => recipient.name[page.lang]);
  const left = those.length - shown.length;
  const names = page.format.list(left > 0 ? [...shown, count(page.lang, t.show.more, left)] : shown);
  const hint =
    about === 'neutral'
      ? count(page.lang, t.show.neutralHint, those.length)
      : count(page.lang, t.show.unknownHint, those.length, { names });
  const chosen = mailing.choices[about];
  return (
    <section class="stack read" aria-labelledby={`choose-${about}`}>
      <h2 id={`choose-${about}`}>{t.show[about]}</h2>
      <p>{hint}</p>
      <PressedForm
        page={page}
        form={form}
        name="choose"
        hidden={{ about }}
        isSent={form.typed['about'] === about}
        words={t.show.choose}
      >
        <fieldset class="ds-fieldset">
          <legend>{t.show.form}</legend>
          <div class="choices">
            {letterLanguages
              .filter((lang) => mailing.texts[lang] !== undefined)
              .map((lang) => (
                <div class="ds-field" key={lang}>
                  <input
                    class="ds-input"
                    type="radio"
                    id={`${about}-${lang}`}
                    name="language"
                    value={lang}
                    checked={chosen === lang}
                  />
                  <label htmlFor={`${about}-${lang}`}>{t.forms[lang]}</label>
                </div>
              ))}
          </div>
        </fieldset>
      </PressedForm>
    </section>
  );
}

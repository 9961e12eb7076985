import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Textarea } from '../../../../ui/index.ts';
import { fieldsOf } from '../../mailings/letter-kind.ts';
import type { LetterKind } from '../../mailings/letter-kind.ts';
import { letterLanguages } from '../../mailings/mailing.ts';
import type { Mailing } from '../../mailings/mailing.ts';
import { mailingErrors } from '../../mailings/mailing-words.ts';
import { textsIn } from '../../texts/texts.ts';

type Data = { readonly mailing: Mailing; readonly kind: LetterKind };

/** The words of a mailing in each form, with the fields that can be used. */
export function EditTexts({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).mailings;
  const { mailing, kind } = data;
  const stored = Object.fromEntries(
    Object.entries(mailing.texts).flatMap(([lang, text]) =>
      Object.entries(text).map(([part, words]) => [`${lang}.${part}`, words]),
    ),
  );
  const wasSent = Object.keys(form.typed).length > 0;
  const state = {
    values: wasSent ? form.typed : stored,
    errors: mailingErrors(page.lang, form.refusals).map((error) => sectioned(error)),
  };
  function sectioned<E extends { readonly field: string }>(error: E) {
    const lang = letterLanguages.find((each) => error.field.startsWith(`${each}.`));
    return lang ? { ...error, section: fill(t.texts.inForm, { form: t.forms[lang] }) } : error;
  }
  return (
    <div class="read stack-lg">
      <h1>{t.texts.title}</h1>
      <p>{t.texts.lead}</p>
      <details>
        <summary>{t.texts.fields}</summary>
        <ul>
          {fieldsOf(kind).map(({ name, label, from }) => (
            <li key={name}>
              {fill(t.texts.fieldLine, {
                name: `{{${name}}}`,
                label: label[page.lang],
                from: t.texts.from[from],
              })}
            </li>
          ))}
        </ul>
      </details>
      <Form address={page.url.pathname} state={state} class="stack-lg" noValidate>
        <ErrorSummary />
        {letterLanguages
          .filter((lang) => kind.languages.includes(lang))
          .map((lang) => (
            <section key={lang} class="stack" aria-labelledby={`in-${lang}`}>
              <h2 id={`in-${lang}`}>{fill(t.texts.inForm, { form: t.forms[lang] })}</h2>
              <Field name={`${lang}.title`} label={t.texts.heading} wide />
              <Field
                name={`${lang}.firstLine`}
                label={t.texts.firstLine}
                description={t.texts.firstLineHint}
                wide
              />
              <Textarea
                name={`${lang}.body`}
                label={t.texts.body}
                description={t.texts.bodyHint}
                rows={14}
                wide
              />
            </section>
          ))}
        <Button>{t.texts.save}</Button>
      </Form>
    </div>
  );
}

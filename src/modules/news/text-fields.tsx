import type { Lang } from '../../platform/text/language.ts';
import { Field, Textarea } from '../../ui/index.ts';
import { textsIn } from './texts/texts.ts';

/** The two Norwegian forms beside each other, each written for itself, and English below for who wants it. */
export function TextFields({ lang }: { lang: Lang }) {
  const t = textsIn(lang);
  return (
    <>
      <div class="grid">
        <OneLanguage lang={lang} of="nb" legend={t.languages.nb} />
        <OneLanguage lang={lang} of="nn" legend={t.languages.nn} />
      </div>
      <OneLanguage lang={lang} of="en" legend={t.write.english} />
    </>
  );
}

function OneLanguage({ lang, of, legend }: { lang: Lang; of: Lang; legend: string }) {
  const t = textsIn(lang).write;
  return (
    <fieldset class="ds-fieldset">
      <legend>{legend}</legend>
      <Field name={`${of}.title`} label={t.newsTitle} />
      <Textarea
        name={`${of}.lead`}
        label={t.newsLead}
        description={t.leadHelp}
        rows={4}
        limit={{ max: 600 }}
      />
      <Textarea name={`${of}.body`} label={t.body} description={t.bodyHelp} rows={14} />
    </fieldset>
  );
}

import type { Lang } from '../../platform/text/language.ts';
import { Field, Select, Textarea } from '../../ui/index.ts';
import type { Programme } from '../programmes/index.ts';
import { textsIn } from './texts/texts.ts';

export interface TextFieldsProps {
  readonly lang: Lang;
  /** Those the publisher owns. */
  readonly programmes: readonly Programme[];
}

/** The two Norwegian forms beside each other, each written for itself, and English below for who wants it. */
export function TextFields({ lang, programmes }: TextFieldsProps) {
  const t = textsIn(lang);
  return (
    <>
      <div class="grid">
        <OneLanguage lang={lang} of="nb" legend={t.languages.nb} />
        <OneLanguage lang={lang} of="nn" legend={t.languages.nn} />
      </div>
      <div class="read">
        <OneLanguage lang={lang} of="en" legend={t.write.english} />
      </div>
      <Select
        name="programme"
        label={t.write.programme}
        empty={t.write.noProgramme}
        choices={programmes.map(({ id, slug, name }) => ({
          value: String(id),
          label: name[lang === 'nn' ? 'nn' : 'nb'] || slug,
        }))}
      />
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
      <Textarea name={`${of}.body`} label={t.body} description={t.bodyHelp} rows={of === 'en' ? 8 : 14} />
    </fieldset>
  );
}

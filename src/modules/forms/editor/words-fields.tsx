import type { PageContext } from '../../../platform/http/page.ts';
import { Field, Textarea } from '../../../ui/index.ts';
import { textsIn } from '../texts/texts.ts';

export type WordsFieldsProps = {
  page: Pick<PageContext, 'lang'>;
  /** The name of the text; its forms are `<name>.nb`, `<name>.nn`, `<name>.en`. */
  name: string;
  labels: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  /** Lines of room. One: a line of text. */
  rows?: number;
  optional?: boolean;
};

/** A text in both Norwegian forms side by side, and in English for those who need it. */
export function WordsFields({ page, name, labels, rows = 1, optional }: WordsFieldsProps) {
  const t = textsIn(page.lang).editor;
  const field = (lang: 'nb' | 'nn' | 'en') => {
    const common = { name: `${name}.${lang}`, label: labels[lang], optional };
    return rows > 1 ? <Textarea {...common} rows={rows} description={t.emptyLine} /> : <Field {...common} />;
  };
  return (
    <div class="stack-sm">
      <div class="form two">
        {field('nb')}
        {field('nn')}
      </div>
      <details class="more">
        <summary>{t.english}</summary>
        {field('en')}
      </details>
    </div>
  );
}

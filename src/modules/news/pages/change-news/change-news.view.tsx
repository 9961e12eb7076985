import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Form } from '../../../../ui/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import type { ManagedNews } from '../../managed-news.query.ts';
import { fieldsOf } from '../../news-fields.form.ts';
import { TextFields } from '../../text-fields.tsx';
import { textsIn } from '../../texts/texts.ts';
import { newsErrors } from '../../words.ts';

interface Changed {
  readonly news: ManagedNews;
  readonly programmes: readonly Programme[];
}

/** The newest version, to be written on. What was typed wins over what is stored. */
export function ChangeNews({ data, page, form }: ViewProps<unknown, Changed>) {
  const t = textsIn(page.lang).write;
  const { version: typed } = form.typed;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.changeTitle}</h1>
        <p class="read">{t.changeLead}</p>
      </div>
      <Form
        address={page.url.pathname}
        state={{
          values: { ...fieldsOf(data.news), ...form.typed },
          errors: newsErrors(page.lang, form.refusals, 'nb.title'),
        }}
        // The version that was read stays what it was, or a second press would overwrite what came meanwhile.
        hidden={{ version: typeof typed === 'string' ? typed : String(data.news.version) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary />
        <TextFields lang={page.lang} programmes={data.programmes} />
        <Button>{t.save}</Button>
      </Form>
    </div>
  );
}

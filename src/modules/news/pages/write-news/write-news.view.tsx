import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Form } from '../../../../ui/index.ts';
import type { Programme } from '../../../programmes/index.ts';
import { TextFields } from '../../text-fields.tsx';
import { textsIn } from '../../texts/texts.ts';
import { newsErrors } from '../../words.ts';

/** A new item, both Norwegian forms beside each other. */
export function WriteNews({ data, page, form }: ViewProps<unknown, { programmes: readonly Programme[] }>) {
  const t = textsIn(page.lang).write;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="read">{t.lead}</p>
      </div>
      <Form
        address={page.url.pathname}
        state={{ values: form.typed, errors: newsErrors(page.lang, form.refusals, 'nb.title') }}
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

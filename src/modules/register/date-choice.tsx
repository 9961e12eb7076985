import type { PageContext } from '../../platform/http/page.ts';
import { Button, DateField, ErrorSummary, Form } from '../../ui/index.ts';
import { textsIn } from './texts/texts.ts';
import { queryErrors } from './words.ts';

/** Choose the day a page shows. Today when nothing is chosen. */
export function DateChoice({ page }: { page: PageContext }) {
  const t = textsIn(page.lang);
  return (
    <Form
      class="stack-sm head"
      method="get"
      address={page.url.pathname}
      state={{ values: page.typedQuery, errors: queryErrors(page) }}
    >
      <ErrorSummary />
      <div class="row bottom">
        <DateField name="on" label={t.list.onWritten} hint={false} />
        <Button variant="secondary">{t.list.showDay}</Button>
      </div>
    </Form>
  );
}

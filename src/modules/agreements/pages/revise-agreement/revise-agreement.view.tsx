import type { ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Form } from '../../../../ui/index.ts';
import type { ShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors, titleFor } from '../../words.ts';

/** Begin a new version: what it will say, and how long the former one holds. */
export function ReviseAgreement({ data, page, form }: ViewProps<unknown, ShownAgreement>) {
  const { lang } = page;
  const t = textsIn(lang).revision;
  const title = titleFor(lang, data.current);
  const signing = data.versions.some(({ state }) => state === 'signing');
  const state = { values: {}, errors: agreementErrors(page, form.refusals, 'begin') };
  return (
    <div class="read stack-lg">
      <h1>{t.title}</h1>
      <p lang={title.lang}>{title.text}</p>
      <p>{signing ? t.leadSigning : t.lead}</p>
      <Form address={page.url.pathname} state={state} class="stack">
        <ErrorSummary />
        <p id="f-begin" tabIndex={-1}>
          <Button>{t.button}</Button>
        </p>
      </Form>
    </div>
  );
}

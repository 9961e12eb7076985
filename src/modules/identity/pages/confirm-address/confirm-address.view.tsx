import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form } from '../../../../ui/index.ts';
import { addressErrors } from '../../addresses/address-words.ts';
import { profilePaths } from '../../profile-paths.ts';
import { textsIn } from '../../texts/profile/texts.ts';

interface Data {
  /** What the link confirms; null when it is of no use to the reader. */
  readonly address: string | null;
}

/** One press says that the mail has come to the right person. */
export function ConfirmAddress({ data, page, form }: ViewProps<{ token: string }, Data>) {
  const t = textsIn(page.lang).address.confirm;
  const errors = addressErrors(page.lang, form.refusals, 'token');
  const values = { token: page.query.token, ...form.typed };
  return (
    <div class="read stack">
      <h1>{t.title}</h1>
      {data.address === null ? (
        <p class="lead">{t.useless}</p>
      ) : (
        <p class="lead">{fill(t.text, { address: data.address })}</p>
      )}
      <Form address={page.url.pathname} state={{ values, errors }} class="stack" noValidate>
        <ErrorSummary />
        <Field name="token" label={t.token} autocomplete="off" description={t.tokenHint} />
        <Button>{t.button}</Button>
      </Form>
      <p>
        <a href={`/${page.lang}${profilePaths.address}`}>{t.toAddress}</a>
      </p>
    </div>
  );
}

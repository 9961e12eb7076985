import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Form, Note, emptyForm } from '../../../../ui/index.ts';
import { addressErrors } from '../../addresses/address-words.ts';
import { profilePaths } from '../../profile-paths.ts';
import { textsIn } from '../../texts/profile/texts.ts';

interface Data {
  /** What the link confirms; null when it is of no use to the reader. */
  readonly address: string | null;
}

/** One press says that the mail has come to the right person. */
export function ConfirmAddress({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).address.confirm;
  const errors = addressErrors(page.lang, form.refusals, 'token');
  return (
    <div class="read stack">
      <h1>{t.title}</h1>
      {errors.length > 0 && (
        <Note color="danger">
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Note>
      )}
      {errors.length === 0 && data.address === null && <Note>{t.useless}</Note>}
      {data.address !== null && (
        <>
          <p class="lead">{fill(t.text, { address: data.address })}</p>
          <Form address={page.url.pathname + page.url.search} state={emptyForm}>
            <Button>{t.button}</Button>
          </Form>
        </>
      )}
      <p>
        <a href={`/${page.lang}${profilePaths.address}`}>{t.toAddress}</a>
      </p>
    </div>
  );
}

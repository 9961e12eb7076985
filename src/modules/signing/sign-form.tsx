import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../platform/http/page.ts';
import type { Refusal } from '../../platform/result.ts';
import { fill } from '../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, State } from '../../ui/index.ts';
import { actingMandate, roleIn } from '../identity/index.ts';
import { signingRefusalText } from './refusal-text.ts';
import { textsIn } from './texts/texts.ts';

export type SignFormProps = {
  page: Pick<PageContext, 'lang' | 'principal' | 'today'>;
  /** The owner's page, which takes `signForm`. */
  address: string;
  requestId: number;
  /** The document was delivered to the reader. */
  opened: boolean;
  /** The step-up the reader has come back from: one press is left, because a page that is looked at signs nothing. */
  intentId?: number | undefined;
  /** What the signer declares, in the page's language. */
  statement: string;
  /** What it binds the signer's organisation to, in the owner's words. */
  binds: ComponentChildren;
  refusals: readonly Refusal[];
};

/**
 * Open the document, then sign it: two buttons of one form, which works without JavaScript and carries the mandate it was
 * opened in. The owner shows it to those whom the policy lets sign.
 */
export function SignForm({
  page,
  address,
  requestId,
  opened,
  intentId,
  statement,
  binds,
  refusals,
}: SignFormProps) {
  const t = textsIn(page.lang).form;
  const mandate = actingMandate(page.principal);
  // A sign-in that was of no use is not offered again: the reader begins anew.
  const steppedUp = intentId !== undefined && !refusals.some(({ code }) => code.startsWith('stepUp'));
  const errors = refusals.map((refusal) => ({
    field: 'do',
    message: signingRefusalText(page.lang, refusal) ?? unknown(refusal),
  }));
  return (
    <section class="stack" aria-labelledby="sign">
      <h2 id="sign">{t.title}</h2>
      <Form
        address={address}
        state={{ values: {}, errors }}
        hidden={{
          request: String(requestId),
          ...(steppedUp && { intent: String(intentId) }),
        }}
        class="stack"
      >
        <ErrorSummary />
        <p>{t.readFirst}</p>
        <p id="f-do" tabIndex={-1}>
          <Button variant={opened ? 'secondary' : 'primary'} name="do" value="open">
            {opened ? t.openAgain : t.open}
          </Button>
        </p>
        {opened && (
          <>
            <p>
              <State is="done">{t.opened}</State>
            </p>
            <h3 class="as-h3">{t.binds}</h3>
            <div>{binds}</div>
            <Note title={t.declare}>
              <p>{statement}</p>
            </Note>
            {mandate && (
              <p>
                {fill(t.onBehalf, {
                  organisation: mandate.organisation[page.lang],
                  role: roleIn(page.lang, mandate.role, page.today),
                })}
              </p>
            )}
            <p class="small soft">{steppedUp ? t.steppedUp : t.stepUp}</p>
            <p>
              <Button name="do" value={steppedUp ? 'give' : 'sign'}>
                {steppedUp ? t.give : t.sign}
              </Button>
            </p>
          </>
        )}
      </Form>
    </section>
  );
}

function unknown({ code }: Refusal): never {
  throw new Error(`No sentence for the refusal ${code}`);
}

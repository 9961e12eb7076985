import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, Textarea } from '../../../../ui/index.ts';
import { roleIn } from '../../../identity/index.ts';
import type { DraftPage } from '../../draft-page.query.ts';
import { paths } from '../../paths.ts';
import { missingIn } from '../../readiness.ts';
import { textsIn } from '../../texts/texts.ts';
import { VersionText } from '../../version-text.tsx';
import { agreementErrors } from '../../words.ts';

/** What is about to be frozen, what is missing, who will be asked. */
export function AskForSignatures({ data, page, form }: ViewProps<unknown, DraftPage>) {
  const { lang } = page;
  const t = textsIn(lang);
  const { draft, content, beingSigned, names, info } = data;
  const missing = agreementErrors(page, missingIn(content));
  // What is missing has its fields on another page: here the list leads to the form.
  const errors = agreementErrors(page, form.refusals).map(({ message }) => ({ field: 'reason', message }));
  const state = { values: form.typed, errors };
  return (
    <div class="read stack-lg">
      <h1>{fill(t.ask.title, { number: draft.number })}</h1>
      <p>{t.ask.lead}</p>
      {missing.length > 0 && (
        <Note color="danger" title={t.ask.missing} level={2}>
          <ul>
            {missing.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
          <p>
            <a href={`/${lang}${paths.edit(info.id)}`}>{t.actions.edit}</a>
          </p>
        </Note>
      )}
      {(missing.length === 0 || errors.length > 0) && (
        <>
          <section class="stack-sm">
            <h2>{t.ask.signers}</h2>
            <ul>
              {content.parties.map(({ organisationId, signatoryRole }) => (
                <li key={organisationId}>
                  {fill(t.ask.signer, {
                    party: names.get(organisationId)?.[lang] ?? '',
                    role: roleIn(lang, signatoryRole, page.today),
                  })}
                </li>
              ))}
            </ul>
          </section>
          <Form
            address={page.url.pathname}
            state={state}
            hidden={{ edition: String(draft.edition) }}
            class="stack"
            noValidate
          >
            <ErrorSummary />
            {beingSigned && (
              <>
                <Note color="warning">
                  <p>{fill(t.edit.voids, { number: beingSigned.number })}</p>
                </Note>
                <Textarea name="reason" label={t.ask.reason} description={t.ask.reasonHelp} />
              </>
            )}
            {!beingSigned && state.errors.length > 0 && <p id="f-reason" tabIndex={-1} />}
            <p>
              <Button>{t.ask.button}</Button>
            </p>
          </Form>
          <VersionText page={page} content={content} names={names} />
        </>
      )}
    </div>
  );
}

import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Note } from '../../../../ui/index.ts';
import { SignForm, SigningPanel } from '../../../signing/index.ts';
import { nameIn } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { FileList } from '../../submission/file-list.tsx';
import type { SectionChange } from '../../submission/document-lines.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import type { SignPage } from './sign-application.query.ts';

type Props = ViewProps<{ readonly intent?: number | undefined }, SignPage>;

/** Read and sign the application, or see who has. What changed since one signed stands first. */
export function SignApplication({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).sign;
  const { application, changes, freeze, part, signing, state } = data;
  const mayOrMust = part === 'open' || form.refusals.length > 0;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="lead">{application.title}</p>
      </div>
      <div class="cols">
        <div class="stack-lg read">
          {freeze.reopened && (
            <Note color="warning" title={t.reopened} level={2}>
              <p>{fill(t.reopenedWhy, { reason: freeze.reopened.reason })}</p>
            </Note>
          )}
          {changes && <Changes changes={changes} page={page} />}
          {mayOrMust && (
            <SignForm
              page={page}
              address={page.url.pathname + page.url.search}
              requestId={signing.current.id}
              opened={data.opened}
              intentId={page.query.intent}
              statement={data.statement}
              binds={<Binds data={data} page={page} />}
              refusals={form.refusals}
            />
          )}
          {part === 'signed' && <p>{t.youHave}</p>}
          {part === 'none' && !freeze.reopened && (
            <Note title={t.notYours} level={2}>
              <p>{t.notYoursWhy}</p>
            </Note>
          )}
          <SigningPanel page={page} signing={signing} />
        </div>
        <aside class="stack-lg side" aria-label={t.files}>
          <FileList page={page} applicationId={application.id} freeze={freeze} />
          {state !== 'writing' && (
            <p>
              <a href={`/${lang}${paths.submit(application.id)}`}>{t.toSubmit}</a>
            </p>
          )}
        </aside>
      </div>
    </div>
  );
}

/** What the signer's municipality takes on. */
function Binds({ data: { application, organisations, freeze }, page }: Pick<Props, 'data' | 'page'>) {
  const { lang, format } = page;
  const t = textsIn(lang).sign;
  const names = freeze.organisationIds.map((id) => nameIn(lang, organisations, id));
  return (
    <div class="stack-sm">
      <p>{fill(t.binds, { municipalities: format.list(names) })}</p>
      <p>
        <a href={`/${lang}${paths.file(application.id, 'anchoring')}`}>{t.readAnchoring}</a>
      </p>
    </div>
  );
}

function Changes({ changes, page }: { changes: readonly SectionChange[]; page: Props['page'] }) {
  const t = textsIn(page.lang).sign;
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{t.changes}</h2>
      {changes.length === 0 ? <p>{t.noChanges}</p> : <p>{t.changesLead}</p>}
      {changes.map(({ heading, removed, added }) => (
        <div key={heading} class="stack-sm">
          <h3 class="as-h3">{heading}</h3>
          {removed.map((line, index) => (
            <p key={index}>
              <del>{line}</del>
            </p>
          ))}
          {added.map((line, index) => (
            <p key={index}>
              <ins>{line}</ins>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

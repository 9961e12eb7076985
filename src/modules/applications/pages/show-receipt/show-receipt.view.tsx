import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Hash, Meta, Note, State } from '../../../../ui/index.ts';
import { nameIn } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { FileList } from '../../submission/file-list.tsx';
import { filesOf } from '../../submission/frozen-files.ts';
import { stateKinds } from '../../submission/submission-words.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import type { ReceiptPage } from './show-receipt.page.tsx';

/** What was sent, when it was received, under which reference, and what happens now. To be printed as well. */
export function ShowReceipt({ data, page }: ViewProps<unknown, ReceiptPage>) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const { application, deadline, files, freeze, organisations, record, state, submission } = data;
  const names = freeze.organisationIds
    .filter((id) => !freeze.withoutIds.includes(id))
    .map((id) => nameIn(lang, organisations, id));
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.receipt.title}</h1>
        <p class="lead">{application.title}</p>
        <p>
          <State is={stateKinds[state]}>{t.states[state]}</State>
        </p>
      </div>
      <div class="cols">
        <div class="stack-lg read">
          <Meta
            stacked
            facts={[
              { name: t.receipt.reference, value: submission.reference },
              { name: t.receipt.received, value: format.second(submission.receivedAt) },
              { name: t.receipt.municipalities, value: format.list(names) },
              ...(deadline ? [{ name: t.receipt.deadline, value: format.second(deadline) }] : []),
              ...(record === null ? [] : [{ name: t.receipt.record, value: record }]),
            ]}
          />
          {submission.arrived ? (
            <p>{fill(t.receipt.arrived, { when: format.moment(submission.arrived.at) })}</p>
          ) : (
            <Note title={t.receipt.held} level={2}>
              <p>{t.receipt.heldWhy}</p>
              <p>{t.receipt.ownPapers}</p>
            </Note>
          )}
          <section class="stack" aria-labelledby="fingerprints">
            <h2 id="fingerprints">{t.receipt.fingerprints}</h2>
            {filesOf(freeze).map(({ file, versionId }) => (
              <div key={file} class="stack-sm">
                <h3 class="as-h3">{t.fileList[file]}</h3>
                <Hash value={files.find(({ id }) => id === versionId)?.sha256 ?? ''} />
              </div>
            ))}
          </section>
          {data.leads && state === 'submitted' && (
            <p>
              <a href={`/${lang}${paths.submit(application.id)}`}>{t.receipt.toWithdraw}</a>
            </p>
          )}
        </div>
        <aside class="stack-lg side" aria-label={t.fileList.title}>
          <FileList page={page} applicationId={application.id} freeze={freeze} />
        </aside>
      </div>
    </div>
  );
}

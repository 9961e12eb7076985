import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  Form,
  Note,
  Progress,
  State,
} from '../../../../ui/index.ts';
import { nameIn } from '../../application-words.ts';
import { joinedIds } from '../../application.ts';
import { paths } from '../../paths.ts';
import type { Preview } from '../../submission/preview.query.ts';
import { submissionErrors } from '../../submission/submission-words.ts';
import { textsIn } from '../../texts/submission/texts.ts';

type Props = ViewProps<unknown, Preview>;

/** How much of its pages an application takes, what is missing, and the way to the signatures. */
export function PreviewApplication({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).preview;
  const { application, state } = data;
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="lead">{application.title}</p>
      </div>
      <Pages data={data} page={page} />
      <DataTable
        caption={t.take}
        columns={[
          { key: 'section', header: t.section, cell: ({ heading }) => heading, rowHeader: true },
          { key: 'words', header: t.words, cell: ({ words }) => page.format.number(words), kind: 'number' },
          { key: 'share', header: t.share, cell: ({ share }) => page.format.percent(share), kind: 'number' },
        ]}
        rows={data.shares}
        rowKey={({ heading }) => heading}
        empty={<p>{t.nothing}</p>}
      />
      {state === 'writing' ? (
        <Freeze data={data} page={page} form={form} />
      ) : (
        <Note title={t.frozen} level={2}>
          <p>
            <a href={`/${lang}${paths.sign(application.id)}`}>{t.toSignatures}</a>
          </p>
        </Note>
      )}
    </div>
  );
}

function Pages({ data: { application, call, pages, fault }, page }: Pick<Props, 'data' | 'page'>) {
  const { lang } = page;
  const t = textsIn(lang).preview;
  const limit = call.terms.pageLimit;
  const errors = fault ? submissionErrors(lang, [fault]) : [];
  return (
    <section class="stack" aria-labelledby="pages">
      <h2 id="pages">{t.pages}</h2>
      {pages !== null && limit === null && <p>{fill(t.noLimit, { pages })}</p>}
      {pages !== null && limit !== null && (
        <>
          <Progress label={t.used} done={pages} total={limit} />
          <p>
            {pages > limit ? (
              <State is="stop">{fill(t.over, { pages, limit, extra: pages - limit })}</State>
            ) : (
              <State is="done">{fill(t.within, { pages, limit })}</State>
            )}
          </p>
        </>
      )}
      {errors.map(({ message }) => (
        <Note key={message} color="danger">
          <p>{message}</p>
        </Note>
      ))}
      <p class="small soft">{t.counts}</p>
      <p>
        <ButtonLink href={`/${lang}${paths.previewPdf(application.id)}`} variant="secondary">
          {t.open}
        </ButtonLink>
      </p>
    </section>
  );
}

function Freeze({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).preview;
  const { application, missing, neverAsked, leads, organisations } = data;
  const errors = submissionErrors(lang, form.refusals);
  const names = joinedIds(application).map((id) => nameIn(lang, organisations, id));
  return (
    <section class="stack" aria-labelledby="freeze">
      <h2 id="freeze">{t.freezeTitle}</h2>
      {missing.length > 0 && (
        <Note color="warning" title={t.missing}>
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Note>
      )}
      {neverAsked > 0 && (
        <Note color="warning" title={t.notAnchored}>
          <p>
            <a href={`/${lang}${paths.anchoring(application.id)}`}>{t.toAnchoring}</a>
          </p>
        </Note>
      )}
      <p>{fill(t.signers, { municipalities: page.format.list(names) })}</p>
      <p>{t.freezeHelp}</p>
      {leads ? (
        <Form
          address={page.url.pathname}
          state={{ values: form.typed, errors }}
          hidden={{ edition: String(data.edition) }}
          class="stack"
        >
          <ErrorSummary />
          <p id="f-do" tabIndex={-1}>
            <Button>{t.freeze}</Button>
          </p>
        </Form>
      ) : (
        <p>{fill(t.leadFreezes, { municipality: nameIn(lang, organisations, application.leadId) })}</p>
      )}
    </section>
  );
}

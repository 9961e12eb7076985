import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { Button, Form, Note, State, TaskList, emptyForm } from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import type { AgreementInfo } from '../../../agreements/index.ts';
import { BelongsTo } from '../../../identity/index.ts';
import type { Managed } from '../../managed.query.ts';
import { programmePaths } from '../../paths.ts';
import type { Missing } from '../../publication.ts';
import { missingLines, partMarks, partsOf } from '../../readiness.ts';
import { textsIn } from '../../texts/texts.ts';
import { errorsIn, stateKinds, titleIn } from '../../words.ts';

interface Data extends Managed {
  readonly agreement: AgreementInfo;
  readonly missing: readonly Missing[];
}

interface PartProps {
  readonly data: Data;
  readonly page: PageContext;
}

/** How far a programme has come: its parts, what is missing before it can be published, publishing and closing. */
export function ManageProgramme({ data, page, form }: ViewProps<unknown, Data>) {
  const { contents, agreement, manages, owner } = data;
  const { lang } = page;
  const t = textsIn(lang);
  // There are no fields a refusal could stand at.
  const errors = errorsIn(lang, form.refusals);
  const leads = { draft: t.manage.lead, published: t.manage.leadPublished, closed: t.manage.leadClosed };
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{fill(t.manage.title, { name: titleIn(lang, contents) })}</h1>
        <p>
          <State is={stateKinds[contents.state]}>{t.states[contents.state]}</State>
        </p>
        <p>{leads[contents.state]}</p>
        <p>
          <a href={`/${lang}${programmePaths.programme(contents.slug)}`}>{t.manage.see}</a>
        </p>
      </div>
      {errors.length > 0 && (
        <Note color="danger">
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Note>
      )}
      <NoticeBanner page={page} agreement={agreement} linked />
      {manages ? (
        <>
          <Parts data={data} page={page} />
          {contents.state === 'draft' && <WhatIsMissing data={data} page={page} />}
          <Acts data={data} page={page} />
        </>
      ) : (
        <BelongsTo lang={lang} owner={owner} principal={page.principal} back={page.url.pathname} />
      )}
    </div>
  );
}

function Parts({ data: { contents, missing }, page: { lang } }: PartProps) {
  const t = textsIn(lang);
  return (
    <section>
      <h2>{t.manage.parts}</h2>
      <TaskList
        tasks={partsOf(contents, missing).map(({ kind, entries, state }) => ({
          href: `/${lang}${kind === 'texts' ? programmePaths.texts(contents.slug) : programmePaths.list(contents.slug, kind)}`,
          title: kind === 'texts' ? t.manage.texts : t.lists[kind].title,
          state: { is: partMarks[state], label: t.manage.partState[state] },
          ...(entries !== null && entries > 0 && { why: count(lang, t.manage.items, entries) }),
        }))}
      />
    </section>
  );
}

function WhatIsMissing({ data: { contents, missing }, page: { lang } }: PartProps) {
  const t = textsIn(lang).manage;
  if (missing.length === 0)
    return (
      <p>
        <State is="done">{t.ready}</State>
      </p>
    );
  const lines = missingLines(lang, contents, missing);
  return (
    <Note color="warning" title={count(lang, t.missingTitle, lines.length)} level={2}>
      <ul>
        {lines.map(({ sentence, href }) => (
          <li key={sentence}>{href === null ? sentence : <a href={href}>{sentence}</a>}</li>
        ))}
      </ul>
    </Note>
  );
}

function Acts({ data: { contents, missing }, page }: PartProps) {
  const t = textsIn(page.lang).manage;
  const kind = contents.state === 'draft' ? 'publish' : 'close';
  const may = kind === 'publish' ? missing.length === 0 : contents.state === 'published';
  if (!may) return null;
  return (
    <Form address={page.url.pathname} state={emptyForm} hidden={{ do: kind }} class="stack">
      <p>{kind === 'publish' ? t.publishLead : t.closeLead}</p>
      <p>
        {kind === 'publish' ? (
          <Button>{t.publish}</Button>
        ) : (
          <Button variant="secondary" danger>
            {t.close}
          </Button>
        )}
      </p>
    </Form>
  );
}

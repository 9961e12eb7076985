import type { PageContext } from '../../../../platform/http/page.ts';
import { Button, DateField, ErrorSummary, Field, Form, Textarea } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import type { ManagedNews } from '../../managed-news.query.ts';
import { textsIn } from '../../texts/texts.ts';

export interface PartProps {
  readonly news: ManagedNews;
  readonly page: PageContext;
  readonly state: FormState;
}

/** Publish what nobody has seen, at once or when an embargo ends. */
export function Publish({ news, page, state }: PartProps) {
  const t = textsIn(page.lang).work;
  const isReady = news.approved.includes('nb') && news.approved.includes('nn');
  const isAgain = news.publications.length > 0;
  return (
    <section class="read">
      <h2>{isAgain ? t.again : t.publish}</h2>
      <p>{isAgain ? t.againLead : t.publishLead}</p>
      {!isReady && state.errors.length === 0 ? (
        <p class="soft">{t.notReady}</p>
      ) : (
        <Form
          address={page.url.pathname}
          state={state}
          hidden={{ do: 'publish', version: String(news.version) }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          <DateField name="embargoDate" label={t.embargoDate} optional />
          <Field name="embargoTime" label={t.embargoTime} description={t.timeHelp} size={8} optional />
          <DateField name="dated" label={t.dated} description={t.datedHelp} optional />
          <Button>{isAgain ? t.again : t.publish}</Button>
        </Form>
      )}
    </section>
  );
}

/** Put a new version in the place of one that readers have seen, and say what is different. */
export function Correct({ news, page, state }: PartProps) {
  const t = textsIn(page.lang).work;
  const isReady = news.approved.includes('nb') && news.approved.includes('nn');
  return (
    <section class="read">
      <h2>{t.correctTitle}</h2>
      <p>{t.correctLead}</p>
      {!isReady && state.errors.length === 0 ? (
        <p class="soft">{t.notReady}</p>
      ) : (
        <Form
          address={page.url.pathname}
          state={state}
          hidden={{ do: 'correct', version: String(news.version) }}
          class="stack"
          noValidate
        >
          <ErrorSummary />
          <Textarea name="noteNb" label={t.noteNb} rows={2} limit={{ max: 500 }} />
          <Textarea name="noteNn" label={t.noteNn} rows={2} limit={{ max: 500 }} />
          <Button>{t.correct}</Button>
        </Form>
      )}
    </section>
  );
}

/** Take it away and say why. */
export function Withdraw({ page, state }: PartProps) {
  const t = textsIn(page.lang).work;
  return (
    <section class="read">
      <h2>{t.withdraw}</h2>
      <p>{t.withdrawLead}</p>
      <Form address={page.url.pathname} state={state} hidden={{ do: 'withdraw' }} class="stack" noValidate>
        <ErrorSummary />
        <Textarea name="reasonNb" label={t.reasonNb} rows={2} limit={{ max: 500 }} />
        <Textarea name="reasonNn" label={t.reasonNn} rows={2} limit={{ max: 500 }} />
        <Button variant="secondary" danger>
          {t.withdraw}
        </Button>
      </Form>
    </section>
  );
}

import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Field, Form, Note, Radios, Select } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { callPaths } from '../../../calls/index.ts';
import { actingMandate, mandatePaths } from '../../../identity/index.ts';
import { errorsIn } from '../../application-words.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ToStart } from './start-application.query.ts';

/** What is needed to begin: which call, a name, the written form of its headings. Everything else comes later. */
export function StartApplication({ data, page, form }: ViewProps<{ call: string }, ToStart>) {
  const { lang } = page;
  const t = textsIn(lang).start;
  const state: FormState = {
    values: {
      call: page.query.call,
      language: lang === 'en' ? '' : lang,
      ...form.typed,
    },
    errors: errorsIn(lang, form.refusals, 'call'),
  };
  const acting = actingMandate(page.principal);
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        {acting && data.mayBegin && (
          <p class="lead">{fill(t.lead, { municipality: acting.organisation[lang] })}</p>
        )}
      </div>
      {!data.mayBegin && <NotAble page={page} />}
      {data.mayBegin && data.calls.length === 0 && <p>{t.noneOpen}</p>}
      {/* What was typed comes back also to whoever may not send it. */}
      {((data.mayBegin && data.calls.length > 0) || state.errors.length > 0) && (
        <Beginning data={data} page={page} state={state} />
      )}
    </div>
  );
}

interface PartProps {
  readonly page: PageContext;
  readonly state: FormState;
}

/** Who begins applications, and how one gets to be one of them. */
function NotAble({ page: { lang } }: Pick<PartProps, 'page'>) {
  const t = textsIn(lang);
  return (
    <Note title={t.start.notAble} level={2}>
      <p>{t.list.whoBegins}</p>
      <p>
        <a href={`/${lang}${mandatePaths.access}`}>{t.start.access}</a>
      </p>
      <p>
        <a href={`/${lang}${callPaths.calls}`}>{t.list.seeCalls}</a>
      </p>
    </Note>
  );
}

function Beginning({ data, page, state }: PartProps & { readonly data: ToStart }) {
  const { lang, url } = page;
  const t = textsIn(lang).start;
  const form = lang === 'nn' ? 'nn' : 'nb';
  return (
    <Form address={url.pathname} state={state} class="stack" noValidate>
      <ErrorSummary />
      <Select
        name="call"
        label={t.call}
        choices={data.calls.map(({ id, title }) => ({ value: String(id), label: title[form] }))}
      />
      <Field name="title" label={t.name} description={t.nameHint} wide />
      <Radios
        name="language"
        label={t.language}
        description={t.languageHint}
        choices={[
          { value: 'nb', label: t.forms.nb },
          { value: 'nn', label: t.forms.nn },
        ]}
      />
      {data.earlier.length > 0 && (
        <Select
          name="copyOf"
          label={t.copy}
          description={t.copyHint}
          optional
          empty={t.noCopy}
          choices={data.earlier.map(({ id, title }) => ({ value: String(id), label: title }))}
        />
      )}
      <Button>{t.button}</Button>
    </Form>
  );
}

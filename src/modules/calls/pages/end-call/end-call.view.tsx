import type { ViewProps } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { Button, ErrorSummary, Form } from '../../../../ui/index.ts';
import { BilingualFields } from '../../../programmes/index.ts';
import { errorsIn, titleIn } from '../../call-words.ts';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';

/** What ending this call is called, as it stands now. */
export function wordsFor({ call, state }: Pick<ShownCall, 'call' | 'state'>, lang: Lang) {
  const t = manageTextsIn(lang).end;
  if (state === 'draft') return { title: t.aside, lead: t.asideLead };
  if (call.terms.rolling && state === 'open') return { title: t.close, lead: t.closeLead };
  return { title: t.off, lead: t.offLead };
}

/** Put aside, call off or close: what follows from it, and why. */
export function EndCall({ data, page, form }: ViewProps<unknown, ShownCall>) {
  const { lang } = page;
  const { title, lead } = wordsFor(data, lang);
  const m = manageTextsIn(lang);
  return (
    <div class="stack">
      <p class="soft">{titleIn(lang, data.call.texts.title)}</p>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <Form
        address={page.url.pathname}
        state={{ values: form.typed, errors: errorsIn(lang, form.refusals, 'reason.nb') }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        <BilingualFields
          lang={lang}
          name="reason"
          label={m.end.reason}
          lines="several"
          rows={3}
          limit={1000}
        />
        <div class="row">
          <Button danger>{title}</Button>
          <a href={`/${lang}${paths.manage(data.call.id)}`}>{m.edit.back}</a>
        </div>
      </Form>
    </div>
  );
}

import type { Temporal } from 'temporal-polyfill';
import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form } from '../../../../ui/index.ts';
import { BilingualFields } from '../../../programmes/index.ts';
import { errorsIn, titleIn } from '../../call-words.ts';
import { MomentFields } from '../../moment-fields.tsx';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';

interface Movable extends ShownCall {
  readonly deadline: Temporal.Instant;
}

/** Another deadline for all, and why. */
export function MoveDeadline({ data, page, form }: ViewProps<unknown, Movable>) {
  const { lang, format } = page;
  const { call, deadline } = data;
  const t = manageTextsIn(lang).move;
  return (
    <div class="stack">
      <p class="soft">{titleIn(lang, call.texts.title)}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>{fill(t.now, { moment: format.moment(deadline) })}</p>
      <Form
        address={page.url.pathname}
        state={{ values: form.typed, errors: errorsIn(lang, form.refusals, 'deadlineDate') }}
        hidden={{ from: deadline.toString() }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        <MomentFields lang={lang} name="deadline" what={t.to} />
        <BilingualFields
          lang={lang}
          name="reason"
          label={t.reason}
          description={t.reasonHint}
          lines="several"
          rows={3}
          limit={1000}
        />
        <div class="row">
          <Button>{t.button}</Button>
          <a href={`/${lang}${paths.manage(call.id)}`}>{manageTextsIn(lang).edit.back}</a>
        </div>
      </Form>
    </div>
  );
}

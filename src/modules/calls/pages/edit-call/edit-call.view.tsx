import type { VNode } from 'preact';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { Button, ErrorSummary, Form, Note } from '../../../../ui/index.ts';
import type { PublishedVersion } from '../../../forms/index.ts';
import { errorsIn, titleIn } from '../../call-words.ts';
import type { CallPart } from '../../opening.ts';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';
import { ContentsFields, DatesFields, HandlingFields, MoneyFields, TextsFields } from './fields.tsx';
import { valuesOf } from './part-values.ts';
import { ApplicantsFields, AttachmentsFields, ContactsFields, ReportsFields } from './row-fields.tsx';

export interface EditedCall extends ShownCall {
  readonly part: CallPart;
  readonly templates: readonly PublishedVersion[];
  /** The numbers of those on the call's list. */
  readonly numbers: readonly string[];
}

export interface FieldsProps {
  readonly data: EditedCall;
  readonly page: PageContext;
}

const fields: Readonly<Record<CallPart, (props: FieldsProps) => VNode>> = {
  texts: TextsFields,
  dates: DatesFields,
  contents: ContentsFields,
  applicants: ApplicantsFields,
  money: MoneyFields,
  handling: HandlingFields,
  reports: ReportsFields,
  attachments: AttachmentsFields,
  contacts: ContactsFields,
};

/** Where a refusal that is about the whole part is shown. */
const firstFields: Readonly<Record<CallPart, string>> = {
  texts: 'title.nb',
  dates: 'rolling',
  contents: 'template',
  applicants: 'audience',
  money: 'frame',
  handling: 'signing',
  reports: 'reports',
  attachments: 'attachments',
  contacts: 'contacts',
};

/** One part of a call as a form. What is missing is no fault here: the opening asks for it. */
export function EditCall({ data, page, form }: ViewProps<unknown, EditedCall>) {
  const { lang } = page;
  const { call, part, numbers } = data;
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  const Fields = fields[part];
  const isSent = Object.keys(form.typed).length > 0;
  const state = {
    values: isSent ? form.typed : valuesOf(call, part, numbers),
    errors: errorsIn(lang, form.refusals, firstFields[part]),
  };
  const isFrozen = call.opening !== null && part !== 'contacts';
  return (
    <div class="stack">
      <p class="soft">{titleIn(lang, call.texts.title)}</p>
      <h1>{t.parts[part]}</h1>
      {isFrozen && <Note color="warning">{m.own.frozen}</Note>}
      <Form
        address={page.url.pathname}
        state={state}
        // Somebody else's edition is shown, so that saving again is a choice made with open eyes.
        hidden={{ part, edition: String(call.edition) }}
        class="stack-lg"
        noValidate
      >
        <ErrorSummary
          rows={{
            conditions: m.edit.condition,
            reports: m.edit.report,
            attachments: m.edit.attachment,
            links: m.edit.link,
            contacts: m.edit.contact,
          }}
        />
        <Fields data={data} page={page} />
        <div class="row">
          <Button>{m.edit.save}</Button>
          <a href={`/${lang}${paths.manage(call.id)}`}>{m.edit.back}</a>
        </div>
      </Form>
    </div>
  );
}

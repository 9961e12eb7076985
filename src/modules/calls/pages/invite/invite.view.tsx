import type { ViewProps } from '../../../../platform/http/page.ts';
import { count } from '../../../../platform/text/texts.ts';
import { Button, Checkboxes, ErrorSummary, Field, Form, Meta, Note, Textarea } from '../../../../ui/index.ts';
import type { AgreementInfo } from '../../../agreements/index.ts';
import { BilingualFields } from '../../../programmes/index.ts';
import { titleIn } from '../../call-words.ts';
import { invitationErrors } from '../../invitation-words.ts';
import { paths } from '../../paths.ts';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/invite/texts.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';

const letterForms = ['nb', 'nn', 'neutral', 'unknown'] as const;
type LetterForm = (typeof letterForms)[number];

interface Inviting extends ShownCall {
  /** The written form of each recipient. */
  readonly forms: readonly LetterForm[];
  readonly parties: AgreementInfo['parties'];
  readonly hasInvited: boolean;
}

/** Who will get the invitation, in which form; who stands under it, and who gets copies. */
export function Invite({ data, page, form }: ViewProps<unknown, Inviting>) {
  const { lang, format } = page;
  const { call, forms, parties, agreement, hasInvited } = data;
  const t = textsIn(lang).invite;
  const isSent = Object.keys(form.typed).length > 0;
  const everyParty = { parties: parties.map(({ organisationId }) => String(organisationId)) };
  return (
    <div class="read stack">
      <p class="soft">{titleIn(lang, call.texts.title)}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {hasInvited && (
        <Note color="warning">
          <a href={`/${lang}${paths.funnel(call.id)}`}>{t.before}</a>
        </Note>
      )}
      <h2>{t.recipients}</h2>
      {forms.length === 0 ? (
        <Note color="warning">{t.none}</Note>
      ) : (
        <>
          <p>{count(lang, t.total, forms.length)}</p>
          <Meta
            facts={letterForms
              .map((each) => ({ each, number: forms.filter((found) => found === each).length }))
              .filter(({ number }) => number > 0)
              .map(({ each, number }) => ({ name: t.forms[each], value: format.number(number) }))}
          />
        </>
      )}
      {agreement.isExample && <p class="small soft">{t.exampleOnly}</p>}
      <Form
        address={page.url.pathname}
        state={{
          values: isSent ? form.typed : everyParty,
          errors: invitationErrors(lang, form.refusals, 'name'),
        }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        <h2>{t.signers}</h2>
        <Field name="name" label={t.signerName} description={t.nameHint} optional />
        <BilingualFields lang={lang} name="office" label={t.office} limit={200} />
        {parties.length > 0 && (
          <Checkboxes
            name="parties"
            label={t.copies}
            description={t.copiesHint}
            choices={parties.map(({ organisationId, name }) => ({
              value: String(organisationId),
              label: name[lang],
            }))}
          />
        )}
        <Textarea name="others" label={t.others} description={t.othersHint} optional />
        <div class="row">
          <Button disabled={forms.length === 0}>{t.button}</Button>
          <a href={`/${lang}${paths.manage(call.id)}`}>{manageTextsIn(lang).edit.back}</a>
        </div>
      </Form>
    </div>
  );
}

import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Checkbox, DateField, ErrorSummary, Form, Select } from '../../../../ui/index.ts';
import { monthsLater } from '../../calendar-months.ts';
import { maySpeakFor } from '../../policy.ts';
import type { ShownAgreement } from '../../shown-agreement.query.ts';
import { textsIn } from '../../texts/texts.ts';
import { agreementErrors, noticeIn, titleFor } from '../../words.ts';

/** Give notice for one's party, or register what a party's letter says. */
export function GiveNotice({ data, page, form }: ViewProps<unknown, ShownAgreement>) {
  const { lang, format, today, principal } = page;
  const t = textsIn(lang).give;
  const { info, current } = data;
  const title = titleFor(lang, current);
  const own = info.parties.find((party) => maySpeakFor(principal, party));
  const ends = format.date(monthsLater(today, info.noticeMonths));
  const state = { values: form.typed, errors: agreementErrors(page, form.refusals, 'party') };
  return (
    <div class="read stack-lg">
      <h1>{t.title}</h1>
      <p lang={title.lang}>{title.text}</p>
      <p>{fill(t.lead, { notice: noticeIn(lang, info.noticeMonths) })}</p>
      {own && <p>{fill(t.today, { party: own.name[lang], ends })}</p>}
      <Form
        address={page.url.pathname}
        state={state}
        hidden={own ? { party: String(own.organisationId) } : {}}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        {own ? (
          <div id="f-party" tabIndex={-1} />
        ) : (
          <>
            <Select
              name="party"
              label={t.party}
              choices={info.parties.map(({ organisationId, name }) => ({
                value: String(organisationId),
                label: name[lang],
              }))}
            />
            <DateField name="letterOf" label={t.letterOf} description={t.letterHelp} />
          </>
        )}
        <Checkbox name="sure" value="yes" label={own ? t.sure : t.sureRegistering} />
        <p>
          <Button danger>{own ? t.give : t.register}</Button>
        </p>
      </Form>
    </div>
  );
}

import type { ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { Progress, State } from '../../../../ui/index.ts';
import { PressedForm } from '../../mailings/pressed-form.tsx';
import { stateKinds } from '../../mailings/mailing-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { FormChoice } from './form-choice.tsx';
import { LetterTable } from './letter-table.tsx';
import { MissingFields } from './missing-fields.tsx';
import type { MailingQuery, ShownMailing } from './show-mailing.query.ts';

export type PartProps = ViewProps<MailingQuery, ShownMailing>;

/** One mailing: what must be chosen or filled in, what can be done now, and every letter with where it stands. */
export function ShowMailing(props: PartProps) {
  const { data, page } = props;
  const t = textsIn(page.lang).mailings;
  const { mailing, kind, counts, letters } = data;
  const at = `/${page.lang}`;
  const made = letters.filter(({ channel }) => channel !== null).length;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <div class="row end head">
          <h1>{fill(t.show.title, { kind: kind.label[page.lang], case: mailing.caseReference })}</h1>
          <State is={stateKinds[mailing.state]}>{t.states[mailing.state]}</State>
        </div>
        <p class="soft">
          {fill(t.show.lead, {
            sender: mailing.sender.name[page.lang],
            date: page.format.date(mailing.dated),
          })}
        </p>
        <p class="row">
          {mailing.state === 'preparing' && <a href={at + paths.mailingTexts(mailing.id)}>{t.show.texts}</a>}
          <a href={at + paths.addresses}>{t.show.addresses}</a>
        </p>
      </div>
      {mailing.state !== 'preparing' && (
        <Progress
          label={t.show.progress}
          done={made}
          total={letters.length - counts.not_sendable}
          refreshHref={mailing.state === 'sending' ? page.url.pathname : undefined}
        />
      )}
      <FormChoice {...props} about="neutral" />
      <FormChoice {...props} about="unknown" />
      <MissingFields {...props} />
      <Steps {...props} />
      <Packages {...props} />
      <LetterTable {...props} />
    </div>
  );
}

/** What can be done with the mailing now, the most usual first. */
function Steps({ data, page, form }: PartProps) {
  const t = textsIn(page.lang).mailings.show;
  const { mailing, counts } = data;
  const press = (name: string, words: string, variant: 'primary' | 'secondary') => (
    <PressedForm page={page} form={form} name={name} words={words} variant={variant} />
  );
  const mayGoOn =
    mailing.state === 'stopped' || (mailing.state === 'finished' && counts.ready + counts.numbered > 0);
  return (
    <div class="stack">
      {mailing.state === 'preparing' && counts.ready > 0 && (
        <p>{count(page.lang, t.beginHint, counts.ready, { case: mailing.caseReference })}</p>
      )}
      {counts.held > 0 && <p>{t.heldHint}</p>}
      <div class="row">
        {mailing.state === 'preparing' && press('begin', t.begin, 'primary')}
        {mailing.state === 'sending' && press('stop', t.stop, 'secondary')}
        {mayGoOn && press('go_on', t.goOn, 'primary')}
        {data.letters.some(({ failure }) => failure !== null) && press('retry', t.retry, 'secondary')}
        {counts.held > 0 && press('sendHeld', t.sendHeld, 'secondary')}
      </div>
    </div>
  );
}

function Packages({ data, page }: PartProps) {
  const t = textsIn(page.lang).mailings.show;
  if (data.packages.length === 0) return null;
  return (
    <ul class="plain stack-sm">
      {data.packages.map((number) => (
        <li key={number}>
          <a href={`/${page.lang}${paths.letterPackage(data.mailing.id, number)}`}>
            {fill(t.package, { number })}
          </a>
        </li>
      ))}
    </ul>
  );
}

import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import type { MailState } from '../../../../platform/mail/outbox.ts';
import type { MailStatus } from '../../../../platform/mail/outcome.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, Form, Note, State, emptyForm } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import { profilePaths } from '../../../identity/index.ts';
import { textsIn } from '../../texts/texts.ts';
import type { choices } from './choose-notifications.form.ts';

interface Kind {
  readonly name: string;
  readonly label: string;
  readonly canBeSilenced: boolean;
  /** 'YYYY-MM-DD'; null while mail is sent. */
  readonly silentSince: string | null;
}

type ShownMail = MailState & { readonly queuedOn: string };

interface Data {
  readonly kinds: readonly Kind[];
  readonly mails: readonly ShownMail[];
}

const marks: Record<MailStatus, StateKind> = {
  waiting: 'half',
  sending: 'half',
  sent: 'done',
  uncertain: 'due',
  failed: 'stop',
  held: 'none',
};

/** What one gets mail about, one button for each, and what was last sent. */
export function ChooseNotifications({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).notifications;
  const sentences: Readonly<Record<string, string>> = t.errors;
  return (
    <div class="read stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          <a href={`/${page.lang}${profilePaths.address}`}>{t.address}</a>
        </p>
        {form.refusals.map(({ code }) => (
          <Note key={code} color="danger" level={2} title={t.failed}>
            <p>{sentences[code]}</p>
          </Note>
        ))}
      </div>
      <ul class="list">
        {data.kinds.map((kind) => (
          <KindRow key={kind.name} kind={kind} page={page} />
        ))}
      </ul>
      <section>
        <h2>{t.latest}</h2>
        {data.mails.length === 0 ? (
          <p class="soft">{t.none}</p>
        ) : (
          <ul class="list">
            {data.mails.map((mail) => (
              <MailRow key={mail.key} mail={mail} page={page} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function KindRow({ kind, page }: { kind: Kind; page: PageContext }) {
  const t = textsIn(page.lang).notifications;
  const { silentSince } = kind;
  const choice: (typeof choices)[number] = silentSince === null ? 'silence' : 'unsilence';
  return (
    <li>
      <div class="row">
        <div>
          <h2 class="as-h3">{kind.label}</h2>
          {!kind.canBeSilenced && <p class="small soft">{t.always}</p>}
          {kind.canBeSilenced && (
            <p class="small">
              <State is={silentSince === null ? 'done' : 'none'}>
                {silentSince === null ? t.on : fill(t.off, { date: page.format.date(silentSince) })}
              </State>
            </p>
          )}
        </div>
        {kind.canBeSilenced && (
          <Form address={page.url.pathname} state={emptyForm} hidden={{ kind: kind.name }}>
            <Button variant="secondary" name="do" value={choice}>
              {choice === 'silence' ? t.turnOff : t.turnOn}
              <span class="ds-sr-only">: {kind.label}</span>
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

function MailRow({ mail, page }: { mail: ShownMail; page: PageContext }) {
  const t = textsIn(page.lang).notifications;
  return (
    <li>
      <div class="row">
        <div>
          <p>{mail.subject}</p>
          <p class="small soft">{page.format.date(mail.queuedOn)}</p>
        </div>
        <p>
          <State is={marks[mail.status]}>{t.status[mail.status]}</State>
        </p>
      </div>
    </li>
  );
}

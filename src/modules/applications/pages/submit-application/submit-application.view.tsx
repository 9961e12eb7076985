import type { ComponentChildren } from 'preact';
import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Note, State, Textarea, textOf } from '../../../../ui/index.ts';
import { nameIn } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { FileList } from '../../submission/file-list.tsx';
import type { ShownSubmission } from '../../submission/shown-submission.query.ts';
import { leftSince } from '../../submission/submit-fault.ts';
import { stateKinds, submissionErrors } from '../../submission/submission-words.ts';
import { textsIn } from '../../texts/submission/texts.ts';
import type { SubmitValues } from './submit-application.form.ts';

type Props = ViewProps<unknown, ShownSubmission>;

/** Send the application, or see what is left; and what may be done about what is frozen or sent. */
export function SubmitApplication({ data, page, form }: Props) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const { application, deadline, leads, organisations, progress, state } = data;
  const { freeze } = progress;
  const here = { data, page, form };
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{t.submit.title}</h1>
        <p class="lead">{application.title}</p>
        <p>
          <State is={stateKinds[state]}>{t.states[state]}</State>
        </p>
      </div>
      <div class="cols">
        <div class="stack-lg read">
          {deadline && (
            <Note title={fill(t.submit.deadline, { when: format.second(deadline) })} level={2}>
              <p>{t.submit.whatCounts}</p>
            </Note>
          )}
          {!leads && (
            <p>
              {fill(t.submit.leadSends, { municipality: nameIn(lang, organisations, application.leadId) })}
            </p>
          )}
          <Next {...here} />
          {leads && freeze && leftSince(application, freeze).map((id) => <Left key={id} id={id} {...here} />)}
          {leads && freeze && ['frozen', 'ready', 'withdrawn'].includes(state) && (
            <Open number={freeze.number} {...here} />
          )}
        </div>
        {freeze && (
          <aside class="stack-lg side" aria-label={t.fileList.title}>
            <FileList page={page} applicationId={application.id} freeze={freeze} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** What comes next, by where the application stands. */
function Next({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).submit;
  const { application, leads, progress, state } = data;
  const to = (path: string, text: string) => (
    <p>
      <a href={`/${lang}${path}`}>{text}</a>
    </p>
  );
  if (state === 'writing')
    return (
      <>
        <p>{t.notFrozen}</p>
        {to(paths.preview(application.id), t.toPreview)}
        <Again page={page} form={form} />
      </>
    );
  if (state === 'frozen')
    return (
      <>
        <p>{t.notSigned}</p>
        {to(paths.sign(application.id), t.toSignatures)}
        <Again page={page} form={form} />
      </>
    );
  if (state === 'submitted' || state === 'arrived')
    return (
      <>
        {to(paths.receipt(application.id), t.toReceipt)}
        {leads && state === 'submitted' && progress.submission && (
          <Deed what="withdraw" seen={progress.submission.number} page={page} form={form} title={t.withdraw}>
            <p>{t.withdrawHelp}</p>
            <Textarea name="reason" label={t.withdrawReason} optional />
          </Deed>
        )}
      </>
    );
  if (!leads || !progress.freeze) return null;
  return (
    <Deed what="submit" seen={progress.freeze.number} page={page} form={form} title={t.send} main>
      <p>{t.ready}</p>
    </Deed>
  );
}

/** A municipality that has declined: state that it goes on without it, or open the contents. */
function Left({ id, data, page, form }: Props & { id: number }) {
  const { lang } = page;
  const t = textsIn(lang).submit;
  const municipality = nameIn(lang, data.organisations, id);
  const { freeze } = data.progress;
  return (
    <Deed
      what="without"
      seen={freeze?.number ?? 0}
      organisation={id}
      page={page}
      form={form}
      title={fill(t.without, { municipality })}
    >
      <p>{fill(t.withoutHelp, { municipality })}</p>
      <Textarea name="reason" label={t.withoutReason} />
    </Deed>
  );
}

function Open({ number, page, form }: Props & { number: number }) {
  const t = textsIn(page.lang).submit;
  return (
    <Deed what="open" seen={number} page={page} form={form} title={t.open}>
      <p>{t.openHelp}</p>
      <Textarea name="reason" label={t.openReason} />
    </Deed>
  );
}

type DeedProps = Pick<Props, 'page' | 'form'> & {
  what: SubmitValues['do'];
  seen: number;
  organisation?: number;
  title: string;
  /** The one thing to do here. */
  main?: boolean;
  children: ComponentChildren;
};

/** One of the things that may be done, in a form of its own, which comes back with what was typed in it. */
function Deed({ what, seen, organisation, page, form, title, main, children }: DeedProps) {
  const isThis =
    textOf(form.typed, 'do') === what &&
    (organisation === undefined || textOf(form.typed, 'organisation') === String(organisation));
  const errors = isThis ? submissionErrors(page.lang, form.refusals) : [];
  return (
    <section class="stack" aria-labelledby={`${what}-${organisation ?? seen}`}>
      <h2 id={`${what}-${organisation ?? seen}`}>{title}</h2>
      <Form
        address={page.url.pathname}
        state={{ values: isThis ? form.typed : {}, errors }}
        hidden={{
          do: what,
          seen: String(seen),
          ...(organisation !== undefined && { organisation: String(organisation) }),
        }}
        class="stack"
        noValidate
      >
        <ErrorSummary />
        {children}
        <p id={isThis ? 'f-do' : undefined} tabIndex={-1}>
          <Button variant={main ? 'primary' : 'secondary'}>{title}</Button>
        </p>
      </Form>
    </section>
  );
}

/** Somebody has sent what cannot be sent: the form comes back with the reason, though it is not offered. */
function Again({ page, form }: Pick<Props, 'page' | 'form'>) {
  const t = textsIn(page.lang).submit;
  if (form.refusals.length === 0) return null;
  return (
    <Deed what="submit" seen={Number(textOf(form.typed, 'seen'))} page={page} form={form} title={t.send}>
      <p>{t.whatCounts}</p>
    </Deed>
  );
}

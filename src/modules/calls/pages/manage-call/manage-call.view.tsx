import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink, Meta, Note, State } from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import { deadlineOf } from '../../call-record.ts';
import { errorsIn, stateKinds, titleIn } from '../../call-words.ts';
import { callParts } from '../../opening.ts';
import type { Missing } from '../../opening.ts';
import { paths } from '../../paths.ts';
import { Said } from '../../prose.tsx';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';

interface ManagedCall extends ShownCall {
  readonly missing: readonly Missing[];
}

/** One call for those who look after it: what it lacks, and what can be done with it now. */
export function ManageCall({ data, page }: ViewProps<unknown, ManagedCall>) {
  const { lang, format } = page;
  const { call, state, programme, agreement, missing } = data;
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  const deadline = deadlineOf(call);
  return (
    <div class="stack-lg">
      <div class="stack">
        <p>
          <State is={stateKinds[state]}>{t.states[state]}</State>{' '}
          <span class="soft">{fill(t.intake, { number: call.intake })}</span>
        </p>
        <h1>{titleIn(lang, call.texts.title)}</h1>
        <NoticeBanner page={page} agreement={agreement} linked />
        <Meta
          facts={[
            { name: t.show.programme, value: <Said words={programme.name} lang={lang} /> },
            {
              name: t.show.deadline,
              value: deadline ? format.moment(deadline) : call.terms.rolling ? t.show.rolling : null,
            },
          ]}
        />
        <p>
          <a href={`/${lang}${paths.call(call.id)}`}>{m.own.read}</a>
        </p>
      </div>
      {state === 'draft' && <Lacks missing={missing} page={page} />}
      <Next data={data} page={page} />
      <section>
        <h2>{m.own.parts}</h2>
        <ul class="list">
          {callParts.map((part) => {
            const lacks = missing.some((each) => each.part === part);
            const mayEdit = state === 'draft' || (part === 'contacts' && state !== 'cancelled');
            return (
              <li key={part}>
                <div class="row">
                  <p>
                    {mayEdit ? (
                      <a href={`/${lang}${paths.edit(call.id, part)}`}>{t.parts[part]}</a>
                    ) : (
                      t.parts[part]
                    )}
                  </p>
                  {state === 'draft' && (
                    <p>
                      <State is={lacks ? 'due' : 'done'}>{lacks ? m.own.lacks : m.own.ready}</State>
                    </p>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
        {state !== 'draft' && <p class="small soft">{m.own.frozen}</p>}
      </section>
    </div>
  );
}

type PartProps = { data: ManagedCall; page: PageContext };

function Lacks({ missing, page }: { missing: readonly Missing[]; page: PageContext }) {
  const { lang } = page;
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  if (missing.length === 0)
    return (
      <Note title={m.own.nothingLacks} level={2}>
        {m.own.nothingLacksText}
      </Note>
    );
  const byPart = callParts
    .map((part) => ({ part, own: missing.filter((each) => each.part === part) }))
    .filter(({ own }) => own.length > 0);
  return (
    <Note color="warning" title={m.own.lacksTitle} level={2}>
      <ul>
        {byPart.map(({ part, own }) => (
          <li key={part}>
            {t.parts[part]}
            <ul>
              {errorsIn(lang, own).map(({ field, message }) => (
                <li key={field + message}>{message}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** The steps that are open now. One of them is the next. */
function Next({ data: { call, state, missing }, page }: PartProps) {
  const { lang } = page;
  const t = manageTextsIn(lang).own;
  const to = (path: string) => `/${lang}${path}`;
  const isAlive = state === 'open' || state === 'coming';
  return (
    <section class="row">
      {state === 'draft' && (
        <ButtonLink href={to(paths.open(call.id))} variant={missing.length === 0 ? 'primary' : 'secondary'}>
          {t.open}
        </ButtonLink>
      )}
      {isAlive && <ButtonLink href={to(paths.invite(call.id))}>{t.invite}</ButtonLink>}
      {call.opening && (
        <ButtonLink href={to(paths.funnel(call.id))} variant="secondary">
          {t.responses}
        </ButtonLink>
      )}
      {isAlive && deadlineOf(call) && (
        <ButtonLink href={to(paths.moveDeadline(call.id))} variant="secondary">
          {t.move}
        </ButtonLink>
      )}
      {(isAlive || state === 'draft') && (
        <ButtonLink href={to(paths.end(call.id))} variant="tertiary">
          {state === 'draft' ? t.putAside : call.terms.rolling && state === 'open' ? t.close : t.callOff}
        </ButtonLink>
      )}
    </section>
  );
}

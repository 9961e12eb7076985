import { count, fill } from '../../../../platform/text/texts.ts';
import { Meta } from '../../../../ui/index.ts';
import { kroner } from '../../call-words.ts';
import { conditionKinds } from '../../call.ts';
import { Prose, Said } from '../../prose.tsx';
import { textsIn } from '../../texts/texts.ts';
import type { PartProps } from './sections.tsx';

/** Who may apply, alone or together, and what is put first, last or aside. */
export function Who({ data: { call, named }, page }: PartProps) {
  const { lang } = page;
  const t = textsIn(lang).show;
  const { audience, joint, prolongation } = call.terms;
  const byKind = conditionKinds
    .map((kind) => ({ kind, rows: call.conditions.filter((condition) => condition.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <section class="stack">
      <h2>{t.who}</h2>
      <p>{t.audience[audience]}</p>
      {audience === 'named' && (
        <ul>
          {named.map(({ id, name }) => (
            <li key={id}>{name[lang]}</li>
          ))}
        </ul>
      )}
      <p>{t.joint[joint]}</p>
      {byKind.map(({ kind, rows }) => (
        <div key={kind}>
          <h3>{t.conditions[kind]}</h3>
          <ul>
            {rows.map(({ text }) => (
              <li key={text.nb}>
                <Said words={text} lang={lang} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {prolongation !== null && (
        <p>
          {t.prolongation}: {prolongation}
        </p>
      )}
    </section>
  );
}

/** What one may apply for, and what one must bring. What is not fixed is said not to be. */
export function Money({ data: { call }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const { frame, minimum, maximum, totalCostAbove, ownShare, ownSharePercent } = call.terms;
  const amount = (value: number | null) => (value === null ? t.notSet : kroner(lang, format, value));
  return (
    <section class="stack">
      <h2>{t.moneyTitle}</h2>
      <Meta
        facts={[
          { name: t.frame, value: amount(frame) },
          { name: t.minimum, value: amount(minimum) },
          { name: t.maximum, value: amount(maximum) },
          ...(totalCostAbove === null
            ? []
            : [
                {
                  name: t.totalCostAbove,
                  value: fill(t.above, { amount: kroner(lang, format, totalCostAbove) }),
                },
              ]),
          {
            name: t.ownShareTitle,
            value:
              ownShare === 'percent' && ownSharePercent !== null
                ? fill(t.ownShare.percent, { percent: format.percent(ownSharePercent / 100) })
                : t.ownShare[ownShare === 'required' ? 'required' : 'none'],
          },
        ]}
      />
      {call.texts.money && <Prose words={call.texts.money} lang={lang} />}
    </section>
  );
}

/** What must be decided, anchored and signed, by whom and until when. */
export function Handling({ data: { call }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const { signing, political, decisionBy, decidingBodies, anchoring, unionDays } = call.terms;
  return (
    <section class="stack">
      <h2>{t.handlingTitle}</h2>
      <Meta
        facts={[
          { name: t.signingTitle, value: t.signing[signing] },
          {
            name: t.politicalTitle,
            value:
              decisionBy === null
                ? t.political[political]
                : fill(t.mayFollowBy, { date: format.date(decisionBy) }),
          },
          ...(political === 'not_asked'
            ? []
            : [
                {
                  name: t.bodiesTitle,
                  value: format.list(decidingBodies.map((body) => t.bodies[body])),
                },
              ]),
          ...(anchoring.length === 0
            ? []
            : [
                {
                  name: t.anchoringTitle,
                  value: format.list(anchoring.map((side) => t.anchoring[side])),
                },
              ]),
        ]}
      />
      {anchoring.includes('employees') && <p>{count(lang, t.unionDays, unionDays)}</p>}
      {call.texts.anchoring && <Prose words={call.texts.anchoring} lang={lang} />}
    </section>
  );
}

/** What is to be reported, by when, and what it opens for. Known before anybody applies. */
export function Reports({ data: { call }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).show;
  if (call.reports.length === 0) return null;
  return (
    <section>
      <h2>{t.reports}</h2>
      <ul class="list">
        {call.reports.map(({ name, dueAt, about, unlocks }) => (
          <li key={name.nb}>
            <b>
              <Said words={name} lang={lang} />
            </b>{' '}
            <span class="soft">{fill(t.reportDue, { moment: format.moment(dueAt) })}</span>
            {about.nb + about.nn !== '' && (
              <>
                <br />
                <Said words={about} lang={lang} />
              </>
            )}
            {unlocks.nb + unlocks.nn !== '' && (
              <>
                <br />
                {fill(t.unlocks, { what: unlocks[lang === 'nn' ? 'nn' : 'nb'] })}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import type { VersionContent } from './agreement.ts';
import type { Name } from './agreement-info.ts';
import { textsIn } from './texts/texts.ts';
import { differs, versionDifferences } from './version-differences.ts';
import type { Change, ClauseDifference } from './version-differences.ts';
import type { Piece } from './word-differences.ts';
import { formFor, langOf, noticeIn } from './words.ts';

export interface DifferencesProps {
  readonly page: PageContext;
  /** The version it is held against. */
  readonly formerNumber: number;
  readonly before: VersionContent;
  readonly after: VersionContent;
  readonly names: ReadonlyMap<number, Name>;
}

/** What has changed since a former version, clause by clause, in the reader's form. Headings from level 2. */
export function VersionDifferencesView({ page, formerNumber, before, after, names }: DifferencesProps) {
  const { lang, format } = page;
  const t = textsIn(lang).differences;
  const form = formFor(lang, after.language);
  const found = versionDifferences(before, after, form);
  const otherForm = form === 'nb' ? 'nn' : 'nb';
  const told = new Set(found.clauses.map(({ key }) => key));
  // What was changed in one form only is told in that form: the reader may be signing it.
  const onlyInOther = versionDifferences(before, after, otherForm).clauses.filter(
    ({ key }) => !told.has(key),
  );
  const any = differs(found) || onlyInOther.length > 0;
  const marked = langOf(lang, form);
  const dateIn = (date: string | null) => (date === null ? t.none : format.date(date));
  const nameOf = (id: number) => names.get(id)?.[lang] ?? '';
  return (
    <section class="stack" aria-labelledby="differences">
      <h2 id="differences">{fill(t.title, { number: formerNumber })}</h2>
      {any ? <p>{t.lead}</p> : <p>{t.same}</p>}
      <ul class={any ? 'list' : undefined} hidden={!any}>
        <Words name={t.name} pieces={found.title} lang={marked} />
        <Exchange name={textsIn(lang).version.lastDay} change={found.endsOn} words={dateIn} />
        <Exchange name={t.startsOn} change={found.startsOn} words={dateIn} />
        <Exchange
          name={textsIn(lang).document.notice}
          change={found.noticeMonths}
          words={(months) => noticeIn(lang, months)}
        />
        {found.partiesAdded.map((id) => (
          <li key={id}>{fill(t.partyAdded, { party: nameOf(id) })}</li>
        ))}
        {found.partiesRemoved.map((id) => (
          <li key={id}>{fill(t.partyRemoved, { party: nameOf(id) })}</li>
        ))}
        <Words name={textsIn(lang).document.themes} pieces={found.themes} lang={marked} />
        <Words name={textsIn(lang).document.instruments} pieces={found.instruments} lang={marked} />
        {found.clauses.map((clause) => (
          <Clause key={clause.key} clause={clause} state={t.clause[clause.is]} lang={marked} />
        ))}
        {onlyInOther.map((clause) => (
          <Clause
            key={clause.key}
            clause={clause}
            state={t.onlyIn[otherForm]}
            lang={langOf(lang, otherForm)}
          />
        ))}
        {found.contributions.map(({ organisationId, text }) => (
          <Words
            key={organisationId}
            name={fill(t.contribution, { party: nameOf(organisationId) })}
            pieces={text}
            lang={marked}
          />
        ))}
      </ul>
    </section>
  );
}

function Clause({
  clause: { is, heading, text },
  state,
  lang,
}: {
  clause: ClauseDifference;
  state: string;
  lang: string | undefined;
}) {
  return (
    <li class="stack-sm">
      <p>
        <b lang={lang}>
          <Pieces pieces={heading} />
        </b>{' '}
        <span class="soft">({state})</span>
      </p>
      {is !== 'moved' && (
        <p class="as-typed" lang={lang}>
          <Pieces pieces={text} />
        </p>
      )}
    </li>
  );
}

function Words({
  name,
  pieces,
  lang,
}: {
  name: string;
  pieces: readonly Piece[] | null;
  lang: string | undefined;
}) {
  if (pieces === null) return null;
  return (
    <li class="stack-sm">
      <p>
        <b>{name}</b>
      </p>
      <p class="as-typed" lang={lang}>
        <Pieces pieces={pieces} />
      </p>
    </li>
  );
}

function Exchange<T>({
  name,
  change,
  words,
}: {
  name: string;
  change: Change<T> | null;
  words: (value: T) => string;
}) {
  if (change === null) return null;
  return (
    <li class="stack-sm">
      <p>
        <b>{name}</b>
      </p>
      <p>
        <del>{words(change.before)}</del> <ins>{words(change.after)}</ins>
      </p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ is, text }, index) => {
        if (is === 'removed') return <del key={index}>{text}</del>;
        return is === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
      })}
    </>
  );
}

import type { PageContext } from '../../platform/http/page.ts';
import { fill } from '../../platform/text/texts.ts';
import { DataTable, Meta, RichText } from '../../ui/index.ts';
import { roleIn } from '../identity/index.ts';
import type { VersionContent } from './agreement.ts';
import type { Name } from './agreement-info.ts';
import { textsIn } from './texts/texts.ts';
import { formFor, langOf, noticeIn } from './words.ts';

export interface VersionTextProps {
  readonly page: PageContext;
  readonly content: VersionContent;
  /** The parties' names of the day. */
  readonly names: ReadonlyMap<number, Name>;
}

/** Everything a version says, in the reader's form: clauses, themes, instruments, parties. Headings of level 2. */
export function VersionText({ page, content, names }: VersionTextProps) {
  const { lang } = page;
  const t = textsIn(lang);
  const form = formFor(lang, content.language);
  const marked = langOf(lang, form);
  return (
    <>
      {lang === 'en' && <p class="soft">{t.version.inNorwegian}</p>}
      {content.clauses.map(({ key, heading, text }, index) => (
        <section key={key} lang={marked} class="stack">
          <h2>{`${index + 1}. ${heading[form]}`}</h2>
          {text[form] === '' ? (
            <p class="soft" lang={lang}>
              {t.version.notWritten}
            </p>
          ) : (
            <RichText source={text[form]} level={3} />
          )}
        </section>
      ))}
      <Names title={t.document.themes} names={content.themes.map((name) => name[form])} marked={marked} />
      <Names
        title={t.document.instruments}
        names={content.instruments.map((name) => name[form])}
        marked={marked}
      />
      <section>
        <h2>{t.version.parties}</h2>
        <DataTable
          caption={t.version.parties}
          captionHidden
          cards
          rows={content.parties}
          rowKey={({ organisationId }) => String(organisationId)}
          empty={t.version.noParties}
          columns={[
            {
              key: 'party',
              header: t.version.party,
              rowHeader: true,
              cell: ({ organisationId }) => names.get(organisationId)?.[lang],
            },
            {
              key: 'signs',
              header: t.version.signedBy,
              cell: ({ signatoryRole }) => roleIn(lang, signatoryRole, page.today),
            },
            { key: 'seats', header: t.version.seats, kind: 'number', cell: ({ seats }) => seats },
            {
              key: 'brings',
              header: t.version.brings,
              cell: ({ organisationId }) => {
                const found = content.contributions.find((each) => each.organisationId === organisationId);
                return found ? (
                  <div lang={marked}>
                    <RichText source={found.text[form]} level={3} />
                  </div>
                ) : (
                  '–'
                );
              },
            },
          ]}
        />
      </section>
    </>
  );
}

function Names({
  title,
  names,
  marked,
}: {
  title: string;
  names: readonly string[];
  marked: string | undefined;
}) {
  if (names.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul lang={marked}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** When a version holds, and how it can be ended. `lastDay` is the version's, or an earlier one by a notice. */
export function VersionFacts({
  page,
  content,
  inForceFrom,
  lastDay,
}: {
  page: PageContext;
  content: VersionContent;
  inForceFrom: string | null;
  lastDay: string | null;
}) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const { startsOn, noticeMonths } = content;
  const begins =
    startsOn === null ? t.version.whenSigned : fill(t.version.notBefore, { date: format.date(startsOn) });
  return (
    <Meta
      stacked
      facts={[
        {
          name: inForceFrom === null ? t.version.begins : t.version.inForceFrom,
          value: inForceFrom === null ? begins : format.date(inForceFrom),
        },
        { name: t.version.lastDay, value: lastDay === null ? null : format.date(lastDay) },
        { name: t.document.notice, value: noticeIn(lang, noticeMonths) },
      ]}
    />
  );
}

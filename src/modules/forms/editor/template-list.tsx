import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../../../platform/http/page.ts';
import { fill } from '../../../platform/text/texts.ts';
import { DataTable } from '../../../ui/index.ts';
import { Said } from '../outline-questions.tsx';
import { inLanguage } from '../outline.ts';
import type { ListedTemplate, PublishedVersion } from '../templates.query.ts';
import { textsIn } from '../texts/texts.ts';

type ListPage = Pick<PageContext, 'lang' | 'format'>;

export type TemplateListProps = {
  page: ListPage;
  templates: readonly ListedTemplate[];
  /** Where a template is edited, without the language. */
  pathOf: (id: number) => string;
};

/** The templates of one owner, the one saved last first. */
export function TemplateList({ page, templates, pathOf }: TemplateListProps) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const { list } = t.templates;
  return (
    <DataTable
      caption={list.caption}
      captionHidden
      cards
      rows={templates}
      rowKey={({ id }) => String(id)}
      empty={<p>{list.empty}</p>}
      columns={[
        {
          key: 'name',
          header: list.name,
          rowHeader: true,
          cell: ({ id, title }) => (
            <a href={`/${lang}${pathOf(id)}`}>
              {inLanguage(title, lang).text ? <Said words={title} page={page} /> : title.nb || title.nn}
            </a>
          ),
        },
        { key: 'use', header: list.use, cell: ({ use }) => t.templates.uses[use] },
        { key: 'state', header: list.state, cell: (row) => stateOf(row, lang) },
        {
          key: 'saved',
          header: list.saved,
          cell: ({ savedAt }) => format.moment(Temporal.Instant.from(savedAt)),
        },
      ]}
    />
  );
}

function stateOf({ published, isAhead }: ListedTemplate, lang: PageContext['lang']): string {
  const { list } = textsIn(lang).templates;
  if (published === null) return list.draft;
  return fill(isAhead ? list.ahead : list.published, { number: published.number });
}

export type VersionListProps = {
  page: ListPage;
  versions: readonly PublishedVersion[];
  /** Where a version is read, without the language. */
  pathOf: (id: number) => string;
};

/** The published versions of a template, the newest first. */
export function VersionList({ page, versions, pathOf }: VersionListProps) {
  const t = textsIn(page.lang).templates.versions;
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{t.title}</h2>
      {versions.length === 0 && <p>{t.none}</p>}
      <ul class="list">
        {versions.map(({ id, number, publishedAt }) => (
          <li key={id}>
            <p>
              <a href={`/${page.lang}${pathOf(id)}`}>{fill(t.version, { number })}</a>{' '}
              <span class="small soft">
                {fill(t.published, { when: page.format.moment(Temporal.Instant.from(publishedAt)) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

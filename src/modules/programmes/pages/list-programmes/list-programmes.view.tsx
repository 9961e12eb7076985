import type { PageContext } from '../../../../platform/http/page.ts';
import type { Lang } from '../../../../platform/text/language.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { ButtonLink } from '../../../../ui/index.ts';
import { programmePaths } from '../../paths.ts';
import { ProgrammeList } from '../../programme-list.tsx';
import type { Programme } from '../../programme.query.ts';
import { textsIn } from '../../texts/texts.ts';

interface Props {
  readonly programmes: {
    readonly published: readonly Programme[];
    readonly own: {
      readonly owner: Readonly<Record<Lang, string>>;
      readonly drafts: readonly Programme[];
    } | null;
  };
  readonly page: PageContext;
}

/** The published programmes, and to those who manage programmes their drafts. */
export function ListProgrammes({ programmes: { published, own }, page }: Props) {
  const { lang } = page;
  const t = textsIn(lang).list;
  const open = published.filter(({ state }) => state === 'published');
  const closed = published.filter(({ state }) => state === 'closed');
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{textsIn(lang).title}</h1>
        <p class="lead">{t.lead}</p>
        {own && (
          <p>
            <ButtonLink href={`/${lang}${programmePaths.start}`}>{t.start}</ButtonLink>
          </p>
        )}
      </div>
      {own && own.drafts.length > 0 && (
        <Section title={fill(t.drafts, { owner: own.owner[lang] })} programmes={own.drafts} lang={lang} />
      )}
      {open.length > 0 ? (
        <Section title={t.open} programmes={open} lang={lang} />
      ) : (
        <p class="soft">{t.none}</p>
      )}
      {closed.length > 0 && <Section title={t.closed} programmes={closed} lang={lang} />}
      <p class="small">
        <a href="/api/v1/programmes.csv">{t.download}</a>
      </p>
    </div>
  );
}

function Section({
  title,
  programmes,
  lang,
}: {
  title: string;
  programmes: readonly Programme[];
  lang: Lang;
}) {
  return (
    <section>
      <h2>{title}</h2>
      <ProgrammeList programmes={programmes} lang={lang} />
    </section>
  );
}

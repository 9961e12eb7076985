import type { Format } from '../../platform/text/format.ts';
import type { Lang } from '../../platform/text/language.ts';
import type { Difference, Json } from './differences.ts';
import { textsIn } from './texts/texts.ts';

export type ChangesSinceProps = {
  page: { readonly lang: Lang; readonly format: Format };
  changes: readonly Difference[];
  /** The place in the reader's words; null for what the reader need not see (the moment the PDF was made). */
  label: (path: Difference['path']) => string | null;
};

/** What has changed since the reader signed: each place with what it said and what it says. Headings from level 2. */
export function ChangesSince({ page, changes, label }: ChangesSinceProps) {
  const t = textsIn(page.lang).changes;
  const shown = changes.flatMap((change) => {
    const name = label(change.path);
    return name === null ? [] : [{ name, ...change }];
  });
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{t.title}</h2>
      {shown.length === 0 ? <p>{t.none}</p> : <p>{t.lead}</p>}
      {shown.length > 0 && (
        <dl class="stack-sm">
          {shown.map(({ name, path, before, after }) => (
            <div key={path.join('.')}>
              <dt>
                <b>{name}</b>
              </dt>
              <dd>
                {t.before} <del>{words(page, before)}</del>
              </dd>
              <dd>
                {t.after} <ins>{words(page, after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** A value as people read it. A part that came or went whole is told by the words in it. */
function words(page: ChangesSinceProps['page'], value: Json | undefined): string {
  const t = textsIn(page.lang).changes;
  if (value === undefined || value === null || value === '') return t.nothing;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return page.format.number(value, decimalsOf(value));
  if (typeof value === 'string') return value;
  const parts = Object.values(value).filter((part) => part !== null && part !== '');
  return parts.length === 0 ? t.nothing : parts.map((part) => words(page, part)).join(', ');
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

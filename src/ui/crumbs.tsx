import { useTexts } from './texts/texts.ts';

export type Crumb = { label: string; href: string };

/** The way here, from the top; the last is the page itself and no link. */
export function Crumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const t = useTexts();
  return (
    <nav class="crumb" aria-label={t.breadcrumb}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}

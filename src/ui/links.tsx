import { useLang } from './language.ts';
import { formatFor } from '../platform/text/format.ts';

export type CountLink = {
  label: string;
  href: string;
  count?: number | undefined;
  current?: boolean | undefined;
};

type LinksProps = { label: string; items: readonly CountLink[] };

/** Counts that filter: "Alle 3 012 · Kladd 214". Each is a link to the list with that filter. */
export function QuickCounts({ label, items }: LinksProps) {
  return <LinkRow label={label} items={items} current="true" />;
}

/** Pages of the same thing, as links beside each other. The page itself draws the chosen one. */
export function Tabs({ label, items }: LinksProps) {
  return <LinkRow label={label} items={items} current="page" />;
}

function LinkRow({ label, items, current }: LinksProps & { current: 'true' | 'page' }) {
  const lang = useLang();
  return (
    <nav aria-label={label}>
      <ul class="quick">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? current : undefined}>
              {item.label}
              {item.count !== undefined && (
                <span class="soft tnum">{formatFor(lang).number(item.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Lang } from '../../platform/text/language.ts';
import { textsIn } from './texts/texts.ts';
import type { CorrespondentRole } from './record.ts';

interface Shown {
  readonly role: CorrespondentRole;
  /** Null where the name is not for this reader. */
  readonly name: Readonly<Record<Lang, string>> | null;
  readonly reference?: string | null;
}

/** Who sent it and who got it, one line for each. */
export function CorrespondentList({
  correspondents,
  lang,
}: {
  correspondents: readonly Shown[];
  lang: Lang;
}) {
  const t = textsIn(lang).records;
  if (correspondents.length === 0) return <>–</>;
  return (
    <ul class="plain">
      {correspondents.map(({ role, name, reference = null }, index) => (
        // The same body may stand twice, as sender and as recipient of a copy.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span class="soft">{t.roles[role]}:</span> {name === null ? t.journal.private : name[lang]}
          {reference !== null && (
            <span class="soft">
              {' '}
              ({t.reference} {reference})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

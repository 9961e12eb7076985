/** The interface languages. Both Norwegian forms are equal: neither is a fallback for the other. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Lang = (typeof languages)[number];

/** A text in both written forms of Norwegian; '' where it is not written yet. */
export interface Bilingual {
  readonly nb: string;
  readonly nn: string;
}

/** BCP 47 locale for `Intl`; English readers get day-month order and 24-hour clocks, as in Norway. */
export const localeOf: Record<Lang, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Is this one of the interface languages? Exact: `NB` and `nb-NO` are not. */
export function isLang(value: string | undefined): value is Lang {
  return (languages as readonly string[]).includes(value ?? '');
}

/**
 * The best interface language for an `Accept-Language` header.
 * `no` means a reader who has not said which form; bokmål is then the more common expectation.
 */
export function preferredLanguage(header: string | null | undefined): Lang {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    if (isLang(tag)) return tag;
    if (tag === 'no') return 'nb';
  }
  return 'nb';
}

/** An organisation as somebody may name it. */
interface Named {
  readonly id: number;
  readonly organisationNumber: string | null;
  readonly name: Readonly<Record<'nb' | 'nn' | 'en', string>>;
}

/**
 * The organisation somebody means by its number or its name, in any of its languages; a municipality also
 * without the word «kommune». 'ambiguous' when several are called so.
 */
export function partyNamed(
  text: string,
  organisations: readonly Named[],
): { readonly id: number } | 'unknown' | 'ambiguous' {
  const wanted = plain(text);
  if (wanted === '') return 'unknown';
  const digits = text.replaceAll(/\s/g, '');
  const found = organisations.filter(
    ({ name, organisationNumber }) =>
      organisationNumber === digits ||
      Object.values(name).some((each) =>
        [plain(each), plain(each.split(' – ')[0] ?? ''), plain(each).replace(/ kommune$/, '')].includes(
          wanted,
        ),
      ),
  );
  const [only] = found;
  if (!only) return 'unknown';
  return found.length === 1 ? { id: only.id } : 'ambiguous';
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');
}

/** A municipality's name with its parallel names apart. */
export interface NameParts {
  readonly name: string;
  readonly officialName: string;
  readonly nameSe: string | null;
  readonly nameSmj: string | null;
  readonly nameSma: string | null;
  readonly nameFkv: string | null;
}

const SEPARATOR = ' - ';
const norwegianLetters = /^[a-zæøå .-]+$/i;
const lettersOnlyNorwegianHas = /[æø]/i;

/**
 * Takes an official name as the statistics office writes it, «Gáivuotna - Kåfjord - Kaivuono», and finds its parts.
 * The Norwegian one is the one a predecessor was called; where there is none, the alphabet decides, and what it leaves open,
 * the order. A parallel name gets its language from a predecessor. A new one stays in the official name only: the office
 * does not say whether a name is Northern, Lule or Southern Sámi or Kven, and letters alone do not tell.
 */
export function partsOfOfficialName(officialName: string, before: readonly NameParts[]): NameParts {
  const parts = officialName.split(SEPARATOR);
  const name = norwegianPart(
    parts,
    before.map((predecessor) => predecessor.name),
  );
  const known = (field: 'nameSe' | 'nameSmj' | 'nameSma' | 'nameFkv') =>
    before.map((predecessor) => predecessor[field]).find((part) => part !== null && parts.includes(part)) ??
    null;
  return {
    name,
    officialName,
    nameSe: known('nameSe'),
    nameSmj: known('nameSmj'),
    nameSma: known('nameSma'),
    nameFkv: known('nameFkv'),
  };
}

function norwegianPart(parts: readonly string[], formerNames: readonly string[]): string {
  const possible = parts.filter((part) => norwegianLetters.test(part));
  return (
    parts.find((part) => formerNames.includes(part)) ??
    possible.find((part) => lettersOnlyNorwegianHas.test(part)) ??
    possible[0] ??
    parts[0] ??
    ''
  );
}

/** The levels of one issuer that are good enough, by what is being done. */
export interface Levels {
  /** Values of `acr` that may sign in. */
  readonly signIn: readonly string[];
  /** Values of `acr` that may sign, decide and release money. */
  readonly signing: readonly string[];
  /** What to ask for. */
  readonly ask: { readonly signIn: string; readonly signing: string };
}

/**
 * Levels lowest first, as the issuers document them. Ansattporten also has Microsoft Entra ID, which
 * says nothing of who a person is and is left out.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  'https://idporten.no': ['idporten-loa-substantial', 'idporten-loa-high'],
  'https://test.idporten.no': ['idporten-loa-substantial', 'idporten-loa-high'],
  'https://ansattporten.no': ['substantial', 'high'],
  'https://test.ansattporten.no': ['substantial', 'high'],
};

/** The local provider of the example programme speaks as ID-porten does. */
export const exampleLevels = ['idporten-loa-substantial', 'idporten-loa-high'] as const;

/**
 * What an issuer's `acr` values mean for us, or null when nobody has said. `signing` is the value of
 * OIDC_ACR_SIGNING: the level that signing demands or, for an issuer we do not know, its levels lowest
 * first with spaces between (one alone is demanded for everything).
 */
export function levelsOf(issuer: string, signing: string | undefined): Levels | null {
  const asked = signing?.split(' ').filter(Boolean) ?? [];
  const ladder = known[issuer.replace(/\/$/, '')] ?? asked;
  const highest = asked.at(-1) ?? ladder.at(-1);
  return highest === undefined ? null : levelsFrom(ladder, highest);
}

/** `ladder` lowest first; `highest` is what signing demands. Null when it is not on the ladder. */
export function levelsFrom(ladder: readonly string[], highest: string): Levels | null {
  const place = ladder.indexOf(highest);
  const [lowest] = ladder;
  if (place < 0 || lowest === undefined) return null;
  return { signIn: ladder, signing: ladder.slice(place), ask: { signIn: lowest, signing: highest } };
}

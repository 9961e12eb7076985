import type { Freeze } from '../application-state.ts';

/** The three files an application is, by their word in addresses. */
export const frozenFiles = ['contents', 'anchoring', 'signatures'] as const;
export type FrozenFile = (typeof frozenFiles)[number];

/** The version of a frozen file; null where it is not made, or the word names none. */
export function versionIn(freeze: Freeze | null, file: string | undefined): number | null {
  if (!freeze) return null;
  const versions: Readonly<Record<FrozenFile, number | null>> = {
    contents: freeze.contentsVersionId,
    anchoring: freeze.anchoringVersionId,
    signatures: freeze.signatureSheetVersionId,
  };
  const known = frozenFiles.find((each) => each === file);
  return known ? versions[known] : null;
}

/** The files that are there, in their order. */
export function filesOf(freeze: Freeze): { readonly file: FrozenFile; readonly versionId: number }[] {
  return frozenFiles.flatMap((file) => {
    const versionId = versionIn(freeze, file);
    return versionId === null ? [] : [{ file, versionId }];
  });
}

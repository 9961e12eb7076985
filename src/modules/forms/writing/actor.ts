/** The person in 'person:12'; null when a machine acted. */
export function personIn(actor: string): number | null {
  const id = /^person:([1-9]\d*)$/.exec(actor)?.[1];
  return id === undefined ? null : Number(id);
}

/** Who wrote a description, as the row has it: 'person:12' → 12, null for others than people. */
export function personIdOf(actor: string): number | null {
  const id = /^person:([1-9]\d{0,14})$/.exec(actor)?.[1];
  return id === undefined ? null : Number(id);
}

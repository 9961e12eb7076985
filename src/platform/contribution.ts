/**
 * A list that one module owns and modules above it fill, without the owner importing them: the kinds of
 * tasks, the panels of a page, the loaders of attachments. The owner declares the slot, the others
 * contribute to it in their `module.ts`, and the owner reads what came of it.
 */
export interface Slot<T> {
  /** 'tasks.kinds'. */
  readonly name: string;
  /** Only there so that the item's type travels with the slot. */
  readonly item?: T;
}

export interface Contribution {
  readonly slot: string;
  readonly item: unknown;
}

/** Everything the modules have contributed, by slot. */
export interface Contributions {
  /** The items of a slot in the order of the modules; none is an empty list. */
  to<T>(slot: Slot<T>): readonly T[];
}

/** Declare a slot: `defineSlot<TaskKind>('tasks.kinds')`. */
export function defineSlot<T>(name: string): Slot<T> {
  return { name };
}

/** Items for a slot, as a module lists them: `contributions: contribute(taskKinds, signKind, readKind)`. */
export function contribute<T>(slot: Slot<T>, ...items: readonly T[]): Contribution[] {
  return items.map((item) => ({ slot: slot.name, item }));
}

/** Put the contributions of all modules together. */
export function assemble(contributions: readonly Contribution[]): Contributions {
  const bySlot = Map.groupBy(contributions, ({ slot }) => slot);
  return { to: <T>(slot: Slot<T>) => (bySlot.get(slot.name) ?? []).map(({ item }) => item as T) };
}

export const noContributions: Contributions = assemble([]);

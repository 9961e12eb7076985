import type { ChangeFact } from '../../municipality.query.ts';
import { byNorwegianOrder } from '../../norwegian-order.ts';

interface Named {
  readonly number: string;
  readonly name: string;
}

/** One municipality that came out of a merger, and those that went into it. */
export interface Merger extends Named {
  readonly parts: readonly Named[];
}

/** The mergers among the changes of one day, in Norwegian order, parts too. */
export function mergersIn(changes: readonly ChangeFact[]): Merger[] {
  const into = Map.groupBy(
    changes.filter(({ kind }) => kind === 'merger'),
    ({ toNumber }) => toNumber,
  );
  return [...into]
    .map(([number, all]) => ({
      number,
      name: all[0]?.toName ?? number,
      parts: all
        .map(({ fromNumber, fromName }) => ({ number: fromNumber, name: fromName }))
        .toSorted((a, b) => byNorwegianOrder(a.name, b.name)),
    }))
    .toSorted((a, b) => byNorwegianOrder(a.name, b.name));
}

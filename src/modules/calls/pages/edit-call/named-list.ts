import { accepted, refused } from '../../../../platform/result.ts';
import type { Result } from '../../../../platform/result.ts';

interface Numbered {
  readonly organisationId: number;
  readonly number: string;
  readonly organisationNumber: string | null;
}

/**
 * The organisations with these municipality or organisation numbers, each once, in the order they were written.
 * Refuses `unknownNumber` for the first that none has.
 */
export function listedIn(
  municipalities: readonly Numbered[],
  numbers: readonly string[],
): Result<readonly number[]> {
  const byNumber = new Map(
    municipalities.flatMap(({ organisationId, number, organisationNumber }) => [
      [number, organisationId] as const,
      ...(organisationNumber === null ? [] : [[organisationNumber, organisationId] as const]),
    ]),
  );
  const unknown = numbers.find((number) => !byNumber.has(number));
  if (unknown !== undefined)
    return refused({ code: 'unknownNumber', field: 'named', params: { number: unknown } });
  return accepted([...new Set(numbers.flatMap((number) => byNumber.get(number) ?? []))]);
}

/** Their municipality numbers, as the list is shown again. */
export function numbersOf(municipalities: readonly Numbered[], organisationIds: readonly number[]): string[] {
  const wanted = new Set(organisationIds);
  return municipalities
    .filter(({ organisationId }) => wanted.has(organisationId))
    .map(({ number }) => number);
}

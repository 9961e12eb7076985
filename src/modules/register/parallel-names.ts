/** The Sámi and Kven names of one record. */
interface ParallelRecord {
  readonly name: string;
  readonly nameSe: string | null;
  readonly nameSmj: string | null;
  readonly nameSma: string | null;
  readonly nameFkv: string | null;
}

/** A name with the language tag a screen reader needs to say it. */
export interface ParallelName {
  readonly name: string;
  readonly language: 'se' | 'smj' | 'sma' | 'fkv';
}

/** The names a municipality has besides the Norwegian one. */
export function parallelNames(record: ParallelRecord): ParallelName[] {
  const all = [
    { name: record.nameSe, language: 'se' },
    { name: record.nameSmj, language: 'smj' },
    { name: record.nameSma, language: 'sma' },
    { name: record.nameFkv, language: 'fkv' },
  ] as const;
  return all.flatMap(({ name, language }) =>
    name === null || name === '' || name === record.name ? [] : [{ name, language }],
  );
}

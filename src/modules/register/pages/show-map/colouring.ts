import type { MunicipalityOn } from '../../municipalities-on.query.ts';
import { sizeOf } from '../../municipality-filter.ts';

/** What the map can be coloured by. */
export const colourings = ['form', 'size', 'county'] as const;
export type Colouring = (typeof colourings)[number];

/** One group of municipalities on the map: its tone in the style sheet and the sign in its cells. */
export interface Group {
  /** 'nynorsk', 'large', or a county's code. */
  readonly key: string;
  readonly tone: string;
  /** One or two signs, because colour alone says nothing to many readers. */
  readonly sign: string;
}

const forms: readonly Group[] = [
  { key: 'bokmaal', tone: '0', sign: 'B' },
  { key: 'nynorsk', tone: '1', sign: 'N' },
  { key: 'neutral', tone: '2', sign: '=' },
];

const sizes: readonly Group[] = [
  { key: 'small', tone: 'weak', sign: 'S' },
  { key: 'medium', tone: 'middle', sign: 'M' },
  { key: 'large', tone: 'strong', sign: 'L' },
];

const unknown: Group = { key: 'unknown', tone: 'unknown', sign: '?' };

/** Dyes that counties take in turn; their code in the cell tells two of the same dye apart. */
const countyTones = 4;

/** The groups among some municipalities, in the order of the legend, and which one each is in. */
export function groupsOf(
  municipalities: readonly MunicipalityOn[],
  colouring: Colouring,
): { readonly groups: readonly Group[]; readonly groupOf: (municipality: MunicipalityOn) => Group } {
  const all = { form: forms, size: sizes, county: countyGroups(municipalities) }[colouring];
  const byKey = new Map(all.map((group) => [group.key, group]));
  const groupOf = (municipality: MunicipalityOn) =>
    byKey.get(keyOf(municipality, colouring) ?? '') ?? unknown;
  const present = new Set(municipalities.map(groupOf));
  return { groups: [...all, unknown].filter((group) => present.has(group)), groupOf };
}

function keyOf(municipality: MunicipalityOn, colouring: Colouring): string | null {
  if (colouring === 'form') return municipality.languageForm;
  if (colouring === 'size') return sizeOf(municipality.inhabitants);
  return municipality.countyCode;
}

function countyGroups(municipalities: readonly MunicipalityOn[]): Group[] {
  const codes = [...new Set(municipalities.map(({ countyCode }) => countyCode))].toSorted();
  return codes.map((code, index) => ({ key: code, tone: String(index % countyTones), sign: code }));
}

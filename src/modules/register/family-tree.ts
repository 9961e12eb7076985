import type { Family, FamilyLink, FamilyMember } from './lineage.ts';

/** Measures of the drawing, in its own units. */
export interface FamilyTreeMeasures {
  columnWidth: number;
  rowHeight: number;
  barHeight: number;
  /** Room on each side of a date, where the lines between bars run. */
  gutter: number;
}

export interface FamilyTree {
  width: number;
  height: number;
  viewBox: string;
  /** The days on which something changed, from left to right. */
  dates: { date: string; x: number }[];
  bars: FamilyBar[];
  edges: FamilyEdge[];
}

/** One municipality number as long as it existed; `open` to the right while it still does. */
export interface FamilyBar extends FamilyMember {
  x: number;
  y: number;
  width: number;
  height: number;
  open: boolean;
}

/** A change from one bar to another; `path` is for the attribute `d` of an SVG path. */
export interface FamilyEdge extends FamilyLink {
  path: string;
}

const usual: FamilyTreeMeasures = { columnWidth: 176, rowHeight: 44, barHeight: 32, gutter: 20 };

/**
 * Lays a family out for drawing: time runs to the right with one column between two changes, each municipality has a
 * row, and what it became stands in the middle of what it came from. The same family always gives the same drawing.
 */
export function layoutFamilyTree(family: Family, measures: FamilyTreeMeasures = usual): FamilyTree {
  const dates = [...new Set(family.links.map((link) => link.date))].toSorted();
  const rows = rowsOf(family, dates);
  const { columnWidth, rowHeight, barHeight, gutter } = measures;
  const bars = family.members.map((member): FamilyBar => {
    const [first, last] = columnsOf(member, dates);
    const x = first * columnWidth + (first === 0 ? 0 : gutter);
    const end = last * columnWidth - (last === dates.length + 1 ? 0 : gutter);
    const y = Math.round((rows.get(member.number) ?? 0) * rowHeight);
    return { ...member, x, y, width: end - x, height: barHeight, open: member.validTo === null };
  });
  const barOf = new Map(bars.map((bar) => [bar.number, bar]));
  const width = (dates.length + 1) * columnWidth;
  const height = bars.reduce((lowest, bar) => Math.max(lowest, bar.y + bar.height), 0);
  return {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    dates: dates.map((date, at) => ({ date, x: (at + 1) * columnWidth })),
    bars,
    edges: family.links.flatMap((link) => {
      const [from, to] = [barOf.get(link.fromNumber), barOf.get(link.toNumber)];
      const x = (dates.indexOf(link.date) + 1) * columnWidth;
      return from && to ? [{ ...link, path: pathBetween(from, to, x, gutter) }] : [];
    }),
  };
}

/** The column where a member's bar starts and the one before which it ends; column 0 is the time before all changes. */
function columnsOf(member: FamilyMember, dates: readonly string[]): [number, number] {
  const { validFrom, validTo } = member;
  const ended = validTo === null ? dates.length + 1 : dates.filter((date) => date <= validTo).length;
  return [dates.filter((date) => date <= validFrom).length, ended];
}

/** A line ends where the next bar starts; it joins a bar that was there already at its nearer side. */
function pathBetween(from: FamilyBar, to: FamilyBar, x: number, gutter: number): string {
  const start = from.y + from.height / 2;
  const nearerSide = from.y < to.y ? to.y : to.y + to.height;
  const end = to.x < x ? nearerSide : to.y + to.height / 2;
  return `M ${x - gutter} ${start} C ${x} ${start} ${x} ${end} ${x + gutter} ${end}`;
}

/**
 * First come those without predecessors, in the order a walk back from those of today meets them, so that lines
 * cross little. Then, column by column, each in the middle of its predecessors, in the nearest free row.
 */
function rowsOf(family: Family, dates: readonly string[]): Map<string, number> {
  const { members, links } = family;
  const parentsOf = (number: string) =>
    links.filter((link) => link.toNumber === number).map((link) => link.fromNumber);
  const childrenOf = (number: string) =>
    links.filter((link) => link.fromNumber === number).map((link) => link.toNumber);
  const startOf = new Map(members.map((member) => [member.number, columnsOf(member, dates)[0]]));
  const isFirst = (number: string) => startOf.get(number) === 0 || parentsOf(number).length === 0;
  const rows = new Map<string, number>();
  const visited = new Set<string>();
  const visit = (number: string): void => {
    if (visited.has(number)) return;
    visited.add(number);
    // One that was divided is met last, and so stands next to the family of its other part.
    const parents = parentsOf(number).toSorted(
      (a, b) => childrenOf(a).length - childrenOf(b).length || (a < b ? -1 : 1),
    );
    for (const parent of parents) visit(parent);
    if (isFirst(number)) rows.set(number, rows.size);
  };
  for (const { number } of members) if (childrenOf(number).length === 0) visit(number);

  for (let column = 1; column <= dates.length; column += 1) {
    const standing = members.filter((member) => stands(member, column, dates));
    const coming = standing.filter(({ number }) => !rows.has(number));
    const wished = coming.map(({ number }) => ({
      number,
      row: mean(
        parentsOf(number).map(
          (parent) => (rows.get(parent) ?? 0) + besideSiblings(number, childrenOf(parent)),
        ),
      ),
    }));
    const taken = standing.map(({ number }) => rows.get(number)).filter((row) => row !== undefined);
    for (const { number, row } of wished.toSorted((a, b) => a.row - b.row)) {
      const free = nearestFree(row, taken);
      rows.set(number, free);
      taken.push(free);
    }
  }
  const top = Math.min(...rows.values());
  return new Map([...rows].map(([number, row]) => [number, row - top]));
}

function stands(member: FamilyMember, column: number, dates: readonly string[]): boolean {
  const [start, end] = columnsOf(member, dates);
  return start <= column && column < end;
}

/** The parts of a divided municipality stand around its row: half a row up and half a row down for two. */
function besideSiblings(number: string, siblings: readonly string[]): number {
  return siblings.toSorted().indexOf(number) - (siblings.length - 1) / 2;
}

function mean(rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + row, 0) / rows.length;
}

/** The row closest to the wished one with a whole row's distance to all that are taken; the upper of two equals. */
function nearestFree(wished: number, taken: readonly number[]): number {
  const free = [wished, ...taken.flatMap((row) => [row - 1, row + 1])].filter((candidate) =>
    taken.every((row) => Math.abs(row - candidate) >= 1),
  );
  return free.reduce((best, candidate) => {
    const nearer = Math.abs(candidate - wished) - Math.abs(best - wished);
    return nearer < 0 || (nearer === 0 && candidate < best) ? candidate : best;
  }, Infinity);
}

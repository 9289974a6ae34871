import type { Rule } from './page-marks.ts';

/** The lines of one table: where columns and rows meet, and which borders between neighbours are drawn. */
export interface Lattice {
  /** x of each upright and y of each level line, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a line stands left of column `c`, or above row `r`, within the other. */
  hasLeft(column: number, row: number): boolean;
  hasTop(column: number, row: number): boolean;
}

/** Points: lines of a double border, and pieces of a dashed one, are that near. */
const NEAR = 3;
/** Share of a cell's side that must be drawn. */
const DRAWN = 0.5;
/** A page with more lines than that is a drawing: its words are text. */
const MOST_LINES = 10_000;
/** Shorter ones are ticks and dots. */
const SHORTEST = 5;

/** Every table among a page's lines: groups of lines that meet, with two of each kind at least. */
export function findLattices(rules: readonly Rule[]): Lattice[] {
  const joined = [
    ...joinPieces(rules.filter(({ upright }) => upright)),
    ...joinPieces(rules.filter(({ upright }) => !upright)),
  ];
  if (joined.length > MOST_LINES) return [];
  return connected(joined).flatMap((group) => {
    const upright = group.filter((rule) => rule.upright);
    const level = group.filter((rule) => !rule.upright);
    if (upright.length === 0 || level.length < 2) return [];
    const xs = positions(upright, level);
    const ys = positions(level, upright);
    return xs.length < 2 || ys.length < 2 ? [] : [latticeOf(xs, ys, upright, level)];
  });
}

/** Lines on one another or end to end, as one. */
function joinPieces(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  let bundle: Rule[] = [];
  const finish = (): void => {
    if (bundle.length === 0) return;
    const at = bundle.reduce((sum, rule) => sum + rule.at, 0) / bundle.length;
    let open: { upright: boolean; at: number; from: number; to: number } | undefined;
    for (const rule of bundle.sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to);
      else {
        open = { ...rule, at };
        joined.push(open);
      }
    }
    bundle = [];
  };
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    if (bundle.length > 0 && rule.at - bundle[0]!.at > NEAR) finish();
    bundle.push(rule);
  }
  finish();
  return joined.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Groups of lines that touch or cross. */
function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, at) => at);
  const root = (start: number): number => {
    let at = start;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const level = rules.flatMap((rule, at) => (rule.upright ? [] : [at]));
  rules.forEach((one, at) => {
    if (!one.upright) return;
    for (const index of level) {
      const other = rules[index]!;
      const meets =
        one.at >= other.from - NEAR &&
        one.at <= other.to + NEAR &&
        other.at >= one.from - NEAR &&
        other.at <= one.to + NEAR;
      if (meets) parent[root(index)] = root(at);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const group = groups.get(root(at));
    if (group) group.push(rule);
    else groups.set(root(at), [rule]);
  });
  return [...groups.values()];
}

/** Where lines of one kind stand; the ends of the others close a table that is open at its sides. */
function positions(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const all = [...rules.map(({ at }) => at)].sort((a, b) => a - b);
  const clusters: number[] = [];
  for (const at of all) if (clusters.length === 0 || at - clusters.at(-1)! > NEAR) clusters.push(at);
  if (ends[0]! < clusters[0]! - NEAR) clusters.unshift(ends[0]!);
  if (ends[1]! > clusters.at(-1)! + NEAR) clusters.push(ends[1]!);
  return clusters;
}

function latticeOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
): Lattice {
  const left = drawnSides(xs, ys, upright);
  const top = drawnSides(ys, xs, level);
  return {
    xs,
    ys,
    hasLeft: (column, row) => left[column]?.[row] ?? true,
    hasTop: (column, row) => top[row]?.[column] ?? true,
  };
}

/** For each position, whether each stretch between two positions of the other kind is drawn. */
function drawnSides(
  positions: readonly number[],
  others: readonly number[],
  rules: readonly Rule[],
): boolean[][] {
  return positions.map((position) => {
    const here = rules.filter(({ at }) => Math.abs(at - position) <= NEAR);
    return others.slice(1).map((to, at) => {
      const from = others[at]!;
      const drawn = here.reduce(
        (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
        0,
      );
      return drawn >= DRAWN * (to - from);
    });
  });
}

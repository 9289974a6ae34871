/** For each row the row its figures are printed in; `undefined` where they are printed nowhere. */
export type Alignment = readonly (number | undefined)[];

/** Rows by which a list is looked for above and below. */
const REACH = 8;
/** Rows that one slip skips or doubles. */
const JUMP = 4;
/** What a jump must buy in figures that then stand in the right row. */
const JUMP_COST = 1.6;
const GAP_COST = 0.2;

interface Step {
  readonly score: number;
  readonly row: number;
  readonly offset: number;
  readonly before: Step | undefined;
}

/**
 * Aligns the rows of a list with the figures printed beside it, as diff aligns lines: `match(row, source)` says
 * how well what is printed in row `source` suits row `row`. Where nothing speaks against it the list stays put.
 */
export function alignRows(rows: number, match: (row: number, source: number) => number): Alignment {
  const grid: (Step | undefined)[][] = [];
  const stepAt = (row: number, offset: number): Step | undefined => grid[row]?.[offset + REACH];
  for (let row = 0; row < rows; row++) {
    grid.push([]);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const source = row + offset;
      if (source < 0 || source >= rows) continue;
      const before =
        row === 0
          ? { step: undefined, score: offset === 0 ? 0 : -JUMP_COST }
          : bestBefore(row, offset, stepAt);
      if (!before) continue;
      const score = before.score + match(row, source);
      grid[row]![offset + REACH] = { score, row, offset, before: before.step };
    }
  }
  const sources: (number | undefined)[] = Array(rows).fill(undefined);
  for (let step = lastOf(rows, stepAt); step; step = step.before) sources[step.row] = step.row + step.offset;
  return sources;
}

function bestBefore(
  row: number,
  offset: number,
  stepAt: (row: number, offset: number) => Step | undefined,
): { step: Step | undefined; score: number } | undefined {
  // The figures of the first rows may be lost.
  let best = offset === -row ? { step: undefined as Step | undefined, score: -JUMP_COST } : undefined;
  const consider = (step: Step | undefined, cost: number) => {
    if (step && (!best || step.score - cost > best.score)) best = { step, score: step.score - cost };
  };
  consider(stepAt(row - 1, offset), 0);
  for (let jump = 1; jump <= JUMP; jump++) {
    const cost = JUMP_COST + GAP_COST * (jump - 1);
    // Figures that belong to no row of the list.
    consider(stepAt(row - 1, offset - jump), cost);
    // Rows whose figures are printed nowhere.
    consider(stepAt(row - 1 - jump, offset + jump), cost);
  }
  return best;
}

/** Where the list ends early its last rows have no figures. */
function lastOf(rows: number, stepAt: (row: number, offset: number) => Step | undefined): Step | undefined {
  let best: Step | undefined;
  for (let missing = 0; missing <= REACH; missing++) {
    const row = rows - 1 - missing;
    for (let offset = -REACH; offset <= REACH; offset++) {
      if (missing > 0 && row + offset !== rows - 1) continue;
      const step = stepAt(row, offset);
      if (step && (!best || step.score > best.score + GAP_COST)) best = step;
    }
  }
  return best;
}

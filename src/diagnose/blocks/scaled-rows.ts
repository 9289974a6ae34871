import type { Setting } from '../graph/change.ts';
import { absolute } from '../graph/range.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { inAnotherUnit } from '../structure/scaled-tables.ts';
import { type Block, cellsOf } from './block.ts';
import { type Expected, expectedFigures } from './expected.ts';
import { type WeighedMove, weighMove } from './weigh-move.ts';

export interface ScaledRows extends WeighedMove {
  readonly power: number;
  readonly from: number;
  readonly to: number;
}

/** 元 for 万元, the other way round, 千元. */
const POWERS = [4, -4, 3, -3];
/** Fewer figures are slips of their own. */
const FEWEST = 3;
const SLACK = 6;
const MANIFOLD = 2n;

/** Some of the rows in another unit than the rest of the table. */
export function* scaledRows(
  searcher: Searcher,
  state: State,
  block: Block,
  columns: readonly string[],
): Generator<ScaledRows> {
  const { graph } = searcher;
  const expected = expectedFigures(graph, columns);
  const rows = cellsOf(block, columns);
  for (const power of POWERS) {
    const scaled = rows.map((cells) =>
      cells.map((cell) => inAnotherUnit(searcher, graph.cells[cell]!, power)),
    );
    graph.effort.spend(rows.length * columns.length);
    const telling = rows.flatMap((cells, row) =>
      tells(searcher, expected, cells, scaled[row]!) || (power > 0 && exceedsTotal(searcher, cells, power))
        ? [row]
        : [],
    );
    if (telling.length < FEWEST) continue;
    for (const [from, to] of around(telling, rows.length)) {
      if (graph.effort.isSpent) return;
      const moved = new Map<number, Setting>();
      for (let row = from; row <= to; row++) {
        rows[row]!.forEach((cell, at) => {
          const setting = scaled[row]![at];
          if (setting && graph.cells[cell]!.value !== 0n) moved.set(cell, setting);
        });
      }
      if (isWhole(searcher, columns, moved)) continue;
      const weighed = weighMove(searcher, state, moved, [], expected);
      if (weighed) yield { ...weighed, power, from, to };
    }
  }
}

function tells(
  { graph }: Searcher,
  expected: Expected,
  cells: readonly number[],
  scaled: readonly (Setting | undefined)[],
): boolean {
  return cells.some((cell, at) => {
    const setting = scaled[at];
    if (!setting || absolute(setting.value) < 10n * setting.ulp) return false;
    return expected.fits(cell, setting.value) && !expected.fits(cell, graph.cells[cell]!.value);
  });
}

/** A part that is far more than the total it is part of: of the list at hand nothing else may tell. */
function exceedsTotal({ graph }: Searcher, cells: readonly number[], power: number): boolean {
  const factor = 10n ** BigInt(power);
  return cells.some((cell) =>
    graph.cells[cell]!.relations.some((relation) => {
      const node = graph.relations[relation]!;
      if (node.type !== 'sum' || node.comparison !== '=' || node.weights.size < 3) return false;
      const [total] = node.weights.keys();
      const { value } = graph.cells[total!]!;
      const part = graph.cells[cell]!.value;
      return total !== cell && value > 0n && part > MANIFOLD * value && part <= factor * value;
    }),
  );
}

/** From the first row that tells to the last, and some rows more: codes of which no other table knows. */
function around(telling: readonly number[], rows: number): (readonly [number, number])[] {
  const first = telling[0]!;
  const last = telling.at(-1)!;
  const found: (readonly [number, number])[] = [];
  for (let before = 0; before <= SLACK && first - before >= 0; before++) {
    for (let after = 0; after <= SLACK && last + after < rows; after++)
      found.push([first - before, last + after]);
  }
  return found;
}

/** All figures of the table, or of the columns: the unit of its head is wrong then, not a part of it. */
function isWhole(
  { graph }: Searcher,
  columns: readonly string[],
  moved: ReadonlyMap<number, Setting>,
): boolean {
  const [first] = moved.keys();
  const { file, table } = graph.cells[first ?? 0]!.operand.location;
  return graph.cells.every(
    ({ index, value, key, operand: { location } }) =>
      moved.has(index) ||
      value === 0n ||
      location.file !== file ||
      location.table !== table ||
      !columns.includes(key?.column ?? ''),
  );
}

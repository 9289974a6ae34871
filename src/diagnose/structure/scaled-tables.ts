import type { Cell } from '../graph/cell.ts';
import type { Changes, Setting } from '../graph/change.ts';
import { absolute } from '../graph/range.ts';
import { ulpOf } from '../graph/scale.ts';
import { OPERATION, STRUCTURE_SHARES } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Line } from './layout.ts';

/** What is left of a figure must still say something. */
const LEAST_DIGITS = 10n;
/** How the unit is mistaken: most often 元 under a head that says 万元. */
const POWERS: readonly (readonly [power: number, share: number])[] = [
  [4, 0.7],
  [-4, 0.1],
  [3, 0.04],
  [-3, 0.04],
  [1, 0.03],
  [-1, 0.03],
  [2, 0.02],
  [-2, 0.02],
  [8, 0.01],
  [-8, 0.01],
];

/** A whole table, or one column of it, in another unit than its head says. */
export function* scaledTables(searcher: Searcher, suspects: ReadonlySet<number>): Generator<Hypothesis> {
  const tables = new Map<string, Line[]>();
  for (const line of searcher.layout.blocks.flat()) {
    const key = `${line.file}\n${line.table}`;
    tables.set(key, [...(tables.get(key) ?? []), line]);
  }
  for (const lines of tables.values()) {
    yield* scaled(
      searcher,
      suspects,
      lines.flatMap((line) => [...line.cells.values()]),
    );
    const columns = new Set(lines.flatMap((line) => [...line.cells.keys()]));
    if (columns.size < 2) continue;
    for (const column of columns) {
      yield* scaled(
        searcher,
        suspects,
        lines.flatMap((line) => line.cells.get(column) ?? []),
      );
    }
  }
}

function* scaled(
  searcher: Searcher,
  suspects: ReadonlySet<number>,
  indices: readonly number[],
): Generator<Hypothesis> {
  const { graph } = searcher;
  const cells = indices.map((index) => graph.cells[index]!).filter((cell) => cell.value !== 0n);
  const suspected = cells.filter((cell) => suspects.has(cell.index)).length;
  if (cells.length < 3 || suspected < 2 || suspected * 5 < cells.length) return;
  for (const [power, share] of POWERS) {
    const changes = new Map<number, Setting>();
    for (const cell of cells) {
      const setting = inAnotherUnit(searcher, cell, power);
      if (setting && absolute(setting.value) >= LEAST_DIGITS * setting.ulp) changes.set(cell.index, setting);
    }
    if (changes.size !== cells.length) continue;
    const cause = Math.abs(power) === 4 || Math.abs(power) === 8 ? 'unit-mix' : 'power-of-ten';
    yield {
      changes: changes satisfies Changes,
      cause,
      kind: 'scaled-table',
      score: OPERATION + Math.log(STRUCTURE_SHARES['scaled-table'] * share),
    };
  }
}

/** The printed figure ÷ 10^power, with the digits it has: another unit adds no precision. Zeros at its end go. */
export function inAnotherUnit({ graph }: Searcher, cell: Cell, power: number): Setting | undefined {
  const factor = 10n ** BigInt(Math.abs(power));
  const decimals = cell.decimals + power;
  if (power < 0) return { value: cell.value * factor, decimals, ulp: ulpOf(decimals, graph.scale) };
  if (cell.value % factor === 0n) {
    const value = cell.value / factor;
    let places = decimals;
    while (places > cell.decimals && value % ulpOf(places - 1, graph.scale) === 0n) places--;
    return { value, decimals: places, ulp: ulpOf(places, graph.scale) };
  }
  const ulp = ulpOf(cell.decimals, graph.scale);
  const half = (factor * ulp) / 2n;
  const value = ((cell.value + (cell.value < 0n ? -half : half)) / (factor * ulp)) * ulp;
  return { value, decimals: cell.decimals, ulp };
}

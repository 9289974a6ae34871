import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import type { Precision } from '../graph/precision.ts';
import { includes, multiplesIn, type Range } from '../graph/range.ts';
import { commonDecimals } from '../graph/scale.ts';
import { slipNeighbours } from '../slips/neighbours.ts';
import { printCell } from '../slips/print-cell.ts';
import { hasDirection } from '../slips/rate-slips.ts';

/** More lattice values than this, and only those with a reason of their own are looked at. */
const MANY = 40;

/**
 * Values of the precision that lie in the range: all of a short one. Of a long one those that were computed,
 * those that a slip would explain or that are reported elsewhere, and the middle, which stands for the rest.
 */
export function valuesWithin(
  graph: Graph,
  cell: Cell,
  range: Range,
  precision: Precision,
  computed: readonly bigint[] = [],
): Setting[] {
  const { decimals, ulp } = precision;
  const isPrintable = (value: bigint) =>
    value % ulp === 0n && value !== cell.value && (value >= 0n || mayBeNegative(graph, cell));
  const setting = (value: bigint): Setting => ({ value, decimals, ulp });
  const all = multiplesIn(range, ulp, MANY);
  if (all) return all.filter(isPrintable).map(setting);
  const reasons = new Set([
    ...neighbourValues(graph, cell).filter((value) => includes(range, value)),
    ...reportedWithin(graph, cell, range),
    ...computed.filter((value) => includes(range, value)),
  ]);
  const settings = [...reasons].filter(isPrintable).map(setting);
  const middle = middleOf(range, ulp);
  if (middle === undefined || !isPrintable(middle) || reasons.has(middle)) return settings;
  const alternatives = Number((range.high! - range.low!) / ulp);
  return [...settings, { ...setting(middle), alternatives }];
}

/** Columns of a table that hold changes. */
const CHANGES: ReadonlySet<string> = new Set(['change', 'rate']);

/** A printed amount is not made negative: only what is negative already, a change, or what a word gives its sign. */
const mayBeNegative = (graph: Graph, cell: Cell): boolean =>
  cell.value < 0n || (cell.key ? CHANGES.has(cell.key.column ?? '') : hasDirection(graph, cell));

function middleOf({ low, high }: Range, ulp: bigint): bigint | undefined {
  if (low === undefined || high === undefined) return undefined;
  const nearest = ((low + high) / 2n / ulp) * ulp;
  return includes({ low, high }, nearest) ? nearest : undefined;
}

const reportedValues = new WeakMap<Graph, Map<string, Set<bigint>>>();

/** Figures of the same kind, reported elsewhere, that lie in the range. */
function reportedWithin(graph: Graph, { domain }: Cell, { low, high }: Range): bigint[] {
  if (low === undefined || high === undefined) return [];
  let byDomain = reportedValues.get(graph);
  if (!byDomain) {
    byDomain = new Map();
    for (const cell of graph.cells) {
      const values = byDomain.get(cell.domain);
      if (values) values.add(cell.value);
      else byDomain.set(cell.domain, new Set([cell.value]));
    }
    reportedValues.set(graph, byDomain);
  }
  return [...(byDomain.get(domain) ?? [])].filter((value) => value >= low && value <= high);
}

const remembered = new WeakMap<Cell, readonly bigint[]>();

/** Figures one slip away from what is printed, as integers of the scale; zero, that is nothing, among them. */
export function neighbourValues(graph: Graph, cell: Cell): readonly bigint[] {
  let values = remembered.get(cell);
  if (!values) {
    values = cell.operand.state === 'printed' ? findNeighbours(graph, cell) : [];
    remembered.set(cell, values);
  }
  return values;
}

function findNeighbours(graph: Graph, cell: Cell): bigint[] {
  const shift = commonDecimals(cell.operand) - cell.operand.decimals;
  const neighbours = slipNeighbours(printCell(cell));
  graph.effort.spend(neighbours.length);
  const values = neighbours.flatMap(({ negative, text }) => {
    const [whole = '', fraction = ''] = text.split('.');
    const power = graph.scale.decimals - shift - fraction.length;
    const digits = BigInt(whole + fraction) * 2n;
    const factor = 10n ** BigInt(Math.abs(power));
    if (power < 0 && digits % factor !== 0n) return [];
    const value = power < 0 ? digits / factor : digits * factor;
    return [negative ? -value : value];
  });
  const rest = cell.domain === 'percent' ? [100n * graph.scale.one - cell.value] : [];
  return [...new Set([...values, ...rest, 0n])];
}

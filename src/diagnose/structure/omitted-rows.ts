import type { Cell } from '../graph/cell.ts';
import { NO_CHANGES, type Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { residualOf } from '../graph/judge.ts';
import { absolute } from '../graph/range.ts';
import type { SumNode } from '../graph/relation-node.ts';
import { OPERATION, STRUCTURE_SHARES } from '../rank/priors.ts';
import type { AddedFigure, Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { State } from '../search/state.ts';
import { isChildOf, rowCode } from './row-levels.ts';

/** How much surer an amount found under the code in another table makes it, against one found nowhere. */
const FOUND_ELSEWHERE = 1;
const FOUND_NOWHERE = 0.001;

/** What a parent row lacks in each of its columns. */
interface Gap {
  readonly table: string;
  readonly parent: string;
  readonly children: ReadonlySet<string>;
  readonly nodes: Map<string, SumNode>;
}

/**
 * Rows that a table leaves out: a parent exceeds its children, and the code that would fill the gap stands
 * in another table. Relations that take the absent row as zero are mended by the same figures.
 */
export function* omittedRows(searcher: Searcher, state: State): Generator<Hypothesis> {
  const { graph } = searcher;
  const gaps = findGaps(graph, state);
  if (gaps.length === 0) return;
  const byCode = cellsByCode(graph);
  for (const gap of gaps) {
    for (const code of byCode.keys()) {
      if (!isChildOf(code, gap.parent) || gap.children.has(code)) continue;
      if (isEconomic(code) !== (gap.table === 'T06')) continue;
      graph.effort.spend(gap.nodes.size * byCode.get(code)!.length);
      yield* fill(graph, byCode, gap, code);
    }
  }
}

/** 3xx are economic codes, of T06; the functional classes of all other tables begin with 2. */
const isEconomic = (code: string) => code.startsWith('3');

function findGaps(graph: Graph, state: State): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const relation of state.failed) {
    const node = graph.relations[relation]!;
    if (node.type !== 'sum' || node.comparison !== '=') continue;
    const keys = [...node.weights.keys()].map((cell) => graph.cells[cell]!.key);
    const [total, ...parts] = keys;
    if (!total || parts.some((part) => part?.table !== total.table || part.column !== total.column)) continue;
    const parent = rowCode(total.row);
    const children = parts.map((part) => rowCode(part!.row));
    if (children.length === 0 || !children.every((code) => isChildOf(code, parent))) continue;
    const id = `${total.table} ${total.row}`;
    const gap = gaps.get(id) ?? { table: total.table, parent, children: new Set(children), nodes: new Map() };
    gap.nodes.set(total.column ?? '', node);
    gaps.set(id, gap);
  }
  return [...gaps.values()];
}

type CellsByCode = ReadonlyMap<string, readonly Cell[]>;

function cellsByCode(graph: Graph): CellsByCode {
  const codes = new Map<string, Cell[]>();
  graph.effort.spend(graph.cells.length);
  for (const cell of graph.cells) {
    const code = cell.key?.code;
    if (!code) continue;
    const cells = codes.get(code);
    if (cells) cells.push(cell);
    else codes.set(code, [cell]);
  }
  return codes;
}

function* fill(
  graph: Graph,
  byCode: CellsByCode,
  { table, nodes }: Gap,
  code: string,
): Generator<Hypothesis> {
  const prefix = `${table.toLowerCase()}.${table === 'T01' || table === 'T04' ? 'expense.' : ''}${code}`;
  const added: AddedFigure[] = [];
  const changes = new Map<number, Setting>();
  let found = false;
  for (const [column, node] of nodes) {
    const gap = residualOf(graph, node, NO_CHANGES);
    if (gap <= 0n) return;
    const [total] = node.weights.keys();
    const { decimals, ulp } = graph.cells[total!]!;
    const reported =
      reportedUnder(byCode, code, gap, ulp) ?? childrenUnder(byCode, { table, column, code }, gap, ulp);
    const value = reported ?? gap;
    const id = column === '' ? prefix : `${prefix}.${column}`;
    added.push({ id, relation: node.index, parent: total!, setting: { value, decimals, ulp } });
    const assumed = graph.byId.get(id);
    if (assumed?.operand.state === 'assumed') changes.set(assumed.index, { value, decimals, ulp });
    found ||= reported !== undefined;
  }
  if (added.length === 0) return;
  const share = STRUCTURE_SHARES['omitted-line'] * (found ? FOUND_ELSEWHERE : FOUND_NOWHERE);
  yield { changes, added, cause: 'omitted-line', kind: 'omitted-line', score: OPERATION + Math.log(share) };
}

/** What the rows below the code add up to, where the table has them and they fill the gap. */
function childrenUnder(
  byCode: CellsByCode,
  place: { readonly table: string; readonly column: string; readonly code: string },
  gap: bigint,
  ulp: bigint,
): bigint | undefined {
  let sum = 0n;
  let count = 0n;
  for (const [code, cells] of byCode) {
    if (!isChildOf(code, place.code)) continue;
    for (const { key, value } of cells) {
      if (key!.table !== place.table || (key!.column ?? '') !== place.column) continue;
      sum += value;
      count++;
    }
  }
  return count > 0n && absolute(sum - gap) <= (count + 1n) * ulp ? gap : undefined;
}

/** The amount of about this size that another table has under the code, in the precision of this one. */
const reportedUnder = (byCode: CellsByCode, code: string, gap: bigint, ulp: bigint): bigint | undefined =>
  byCode
    .get(code)
    ?.find(
      ({ value, operand }) =>
        operand.state === 'printed' && value % ulp === 0n && absolute(value - gap) <= 2n * ulp,
    )?.value;

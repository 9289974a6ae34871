import type { Cell } from '../graph/cell.ts';
import type { Changes } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { OPERATION, STRUCTURE_SHARES, type StructureKind } from '../rank/priors.ts';
import type { Hypothesis } from '../search/hypothesis.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Block } from './block.ts';
import type { ExchangedColumns } from './exchanged-columns.ts';
import type { ScaledRows } from './scaled-rows.ts';
import type { ShiftedRows } from './shifted-rows.ts';
import type { WeighedMove } from './weigh-move.ts';

/** Steps of a list that is askew by different numbers of rows that are told. */
const STEPS_SHOWN = 4;

export function shiftHypothesis(
  searcher: Searcher,
  block: Block,
  columns: readonly string[],
  move: ShiftedRows,
): Hypothesis {
  const { graph } = searcher;
  const moved = move.alignment.flatMap((source, row) =>
    source === undefined || source === row ? [] : [{ row, offset: source - row }],
  );
  const first = move.alignment.findIndex((source, row) => source !== row);
  const steps = moved.filter(({ offset }, at) => offset !== moved[at - 1]?.offset);
  const offsets = new Set(moved.map(({ offset }) => offset));
  const offset = steps[0]?.offset ?? 0;
  const arrow = (by: number) => (by < 0 ? `↓${-by}` : `↑${by}`);
  const messageId =
    offsets.size > 1 ? 'slip.rows-askew' : offset < 0 ? 'slip.rows-too-high' : 'slip.rows-too-low';
  const data = {
    ...placeOf(graph, block, columns, first),
    rows: String(Math.abs(offset)),
    steps: steps
      .slice(0, STEPS_SHOWN)
      .map(
        (step) =>
          `${cellAt(graph, block, columns, step.row + step.offset)?.operand.location.cell} ${arrow(step.offset)}`,
      )
      .join('、'),
  };
  const positions = Math.log(block.lines.length * offsets.size * 6);
  return hypothesisOf(searcher, move, 'shifted-rows', 'shifted-rows', positions * steps.length, {
    messageId,
    data,
  });
}

export function scaleHypothesis(
  searcher: Searcher,
  block: Block,
  columns: readonly string[],
  move: ScaledRows,
): Hypothesis {
  const { graph } = searcher;
  const to = cellAt(graph, block, columns, move.to);
  const said = {
    messageId: move.power === 4 ? 'slip.rows-in-yuan' : 'slip.rows-in-other-unit',
    data: {
      ...placeOf(graph, block, columns, move.from),
      to: rowLabel(to),
      toCell: to?.operand.location.cell ?? '',
    },
  };
  const cause = Math.abs(move.power) === 4 ? 'unit-mix' : 'power-of-ten';
  return hypothesisOf(searcher, move, 'scaled-rows', cause, Math.log(block.lines.length ** 2), said);
}

export function exchangeHypothesis(searcher: Searcher, block: Block, move: ExchangedColumns): Hypothesis {
  const { graph } = searcher;
  const [left, right] = move.pair;
  const said = {
    messageId: 'slip.columns-exchanged',
    data: {
      ...placeOf(graph, block, [left], move.from),
      column: columnLabel(cellAt(graph, block, [left], move.from)),
      other: columnLabel(cellAt(graph, block, [right], move.from)),
    },
  };
  const pairs = (block.columns.length * (block.columns.length - 1)) / 2;
  return hypothesisOf(searcher, move, 'exchanged-columns', 'swapped-columns', Math.log(pairs * 4), said);
}

function hypothesisOf(
  { graph }: Searcher,
  { changes, lost, failures, tied, evidence }: WeighedMove,
  kind: StructureKind,
  cause: Hypothesis['cause'],
  choices: number,
  { messageId, data }: { messageId: string; data: Record<string, string> },
): Hypothesis {
  const unjudged = lost.flatMap((cell) =>
    graph.cells[cell]!.relations.filter((relation) => graph.relations[relation]!.failed),
  );
  return {
    changes,
    cause,
    kind,
    score: OPERATION + Math.log(STRUCTURE_SHARES[kind]) - choices,
    atMost: certaintyOf(evidence, tied.length / failures, figuresMoved(graph, changes)),
    said: { messageId, data: { ...data, tied: String(tied.length) } },
    ...(lost.length > 0 ? { lost, unjudged: [...new Set(unjudged)] } : {}),
  };
}

/** Fewer figures that stand elsewhere then may as well have been mistyped. */
const FEWEST_FIGURES = 4;
const BY_FEW_FIGURES = 0.6;

/** How often a move that ties so much is the right one: fitted on the askew submissions of the tests. */
const certaintyOf = (evidence: number, share: number, figures: number): number =>
  Math.min(figures < FEWEST_FIGURES ? BY_FEW_FIGURES : 0.97, (1 - 0.5 ** evidence) * (0.8 + 0.2 * share));

/** Different amounts that get into other cells. */
const figuresMoved = (graph: Graph, changes: Changes): number =>
  new Set(
    [...changes].flatMap(([cell, { value }]) =>
      value === 0n || value === graph.cells[cell]!.value ? [] : [value],
    ),
  ).size;

function placeOf(graph: Graph, block: Block, columns: readonly string[], row: number) {
  const cell = cellAt(graph, block, columns, row);
  const { location } = cell?.operand ?? {};
  return {
    table: location?.table ?? '',
    column: columns.length === 1 ? columnLabel(cell) : '',
    from: rowLabel(cell),
    cell: location?.cell ?? '',
  };
}

/** The first cell of the row, or of one below it. */
function cellAt(graph: Graph, { lines }: Block, columns: readonly string[], row: number): Cell | undefined {
  for (const line of lines.slice(row)) {
    for (const column of columns) {
      const cell = line.cells.get(column);
      if (cell !== undefined) return graph.cells[cell]!;
    }
  }
  return undefined;
}

const rowLabel = (cell: Cell | undefined): string => cell?.operand.location.label?.split(' / ')[0] ?? '';
const columnLabel = (cell: Cell | undefined): string =>
  cell?.operand.location.label?.split(' / ').slice(1).join(' / ') ?? '';

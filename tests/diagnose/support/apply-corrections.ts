import { parseAmount } from '../../../src/amount/parse-amount.ts';
import { toWanyuan } from '../../../src/amount/unit.ts';
import { oppositeWord } from '../../../src/diagnose/evidence/direction-word.ts';
import type { Cell } from '../../../src/diagnose/graph/cell.ts';
import { type Changes, type Setting, touchedBy } from '../../../src/diagnose/graph/change.ts';
import { buildGraph, type Graph } from '../../../src/diagnose/graph/graph.ts';
import { holds, residualOf, toleranceOf } from '../../../src/diagnose/graph/judge.ts';
import type { RelationNode } from '../../../src/diagnose/graph/relation-node.ts';
import { ulpOf } from '../../../src/diagnose/graph/scale.ts';
import { isChildOf, rowCode } from '../../../src/diagnose/structure/row-levels.ts';
import type { Diagnosis } from '../../../src/model/diagnosis.ts';
import type { EvaluationReport } from '../../../src/model/evaluation.ts';
import { type FactKeyParts, parseFactKey } from '../../../src/model/fact-keys.ts';

/** What making a diagnosis' corrections would do to the relations of the report. */
export interface Applied {
  /** Findings that hold then. */
  readonly cleared: readonly string[];
  /** Findings that the diagnosis explains and that still fail. */
  readonly remaining: readonly string[];
  /** Rule instances that held before and fail then. */
  readonly broken: readonly string[];
}

/** Makes the suggested changes of one or several diagnoses and judges every relation they touch again. */
export function applyCorrections(report: EvaluationReport, diagnoses: readonly Diagnosis[]): Applied {
  const graph = buildGraph(report);
  const changes = changesOf(graph, diagnoses);
  const rows = addedRows(graph, diagnoses);
  const cleared = new Set<string>();
  const broken: string[] = [];
  const touched = touchedBy(graph, changes);
  for (const { index } of graph.relations.filter((node) => lacksRows(graph, node, rows).length > 0))
    touched.add(index);
  for (const relation of touched) {
    const node = graph.relations[relation]!;
    const after = holds(graph, node, changes) || holdsWithRows(graph, node, changes, rows);
    if (node.failed && after) for (const finding of node.findings) cleared.add(finding);
    if (!node.failed && !after) broken.push(node.cells.map((cell) => graph.cells[cell]!.id).join(' '));
  }
  const explained = diagnoses.flatMap((diagnosis) => diagnosis.explains);
  return { cleared: [...cleared], remaining: explained.filter((finding) => !cleared.has(finding)), broken };
}

function changesOf(graph: Graph, diagnoses: readonly Diagnosis[]): Changes {
  const changes = new Map<number, Setting>();
  for (const { status, corrections } of diagnoses) {
    const made = status === 'group' ? corrections.slice(0, 1) : corrections;
    for (const { figure, stated, suggested } of made) {
      const cell = figure === undefined ? undefined : graph.byId.get(figure);
      const setting = cell && suggested !== undefined ? settingOf(graph, cell, suggested, stated) : undefined;
      if (cell && setting) changes.set(cell.index, setting);
    }
  }
  return changes;
}

/** A figure of a row that the table does not have. */
interface AddedFigure {
  readonly key: FactKeyParts;
  readonly setting: Setting;
}

function addedRows(graph: Graph, diagnoses: readonly Diagnosis[]): AddedFigure[] {
  return diagnoses
    .filter(({ status }) => status === 'named')
    .flatMap(({ corrections }) => corrections)
    .flatMap(({ figure = '', location, suggested }) => {
      const key = parseFactKey(figure);
      const fellow = graph.cells.find((cell) => cell.operand.location.file === location.file);
      if (!key || !fellow || location.row !== undefined || suggested === undefined) return [];
      const setting = settingOf(graph, fellow, suggested);
      return setting ? [{ key, setting }] : [];
    });
}

/** Added figures that the relation's total should include and does not name. */
function lacksRows(graph: Graph, node: RelationNode, rows: readonly AddedFigure[]): AddedFigure[] {
  if (rows.length === 0 || node.type !== 'sum' || node.comparison !== '=') return [];
  const keys = [...node.weights.keys()].map((cell) => graph.cells[cell]!.key);
  const [total, ...parts] = keys;
  if (!total || parts.some((part) => !part || !isPartOf(part, total))) return [];
  return rows.filter(({ key }) => isPartOf(key, total) && !parts.some((part) => part!.row === key.row));
}

function holdsWithRows(
  graph: Graph,
  node: RelationNode,
  changes: Changes,
  rows: readonly AddedFigure[],
): boolean {
  const lacking = lacksRows(graph, node, rows);
  if (lacking.length === 0 || node.type !== 'sum') return false;
  const sum = lacking.reduce((total, { setting }) => total + setting.value, 0n);
  const slack = lacking.reduce((total, { setting }) => total + setting.ulp, 0n) / 2n;
  const gap = residualOf(graph, node, changes) - sum;
  const { low, high } = toleranceOf(graph, node, changes);
  return gap >= low - slack && gap <= high + slack;
}

/** Units that are ten thousand of the one before. */
const UNITS: readonly string[] = ['元', '万元', '亿元'];

/** How many ten thousands `suggested` is of `stated`, as a power; undefined where they are no two units. */
function unitStep(stated: string, suggested: string): number | undefined {
  const [from, to] = [UNITS.indexOf(stated), UNITS.indexOf(suggested)];
  return from < 0 || to < 0 ? undefined : to - from;
}

function settingOf(graph: Graph, cell: Cell, text: string, stated = ''): Setting | undefined {
  const step = unitStep(stated, text);
  if (step !== undefined) {
    const [value, ulp] =
      step > 0 ? [cell.value * 10_000n, cell.ulp * 10_000n] : [cell.value / 10_000n, cell.ulp / 10_000n];
    return { value, ulp, decimals: cell.decimals - 4 * step };
  }
  if (oppositeWord(text) !== undefined) {
    return { value: -cell.value, decimals: cell.decimals, ulp: cell.ulp };
  }
  const parsed = parseAmount(text.replace(/%$/, ''));
  if (parsed === undefined) return undefined;
  if (parsed === 'blank') return { value: 0n, decimals: cell.decimals, ulp: 0n };
  const { unit } = cell.operand;
  const { value, decimals } =
    unit === 'percent' || unit === 'count' ? parsed : toWanyuan(parsed.value, parsed.decimals, unit);
  return {
    value: BigInt(value.times(graph.scale.one.toString()).toFixed(0)),
    decimals,
    ulp: ulpOf(decimals, graph.scale),
  };
}

/** Whether the figure belongs to what the total adds up. */
const isPartOf = (figure: FactKeyParts, total: FactKeyParts): boolean =>
  figure.table === total.table &&
  figure.column === total.column &&
  isChildOf(rowCode(figure.row), rowCode(total.row));

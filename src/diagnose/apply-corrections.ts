import { parseAmount } from '../amount/parse-amount.ts';
import { toWanyuan } from '../amount/unit.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import { oppositeWord } from './evidence/direction-word.ts';
import { type Changes, type Setting, touchedBy } from './graph/change.ts';
import { buildGraph, type Cell, type Graph } from './graph/graph.ts';
import { holds } from './graph/judge.ts';
import { ulpOf } from './graph/scale.ts';

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
  const cleared = new Set<string>();
  const broken: string[] = [];
  for (const relation of touchedBy(graph, changes)) {
    const node = graph.relations[relation]!;
    const after = holds(graph, node, changes);
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
    for (const { figure, suggested } of made) {
      const cell = figure === undefined ? undefined : graph.byId.get(figure);
      const setting = cell && suggested !== undefined ? settingOf(graph, cell, suggested) : undefined;
      if (cell && setting) changes.set(cell.index, setting);
    }
  }
  return changes;
}

function settingOf(graph: Graph, cell: Cell, text: string): Setting | undefined {
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

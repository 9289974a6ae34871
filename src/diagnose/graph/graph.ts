import type { EvaluationReport } from '../../model/evaluation.ts';
import { parseFactKey } from '../../model/fact-keys.ts';
import { judgedFiguresIn, type Operand, type Relation } from '../../model/relation.ts';
import type { Cell } from './cell.ts';
import { Effort } from './effort.ts';
import { type Precision, precisionsOf } from './precision.ts';
import { buildNode, nodeKey, type RatioNode, type RelationNode, readingsOf } from './relation-node.ts';
import { commonDecimals, type Scale, scaleFor, toUnits, ulpOf } from './scale.ts';

/** Facts and figures of the text, tied by every relation that was judged. */
export interface Graph {
  readonly scale: Scale;
  readonly cells: readonly Cell[];
  readonly relations: readonly RelationNode[];
  readonly byId: ReadonlyMap<string, Cell>;
  /** How finely the right value of each cell would be printed. */
  readonly precisions: readonly Precision[];
  /** What the search may still do; every sum and ratio that is worked out counts. */
  readonly effort: Effort;
}

/** The graph of all relations that were judged, passed ones too: a correction must not break what holds. */
export function buildGraph(report: EvaluationReport, effort = new Effort(Number.POSITIVE_INFINITY)): Graph {
  const judged = report.evaluations.filter(
    (evaluation) =>
      evaluation.relation !== undefined &&
      (evaluation.outcome === 'pass' ||
        evaluation.outcome === 'fail' ||
        isBelowZero(evaluation.relation, report.operands)),
  );
  const operands = new Map<string, Operand>();
  for (const { relation, alternatives = [] } of judged) {
    for (const id of [relation!, ...alternatives].flatMap(judgedFiguresIn)) {
      const operand = report.operands.get(id);
      if (operand) operands.set(id, operand);
    }
  }
  const scale = scaleFor([...operands.values()]);
  const indexOf = new Map([...operands.keys()].map((id, index) => [id, index]));
  const relations: RelationNode[] = [];
  const known = new Map<string, RelationNode>();
  const cellRelations: number[][] = [...operands.keys()].map(() => []);
  for (const evaluation of judged) {
    const node = buildNode(evaluation, relations.length, indexOf);
    if (!node) continue;
    const key = nodeKey(node);
    const twin = known.get(key);
    if (twin) {
      mergeNode(twin, node);
      continue;
    }
    known.set(key, node);
    relations.push(node);
    for (const cell of node.cells) cellRelations[cell]!.push(node.index);
  }
  const cells = [...operands.values()].map((operand, index): Cell => {
    const decimals = commonDecimals(operand);
    return {
      index,
      id: operand.id,
      key: parseFactKey(operand.id),
      operand,
      domain: operand.unit === 'percent' ? 'percent' : operand.unit === 'count' ? 'count' : 'amount',
      value: toUnits(operand, scale),
      decimals,
      fixed: operand.id.startsWith('='),
      ulp: operand.state === 'printed' ? ulpOf(decimals, scale) : 0n,
      relations: cellRelations[index]!,
    };
  });
  preferSiblingsBase(relations);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  return { scale, cells, relations, byId, precisions: precisionsOf(cells, scale), effort };
}

/** A rate on nothing is undefined, and says nothing; a base below zero comes of a slip. */
function isBelowZero(relation: Relation, operands: EvaluationReport['operands']): boolean {
  if (relation.type !== 'ratio') return false;
  const scale = scaleFor(relation.denominator.flatMap(({ figure }) => operands.get(figure) ?? []));
  let base = 0n;
  for (const { figure, weight } of relation.denominator) {
    const operand = operands.get(figure);
    if (!operand) return false;
    base += BigInt(weight) * toUnits(operand, scale);
  }
  return base < 0n;
}

/** Shares of one list are taken of one base: the one that its other shares fit is the likelier reading. */
function preferSiblingsBase(relations: RelationNode[]) {
  const baseOf = new Map<number, string>();
  const keyOf = (node: RatioNode) => [...node.denominator.keys()].join();
  for (const node of relations) {
    if (node.type === 'ratio' && !node.failed) baseOf.set(node.percent, keyOf(node));
  }
  for (const [index, node] of relations.entries()) {
    if (node.type !== 'ratio' || !node.failed || node.alternatives.length === 0) continue;
    const bases = node.siblings.flatMap((sibling) => baseOf.get(sibling) ?? []);
    const readings = readingsOf(node);
    const shared = readings.find((reading) => reading.type === 'ratio' && bases.includes(keyOf(reading)));
    if (!shared || shared === node) continue;
    const others = readings
      .filter((reading) => reading !== shared)
      .map((reading) => ({ ...reading, alternatives: [] }));
    relations[index] = { ...shared, cells: node.cells, alternatives: others, findings: node.findings };
  }
}

/** Two rules may state one relation; it counts once, with the findings of both. */
function mergeNode(into: RelationNode, from: RelationNode) {
  into.findings.push(...from.findings);
  if (from.failed && (!into.failed || from.severity === 'error')) {
    into.failed = true;
    into.severity = from.severity;
  }
}

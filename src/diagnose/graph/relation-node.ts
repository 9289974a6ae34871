import type { Correction } from '../../model/diagnosis.ts';
import type { Evaluation } from '../../model/evaluation.ts';
import type { Relation, Term } from '../../model/relation.ts';
import type { Severity } from '../../model/severity.ts';
import { rightWord } from '../evidence/wrong-words.ts';

/** A relation over cell indices. `failed`: rounding does not explain it. */
interface NodeBase {
  readonly index: number;
  /** Every cell once, those of the other readings too. */
  readonly cells: readonly number[];
  /** Other readings of the statement: one that holds would do. */
  readonly alternatives: readonly RelationNode[];
  failed: boolean;
  severity: Severity | undefined;
  /** Ids of the findings that it failed with. */
  readonly findings: string[];
  /** The relation says what a word says, and this word would be true of the figures as they are. */
  readonly word?: Correction;
}

export interface SumNode extends NodeBase {
  readonly type: 'sum';
  readonly comparison: '=' | '<=';
  /** Weight by cell: the first term's side is positive. */
  readonly weights: ReadonlyMap<number, bigint>;
  /** Judged by cut-off digits: the total may exceed its parts by their lost tails. */
  readonly truncated: boolean;
}

export interface RatioNode extends NodeBase {
  readonly type: 'ratio';
  readonly form: 'share' | 'completion' | 'growth';
  readonly percent: number;
  readonly sign: 1 | -1;
  readonly numerator: ReadonlyMap<number, bigint>;
  readonly denominator: ReadonlyMap<number, bigint>;
  readonly siblings: readonly number[];
}

export type RelationNode = SumNode | RatioNode;

/** `undefined` where a figure of the relation is not among the operands. */
export function buildNode(
  evaluation: Evaluation,
  index: number,
  indexOf: ReadonlyMap<string, number>,
): RelationNode | undefined {
  const node = buildReading(evaluation, evaluation.relation!, index, indexOf);
  if (!node || !evaluation.alternatives) return node;
  const alternatives = evaluation.alternatives
    .map((relation) => buildReading(evaluation, relation, index, indexOf))
    .filter((reading) => reading !== undefined);
  const cells = [...new Set([node, ...alternatives].flatMap((reading) => reading.cells))];
  return { ...node, alternatives, cells };
}

function buildReading(
  { outcome, finding, hint }: Evaluation,
  relation: Relation,
  index: number,
  indexOf: ReadonlyMap<string, number>,
): RelationNode | undefined {
  // A rate on a base below zero is undecided, and found fault with.
  const failed = outcome !== 'pass' && finding !== undefined && finding.severity !== 'note';
  const word = failed && hint?.suspects === 'comparison-word' ? rightWord(hint) : undefined;
  const base = {
    index,
    failed,
    severity: failed ? finding.severity : undefined,
    findings: failed ? [finding.id] : [],
    alternatives: [],
    ...(word ? { word } : {}),
  };
  const parts = partsOf(relation);
  const maps = parts.map((terms) => weigh(terms, indexOf));
  if (maps.some((map) => map === undefined)) return undefined;
  const [first, second] = maps as Map<number, bigint>[];
  if (relation.type === 'sum') {
    const weights = normalise(first!);
    if (weights.size === 0) return undefined;
    const truncated = finding?.agreement === 'truncated';
    return {
      type: 'sum',
      ...base,
      comparison: relation.comparison,
      weights,
      truncated,
      cells: [...weights.keys()],
    };
  }
  const percent = indexOf.get(relation.percent);
  if (percent === undefined) return undefined;
  const siblings = (relation.siblings ?? [])
    .map((id) => indexOf.get(id))
    .filter((cell) => cell !== undefined);
  return {
    type: 'ratio',
    ...base,
    form: relation.form,
    percent,
    sign: relation.percentSign,
    numerator: first!,
    denominator: second!,
    siblings: siblings.length === (relation.siblings ?? []).length ? siblings : [],
    cells: [...new Set([percent, ...first!.keys(), ...second!.keys()])],
  };
}

/** The readings of a node, the likeliest first. */
export const readingsOf = (node: RelationNode): readonly RelationNode[] =>
  node.alternatives.length === 0 ? [node] : [node, ...node.alternatives];

/** Whether this reading itself, and not only another one, names the cell. */
export const names = (reading: RelationNode, cell: number): boolean =>
  reading.type === 'sum'
    ? reading.weights.has(cell)
    : reading.percent === cell || reading.numerator.has(cell) || reading.denominator.has(cell);

/** The same for relations that say the same thing of the same cells. */
export function nodeKey(node: RelationNode): string {
  if (node.type === 'sum') return `${node.comparison}${describe(node.weights, node.comparison === '=')}`;
  return `%${node.percent}*${node.sign}:${describe(node.numerator)}/${describe(node.denominator)}`;
}

function partsOf(relation: Relation): readonly (readonly Term[])[] {
  return relation.type === 'sum' ? [relation.terms] : [relation.numerator, relation.denominator];
}

function weigh(
  terms: readonly Term[],
  indexOf: ReadonlyMap<string, number>,
): Map<number, bigint> | undefined {
  const weights = new Map<number, bigint>();
  for (const { figure, weight } of terms) {
    const cell = indexOf.get(figure);
    if (cell === undefined) return undefined;
    weights.set(cell, (weights.get(cell) ?? 0n) + BigInt(weight));
  }
  for (const [cell, weight] of weights) if (weight === 0n) weights.delete(cell);
  return weights;
}

function normalise(weights: Map<number, bigint>): Map<number, bigint> {
  const [first] = weights.values();
  if (first === undefined || first > 0n) return weights;
  return new Map([...weights].map(([cell, weight]) => [cell, -weight]));
}

function describe(weights: ReadonlyMap<number, bigint>, sideless = false): string {
  const entries = [...weights].sort(([a], [b]) => a - b);
  const flip = sideless && entries[0]![1] < 0n ? -1n : 1n;
  return entries.map(([cell, weight]) => `${weight * flip}·${cell}`).join(' ');
}

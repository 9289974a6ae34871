import type { Cause } from '../../model/diagnosis.ts';
import type { Operand } from '../../model/relation.ts';
import type { Cell } from '../graph/cell.ts';
import type { Setting } from '../graph/change.ts';
import type { Graph } from '../graph/graph.ts';
import { absolute } from '../graph/range.ts';
import { copySlips } from '../slips/copy-slips.ts';
import { digitSlips, type SlipLikelihood, type Witness } from '../slips/digit-slips.ts';
import { printCell, printSetting } from '../slips/print-cell.ts';
import { hasDirection, rateSlips } from '../slips/rate-slips.ts';
import { unitSlips } from '../slips/unit-slips.ts';
import { wrongTotals } from '../slips/wrong-totals.ts';
import type { Layout } from '../structure/layout.ts';
import { corroboration } from './corroboration.ts';
import { CAUSE_SHARES, IS_NEGATIVE, NEGATIVE_AMOUNT, RATE_OF_NOTHING, ROLE } from './priors.ts';

/** The likeliest cause, with the log of how well all causes together explain what is printed. */
interface Explained {
  readonly cause: Cause;
  /** A slip is known that leads to the printed figure, be it one too short to name. */
  readonly isSlip: boolean;
  readonly log: number;
  readonly witness?: Witness;
}

/** What it costs to look for slips between two figures, in terms added up. */
const WEIGHING = 200;

/** P(printed | right value): what slips could have made of it. */
export interface SlipModel {
  /** All causes together, and the likeliest one. */
  explain(cell: Cell, right: Setting): Explained;
  /** The same where the figure stands in other cells only because it was carried on to them. */
  explainCarried(cell: Cell, right: Setting, into: readonly number[]): Explained;
  /** Log odds from where the printed and the suggested figures stand elsewhere. */
  corroborate(cell: Cell, right: Setting): number;
  roleOf(cell: Cell): number;
}

export function slipModel(
  graph: Graph,
  layout: Layout,
  lastYear: (id: string) => bigint | undefined,
  namesOf: (id: string) => readonly string[],
  operands: ReadonlyMap<string, Operand>,
): SlipModel {
  const totals = findTotals(graph);
  const roleOf = (cell: Cell) => {
    if (cell.operand.state !== 'printed') return ROLE[cell.operand.state];
    if (cell.operand.location.start !== undefined) return ROLE.text;
    return totals.has(cell.index) ? ROLE.subtotal : ROLE.leaf;
  };
  const copies = copySlips(graph, layout, lastYear);
  const rates = rateSlips(graph, operands);
  const totalsMixed = wrongTotals(graph);
  const unitsMixed = unitSlips(graph);
  const corroborated = corroboration(graph, namesOf);
  const explained = new Map<string, Explained>();
  const slipsOf = (cell: Cell, right: Setting): SlipLikelihood[] =>
    cell.operand.state === 'printed'
      ? [
          ...unitsMixed(cell, digitSlips(printCell(cell), printSetting(cell, right))),
          ...copies(cell, right),
          ...rates(cell, right),
          ...totalsMixed(cell, right),
        ]
      : [{ cause: 'omitted-line', probability: 0.5 }];
  const weigh = (
    cell: Cell,
    right: Setting,
    slips: readonly SlipLikelihood[],
    carriedTo: readonly number[] = [],
  ) => {
    graph.effort.spend(WEIGHING);
    return combine(
      [...slips, anything(cell, right)],
      plausibility(graph, cell, right) + corroborated(cell, right, carriedTo),
    );
  };
  return {
    roleOf,
    corroborate: corroborated,
    explain(cell, right) {
      const key = `${cell.index} ${right.value} ${right.decimals}`;
      const known = explained.get(key);
      if (known) return known;
      const explanation = weigh(cell, right, slipsOf(cell, right));
      explained.set(key, explanation);
      return explanation;
    },
    explainCarried: (cell, right, into) =>
      weigh(
        cell,
        right,
        slipsOf(cell, right).filter(
          ({ witness }) => !witness || !into.some((other) => graph.cells[other]!.id === witness.other.id),
        ),
        into,
      ),
  };
}

function combine(slips: readonly SlipLikelihood[], plausible: number): Explained {
  let sum = 0;
  let best: SlipLikelihood | undefined;
  let most = 0;
  for (const slip of slips) {
    const joint = (CAUSE_SHARES[slip.cause] ?? 0.01) * slip.probability;
    sum += joint;
    if (joint > most) [best, most] = [slip, joint];
  }
  return {
    cause: best === undefined || best.unsaid ? 'unknown' : best.cause,
    isSlip: best !== undefined && best.cause !== 'unknown',
    log: Math.log(sum) + plausible,
    ...(best?.witness ? { witness: best.witness } : {}),
  };
}

/** No slip known: any figure of about that length. */
function anything(cell: Cell, right: Setting): SlipLikelihood {
  const finest = right.ulp === 0n ? cell.ulp : right.ulp;
  const larger = absolute(cell.value) > absolute(right.value) ? cell.value : right.value;
  const figures = finest === 0n ? 10 : Math.max(10, Number(absolute(larger) / finest));
  return { cause: 'unknown', probability: Math.min(1, (right.alternatives ?? 1) / figures) };
}

function plausibility(graph: Graph, cell: Cell, right: Setting): number {
  const isWord = right.value === -cell.value && hasDirection(graph, cell);
  if (right.value < 0n && cell.value >= 0n && !isWord) return NEGATIVE_AMOUNT;
  if (cell.domain === 'amount' && cell.value < 0n && right.value >= 0n && !isWord) return -IS_NEGATIVE;
  if (cell.domain === 'percent' && right.value === 0n) return RATE_OF_NOTHING;
  return 0;
}

function findTotals(graph: Graph): Set<number> {
  const totals = new Set<number>();
  for (const node of graph.relations) {
    if (node.type !== 'sum' || node.comparison === '<=' || node.weights.size < 3) continue;
    const [first] = node.weights.keys();
    totals.add(first!);
  }
  return totals;
}

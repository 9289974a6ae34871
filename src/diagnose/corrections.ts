import type { Cause, Correction } from '../model/diagnosis.ts';
import { parseFactKey } from '../model/fact-keys.ts';
import { unitOf } from '../model/unit-of.ts';
import { turnDirection } from './evidence/direction-word.ts';
import { changeUnit } from './evidence/unit-word.ts';
import type { Cell } from './graph/cell.ts';
import type { Setting } from './graph/change.ts';
import type { Graph } from './graph/graph.ts';
import { absolute } from './graph/range.ts';
import { printStated, printValue } from './print-value.ts';
import type { AddedFigure, Hypothesis } from './search/hypothesis.ts';

/** What to change, cell by cell, as it would be printed. */
export const correctionsOf = (
  graph: Graph,
  { changes, added = [], word, cause, lost = [], said }: Hypothesis,
): Correction[] => [
  ...(word === undefined ? [] : [graph.relations[word]!.word!]),
  ...added.map((figure) => additionOf(graph, figure)),
  ...[...changes]
    .filter(([index]) => !added.some(({ id }) => id === graph.cells[index]!.id))
    // Of a moved list only what then reads otherwise.
    .filter(([index, { value }]) => !said || value !== graph.cells[index]!.value)
    .map(([index, setting]) => correctionOf(graph, index, setting, cause)),
  ...lost.map((index) => lackingOf(graph.cells[index]!)),
];

const lackingOf = (cell: Cell): Correction => ({
  figure: cell.id,
  location: cell.operand.location,
  stated: printStated(cell),
  ...unitPart(cell),
});

const unitPart = ({ operand }: Cell): Pick<Correction, 'unit'> => {
  const unit = unitOf(operand);
  return unit === '' ? {} : { unit };
};

/** A figure of a row that is not there: it belongs below the row whose total lacks it. */
function additionOf(graph: Graph, { id, parent, setting }: AddedFigure): Correction {
  const total = graph.cells[parent]!;
  const { file, sheet, table } = total.operand.location;
  return {
    figure: id,
    location: {
      file,
      ...(sheet === undefined ? {} : { sheet }),
      ...(table === undefined ? {} : { table }),
      fact: id,
      label: parseFactKey(id)?.code ?? id,
      text: '',
    },
    stated: '',
    suggested: printValue(graph, total, setting),
    ...unitPart(total),
  };
}

function correctionOf(graph: Graph, index: number, setting: Setting, cause: Cause): Correction {
  const cell = graph.cells[index]!;
  const isTurned = cause === 'wrong-direction' && setting.value === -cell.value;
  if (isTurned) {
    const { id, operand } = cell;
    return (
      turnDirection(id, operand.location) ?? {
        figure: id,
        location: operand.location,
        ...wordsFor(cell, statedSign(graph, cell)),
      }
    );
  }
  // 134.43元 among 万元: the digits are right, and the word behind them is not.
  const inOtherUnit =
    cause === 'unit-mix'
      ? changeUnit(cell.id, cell.operand.location, absolute(setting.value) > absolute(cell.value) ? 1 : -1)
      : undefined;
  if (inOtherUnit) return inOtherUnit;
  return {
    figure: cell.id,
    location: cell.operand.location,
    stated: printStated(cell),
    suggested: printValue(graph, cell, setting),
    ...unitPart(cell),
  };
}

/** Where the word itself was not found: another line holds it. */
const wordsFor = ({ domain }: Cell, sign: bigint): Pick<Correction, 'stated' | 'suggested'> => {
  const [up, down] = domain === 'percent' ? ['增长', '下降'] : ['增加', '减少'];
  return sign > 0n ? { stated: up!, suggested: down! } : { stated: down!, suggested: up! };
};

/** The sign that the word beside the figure gives it. */
function statedSign(graph: Graph, cell: Cell): bigint {
  for (const relation of cell.relations) {
    const node = graph.relations[relation]!;
    if (node.type !== 'ratio' || node.form !== 'growth') continue;
    if (node.percent === cell.index) return BigInt(node.sign);
    const weight = node.numerator.get(cell.index);
    if (weight !== undefined) return weight;
  }
  return 1n;
}

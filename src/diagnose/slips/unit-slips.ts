import type { Cell } from '../graph/cell.ts';
import type { Graph } from '../graph/graph.ts';
import type { SlipLikelihood } from './digit-slips.ts';

/** As likely as that a figure is ten thousand times too large by its unit. */
const PROBABILITY = 0.6;

/**
 * 9366.00万元 in the text where the table has 9,366.00元: the very figure, taken over without its unit. The text’s
 * unit is wrong then, and not the table’s.
 */
export function unitSlips({ cells, relations }: Graph) {
  const isTakenOver = ({ index, operand, relations: own }: Cell): boolean =>
    own.some((relation) => {
      const node = relations[relation]!;
      if (node.type !== 'sum' || node.comparison !== '=' || !node.failed || node.weights.size !== 2)
        return false;
      const other = [...node.weights.keys()].find((cell) => cell !== index);
      const figure = other === undefined ? undefined : cells[other]!.operand;
      return figure !== undefined && figure.unit !== operand.unit && figure.value.equals(operand.value);
    });
  return (cell: Cell, slips: readonly SlipLikelihood[]): readonly SlipLikelihood[] => {
    if (cell.operand.value.isZero() || !isTakenOver(cell)) return slips;
    const others = slips.filter(({ cause }) => cause !== 'unit-mix');
    const isText = cell.operand.location.start !== undefined;
    return isText ? [...others, { cause: 'unit-mix', probability: PROBABILITY }] : others;
  };
}

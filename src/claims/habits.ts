import type { TextFigure } from '../model/index.ts';
import type { Mention } from './mentions/mention.ts';

/** So many amounts of a unit tell how it is printed; of so large a part of them. */
const LEAST = 4;
const PART = 0.3;

/**
 * Decimals that the document prints amounts of a unit with. `2 万元` beside amounts of two decimals has lost its zeros:
 * it is exact to what is printed elsewhere. A document without decimals means ±0.5.
 */
export function readHabits(mentions: readonly Mention[]): (figure: TextFigure) => TextFigure {
  const counts = new Map<string, Map<number, number>>();
  for (const { figure } of mentions) {
    if (figure.kind !== 'amount') continue;
    const byDecimals = counts.get(figure.unit) ?? new Map<number, number>();
    counts.set(figure.unit, byDecimals);
    byDecimals.set(figure.decimals, (byDecimals.get(figure.decimals) ?? 0) + 1);
  }
  const usual = new Map<string, number>();
  for (const [unit, byDecimals] of counts) {
    const all = [...byDecimals.values()].reduce((sum, count) => sum + count, 0);
    const often = [...byDecimals].filter(([, count]) => count >= LEAST && count >= PART * all);
    if (often.length > 0) usual.set(unit, Math.max(...often.map(([decimals]) => decimals)));
  }
  return (figure) => {
    const decimals = figure.kind === 'amount' ? (usual.get(figure.unit) ?? 0) : 0;
    return decimals > figure.decimals ? { ...figure, decimals } : figure;
  };
}

import type { TextFigure } from '../model/index.ts';
import type { Mention } from './mentions/mention.ts';

/** So many amounts of a unit tell how it is printed; of so large a part of them. */
const LEAST = 4;
const PART = 0.3;
/** In a short text. */
const FEW = 2;
const LARGE = 10;

/** How often amounts are printed with so many decimals, and whether large ones are. */
interface Printed {
  readonly count: number;
  readonly large: boolean;
}

/**
 * Decimals that the document prints amounts of a unit with. `2 万元` beside amounts of two decimals has lost its zeros:
 * it is exact to what is printed elsewhere. A document without decimals means ±0.5.
 */
export function readHabits(mentions: readonly Mention[]): (figure: TextFigure) => TextFigure {
  const counts = new Map<string, Map<number, Printed>>();
  for (const { figure } of mentions) {
    if (figure.kind !== 'amount') continue;
    const byDecimals = counts.get(figure.unit) ?? new Map<number, Printed>();
    counts.set(figure.unit, byDecimals);
    const { count, large } = byDecimals.get(figure.decimals) ?? { count: 0, large: false };
    byDecimals.set(figure.decimals, { count: count + 1, large: large || figure.value.abs().gte(LARGE) });
  }
  const usual = new Map<string, number>();
  for (const [unit, byDecimals] of counts) {
    const all = [...byDecimals.values()].reduce((sum, { count }) => sum + count, 0);
    const often = [...byDecimals].filter(
      ([decimals, { count, large }]) =>
        (count >= LEAST && count >= PART * all) ||
        // Of few amounts most: small ones alone (接待费0.35万元 beside 收入1234万元) are told more finely than the rest.
        (decimals > 0 && count >= FEW && large && 2 * count >= all),
    );
    if (often.length > 0) usual.set(unit, Math.max(...often.map(([decimals]) => decimals)));
  }
  return (figure) => {
    const decimals = figure.kind === 'amount' ? (usual.get(figure.unit) ?? 0) : 0;
    return decimals > figure.decimals ? { ...figure, decimals } : figure;
  };
}

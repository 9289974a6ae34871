import { Decimal } from 'decimal.js';
import type { TextFigure } from '../model/index.ts';
import type { Mention } from './mentions/mention.ts';

/** So many amounts of a unit tell how it is printed; of so large a part of them. */
const LEAST = 4;
const PART = 0.3;
/** In a short text. */
const FEW = 2;
/** Of few amounts only those not much larger than what they print to the end: 接待费0.35万元 tells nothing of 收入1234万元. */
const MUCH = 4;

/** How often amounts are printed with so many decimals, and the largest of them. */
interface Printed {
  readonly count: number;
  readonly most: Decimal;
}

/** To how many decimals amounts are told, where these are few up to a size. */
interface Habit {
  readonly decimals: number;
  readonly upTo?: Decimal;
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
    const { count, most } = byDecimals.get(figure.decimals) ?? { count: 0, most: NOTHING };
    byDecimals.set(figure.decimals, { count: count + 1, most: Decimal.max(most, figure.value.abs()) });
  }
  const habits = new Map([...counts].map(([unit, byDecimals]) => [unit, habitsOf(byDecimals)]));
  return (figure) => {
    const own = figure.kind === 'amount' ? (habits.get(figure.unit) ?? []) : [];
    const decimals = Math.max(
      ...own
        .filter(({ upTo }) => upTo === undefined || figure.value.abs().lte(upTo))
        .map((habit) => habit.decimals),
      0,
    );
    return decimals > figure.decimals ? { ...figure, decimals } : figure;
  };
}

const NOTHING = new Decimal(0);

function habitsOf(byDecimals: ReadonlyMap<number, Printed>): Habit[] {
  const all = [...byDecimals.values()].reduce((sum, { count }) => sum + count, 0);
  return [...byDecimals].flatMap(([decimals, { count, most }]): Habit[] => {
    if (count >= LEAST && count >= PART * all) return [{ decimals }];
    const isMost = decimals > 0 && count >= FEW && 2 * count >= all;
    return isMost ? [{ decimals, upTo: most.times(MUCH) }] : [];
  });
}

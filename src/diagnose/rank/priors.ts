import type { Cause } from '../../model/diagnosis.ts';

/**
 * How people slip. Shares of causes among slips of single figures, tuned on the seeds that
 * scripts/bench-diagnosis.ts calls its tuning set; they only need to be right within a factor of two.
 */
export const CAUSE_SHARES: Readonly<Partial<Record<Cause, number>>> = {
  digit: 0.28,
  transposition: 0.16,
  'dropped-digit': 0.09,
  'added-digit': 0.08,
  sign: 0.03,
  'power-of-ten': 0.08,
  'unit-mix': 0.04,
  'copied-figure': 0.1,
  'omitted-line': 0.02,
  'wrong-direction': 0.08,
  complement: 0.05,
  'copied-rate': 0.03,
  'current-year-base': 0.02,
  'times-hundred': 0.02,
  'wrong-base': 0.04,
  unknown: 0.08,
};

/** log P(one more operation): a second slip must buy much. */
export const OPERATION = Math.log(1 / 500);

/** Operations that touch several figures at once, against a slip of one figure. */
export const STRUCTURE_SHARES = {
  'swapped-rows': 0.06,
  'swapped-figures': 0.03,
  'swapped-shares': 0.08,
  'doubled-line': 0.05,
  'omitted-line': 0.05,
  'shifted-columns': 0.05,
  'scaled-line': 0.05,
  'scaled-table': 0.05,
  'copied-column': 0.02,
  'carried-slip': 0.3,
  'derived-figures': 0.1,
  'wrong-direction': 0.1,
  'shifted-rows': 0.15,
  'scaled-rows': 0.04,
  'exchanged-columns': 0.03,
} as const;
export type StructureKind = keyof typeof STRUCTURE_SHARES;

/**
 * A word of comparison, carried over from last year's text or a template, is wrong more often than a figure
 * is mistyped just so that it turns the comparison.
 */
export const WRONG_WORD = Math.log(3);

/** Hand-typed text and leaves slip more than the totals a system adds up. */
export const ROLE = {
  text: Math.log(1),
  leaf: Math.log(0.9),
  subtotal: Math.log(0.6),
  blank: Math.log(0.1),
  assumed: Math.log(0.03),
};

/** What a right value may hardly be. */
export const NEGATIVE_AMOUNT = Math.log(1e-5);
/** How seldom a printed amount is below zero and right: balances and reversals. */
export const IS_NEGATIVE = Math.log(0.03);
/** A rate that rounds to nothing is hardly ever stated as something. */
export const RATE_OF_NOTHING = Math.log(0.05);

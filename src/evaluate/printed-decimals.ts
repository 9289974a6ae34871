import { Exact } from '../amount/rounding.ts';
import type { Operand } from '../model/index.ts';

/**
 * Decimals that a figure is shown with: those it is printed with, though its document's habits make it exact to more
 * (645.1 beside amounts of two decimals). A unit that was converted (千元) has its own.
 */
export function printedDecimals({ text, value, decimals, state }: Operand): number {
  if (state !== 'printed' || decimals <= 0) return Math.max(decimals, 0);
  const point = text.indexOf('.');
  const printed = point < 0 ? 0 : text.length - point - 1;
  return printed < decimals && new Exact(value.toFixed(printed)).equals(value) ? printed : decimals;
}

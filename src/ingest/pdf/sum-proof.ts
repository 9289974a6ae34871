import { Decimal } from 'decimal.js';

/** Half a unit of the last decimal that is printed, which each addend may be off. */
const ROUNDED = new Decimal('0.005');
/** Equalities that chance does not make. */
const ENOUGH = 2;
const FIGURE = /^[-−－]?\d[\d,，]*(?:[.．]\d+)?$/;

export const isFigure = (text: string): boolean => FIGURE.test(text);

/** Whether the figures tie: totals of columns over their lines, or of lines over their columns. Blank is zero. */
export function isProvenBySums(rows: readonly (readonly string[])[]): boolean {
  const amounts = rows.map((row) => row.map(amountOf));
  const width = Math.max(0, ...rows.map(({ length }) => length));
  let proofs = 0;
  for (let column = 1; column < width; column += 1) {
    const values = amounts.map((row) => row[column]);
    if (isFooted(values, rows)) proofs += 1;
  }
  const wide = amounts
    .map((row) => row.filter((value) => value !== undefined))
    .filter(({ length }) => length > 2);
  const crossed = wide.filter(([first, ...rest]) => isSum(first!, rest)).length;
  return proofs + (crossed > wide.length / 2 ? crossed : 0) >= ENOUGH;
}

/** One line is the sum of all others, or of those whose codes have three digits. */
function isFooted(values: readonly (Decimal | undefined)[], rows: readonly (readonly string[])[]): boolean {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 3) return false;
  const classes = values.filter((_, row) => /^\d{3}$/.test(rows[row]![0] ?? ''));
  return known.some((total) => {
    if (total.isZero()) return false;
    const others = known.filter((value) => value !== total);
    return (
      isSum(total, others) ||
      (classes.length > 0 &&
        isSum(
          total,
          classes.map((value) => value ?? new Decimal(0)),
        ))
    );
  });
}

function isSum(total: Decimal, parts: readonly Decimal[]): boolean {
  if (total.isZero() || parts.length === 0) return false;
  return Decimal.sum(0, ...parts)
    .minus(total)
    .abs()
    .lte(ROUNDED.times(parts.length + 1));
}

function amountOf(text: string): Decimal | undefined {
  if (!isFigure(text)) return undefined;
  return new Decimal(text.replace(/[,，]/g, '').replace('．', '.').replace(/[−－]/, '-'));
}

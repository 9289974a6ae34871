import type { Finding } from '../model/finding.ts';

/**
 * The formula with the figures filled in, as it turned out: `4294.10 ≠ 645.1 + 3754.88 = 4399.98` where
 * the stated figure alone stands on the left, as it is otherwise.
 */
export function filledFormula({ formula, agreement, stated, expected, unit }: Finding): string | undefined {
  if (!formula) return undefined;
  const { filled } = formula;
  if (agreement !== 'differs') return filled;
  const [left, right, ...more] = filled.split(' = ');
  if (left === undefined || right === undefined || more.length > 0) return filled;
  const suffix = unit === '%' ? '%' : '';
  const isStated = stated !== undefined && digits(left) === digits(stated + suffix);
  const answer = `${expected}${suffix}`;
  const isOpen = isStated && expected !== undefined && digits(right) !== digits(answer);
  return `${left} ≠ ${right}${isOpen ? ` = ${answer}` : ''}`;
}

const digits = (text: string): string => text.replace(/[,\s]/g, '');

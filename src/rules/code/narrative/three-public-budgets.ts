import type { BudgetBase } from '../../../model/claim.ts';
import type { CheckContext } from '../../../model/index.ts';

const ROWS: Readonly<Record<string, string>> = {
  'three-public': 'total',
  abroad: 'abroad',
  vehicle: 'vehicle',
  purchase: 'purchase',
  operation: 'operation',
  reception: 'reception',
};

/**
 * The budget cell of the table of the three public expenses for what the text speaks of: that of the opening
 * budget where this is meant and the form has both.
 */
export function threePublicBudget(
  { operand }: CheckContext,
  concept = '',
  base?: BudgetBase,
): string | undefined {
  const row = ROWS[concept];
  if (!row) return undefined;
  const opening = `t07.${row}.opening`;
  return base === 'opening' && operand(opening) !== undefined ? opening : `t07.${row}.budget`;
}

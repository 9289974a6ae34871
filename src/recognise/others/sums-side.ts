import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import type { SheetFigures } from './sheet-figures.ts';
import { isTotalLabel, rankOfTotal } from './total-words.ts';
import type { Family } from './weigh-proposals.ts';

/** 收入总计 and 支出总计 in one row are one amount. */
export function sumsSide(layout: SheetLayout, figures: SheetFigures): Family[] {
  const [income, expense, ...more] = layout.sides;
  if (!income || !expense || more.length > 0) return [];
  const row = layout.rows.findLast(
    (at) => isGrandTotal(layout, income, at) && isGrandTotal(layout, expense, at),
  );
  const total = row === undefined ? undefined : figures.at(row, income.amounts[0]!);
  const other = row === undefined ? undefined : figures.at(row, expense.amounts[0]!);
  if (!total || !other) return [];
  const proposals = [{ kind: 'balance', total, parts: [{ cell: other, weight: 1 }] }] as const;
  return [{ question: 'balance', proposals, isSaid: true }];
}

const isGrandTotal = ({ section }: SheetLayout, { labels }: SheetSide, row: number): boolean =>
  labels.some((column) => {
    const text = section.rows[row]![column] ?? '';
    return isTotalLabel(text) && rankOfTotal(text) === 2;
  });

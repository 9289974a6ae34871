import type { OtherRelation } from '../../model/other-table.ts';
import type { RatioRelation, Term } from '../../model/relation.ts';
import type { SheetLayout, SheetSide } from './lay-out-sheet.ts';
import { isRateColumn } from './rate-columns.ts';
import type { SheetCell, SheetFigures } from './sheet-figures.ts';

/** Every two columns of amounts may be what a percentage compares. */
const MOST_COMPARED = 12;
const PROOF = 3;
const MOST_FAILING = 0.15;
const LIKELY = 0.8;

interface Rate {
  readonly relation: RatioRelation;
  /** Percent, unrounded. */
  readonly exact: number;
  readonly percent: SheetCell;
}

/** Columns of percentages that nearly all their rows show to compare two columns of amounts. */
export function ratesAcross(layout: SheetLayout, side: SheetSide, figures: SheetFigures): OtherRelation[] {
  const isRate = (column: number) => isRateColumn(layout, column);
  const amounts = side.amounts.filter((column) => !isRate(column)).slice(0, MOST_COMPARED);
  return side.amounts.filter(isRate).flatMap((percent) => {
    let best: { rates: readonly Rate[]; held: number } = { rates: [], held: 0 };
    for (const over of amounts)
      for (const part of amounts) {
        if (part === over) continue;
        for (const form of ['completion', 'growth'] as const) {
          const rates = layout.rows.flatMap((row) => rateOf(figures, form, row, { percent, part, over }));
          const held = rates.filter(isHeld).length;
          if (held > best.held) best = { rates, held };
        }
      }
    return prove(best.rates, best.held);
  });
}

function rateOf(
  figures: SheetFigures,
  form: 'completion' | 'growth',
  row: number,
  columns: { readonly percent: number; readonly part: number; readonly over: number },
): Rate[] {
  const percent = figures.at(row, columns.percent);
  const part = figures.at(row, columns.part);
  const over = figures.at(row, columns.over);
  if (!percent?.isPrinted || !part || !over || over.value <= 0 || part.value === 0) return [];
  const isGrowth = form === 'growth';
  const numerator: Term[] = [
    { figure: part.id, weight: 1 },
    ...(isGrowth ? [{ figure: over.id, weight: -1 } as const] : []),
  ];
  return [
    {
      percent,
      exact: ((part.value - (isGrowth ? over.value : 0)) / over.value) * 100,
      relation: {
        type: 'ratio',
        form,
        percent: percent.id,
        percentSign: 1,
        numerator,
        denominator: [{ figure: over.id, weight: 1 }],
      },
    },
  ];
}

/** A rate of 0 or 100 % says too little of what it compares. */
const isHeld = (rate: Rate): boolean => isClose(rate) && rate.exact !== 0 && rate.exact !== 100;
const isClose = ({ percent, exact }: Rate): boolean =>
  Math.abs(percent.value / percent.scale - exact) <= percent.step / percent.scale;

function prove(rates: readonly Rate[], held: number): OtherRelation[] {
  const failing = rates.filter((rate) => !isClose(rate));
  if (
    held < PROOF + (failing.length === 0 ? 1 : 0) ||
    failing.length > Math.max(1, MOST_FAILING * rates.length)
  )
    return [];
  return rates.map((rate) => ({
    kind: 'rate',
    relation: rate.relation,
    ...(failing.includes(rate) ? { certainty: LIKELY } : {}),
  }));
}

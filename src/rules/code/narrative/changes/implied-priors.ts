import { Decimal } from 'decimal.js';
import type { ChangeClaim, CheckContext, JudgedInstance, PartsClaim, Term } from '../../../../model/index.ts';
import { figuresOf } from '../claims-of.ts';
import {
  ANYTHING,
  type Range,
  rangeOfFigure,
  rangesMeet,
  shownRange,
  sumOfRanges,
} from '../implied-range.ts';
import { trySum } from '../reported.ts';
import { baseOf } from './change-words.ts';

/**
 * 三公经费55万元，比上年下降10%，其中：接待费15万元，比上年下降25%…: rates without amounts still tell what each was
 * before, and these add up as the amounts do. `changes` are against one base.
 */
export function impliedPriors(
  context: CheckContext,
  { total, parts }: PartsClaim,
  changes: readonly ChangeClaim[],
): JudgedInstance | undefined {
  const changeOf = (figure: string): ChangeClaim | undefined => {
    const own = changes.filter(({ currents }) => currents[0] === figure);
    return own.length === 1 ? own[0] : undefined;
  };
  const whole = changeOf(total);
  const own = parts.map((part) => changeOf(part.figure));
  if (!whole?.rate || whole.either) return undefined;
  // Where all tell by how much, the amounts are added up instead.
  if (whole.delta && own.every((change) => !change?.rate || change.delta)) return undefined;
  // A list that does not add up tells nothing of the year before.
  const terms: Term[] = [
    { figure: total, weight: 1 },
    ...parts.map(({ figure }): Term => ({ figure, weight: -1 })),
  ];
  if (trySum(context, { type: 'sum', comparison: '=', terms })?.agreement === 'differs') return undefined;
  // 较2015年下降2%, the parts 较上年: two years.
  const lastYear = (context.submission.year ?? 0) - 1;
  const years = [whole, ...own].flatMap((change) => (change ? [change.year ?? lastYear] : []));
  if (new Set(years).size > 1) return undefined;
  const before = rangeBefore(context, whole, total);
  const together = sumOfRanges(parts.map(({ figure }, index) => rangeBefore(context, own[index], figure)));
  const instance = `${whole.rate}=`;
  if (rangesMeet(before, together)) return { instance, outcome: 'pass' };
  const figures = figuresOf(context);
  const rates = [whole, ...own].flatMap((change) => figures.get(change?.rate ?? change?.delta ?? '') ?? []);
  return {
    instance,
    outcome: 'fail',
    severity: 'warning',
    messageId: 'implied-priors-differ',
    data: { base: baseOf(whole), total: shownRange(before), parts: shownRange(together) },
    at: rates.map(({ location }) => location),
  };
}

/** What a figure was before its change: current ∓ change, or current ÷ (1 ± rate); anything where nothing is told. */
function rangeBefore(context: CheckContext, change: ChangeClaim | undefined, figure: string): Range {
  const current = rangeOfFigure(context, figure);
  if (!change || change.either) return ANYTHING;
  if (change.flat) return current;
  const figures = figuresOf(context);
  const delta = change.delta === undefined ? undefined : figures.get(change.delta);
  if (delta?.kind === 'amount' && change.deltaSign) {
    const by = rangeOfFigure(context, delta.id);
    return change.deltaSign === 1
      ? { low: Decimal.max(0, current.low.minus(by.high!)), high: current.high!.minus(by.low) }
      : { low: current.low.plus(by.low), high: current.high!.plus(by.high!) };
  }
  const rate = figures.get(change.rate ?? '');
  if (!rate || !change.rateSign) return ANYTHING;
  // 差异率-22.29% is a fall, whatever word stands before it.
  const signed = rate.value.isNegative() ? rate.value : rate.value.mul(change.rateSign);
  // Rates are rounded or cut off.
  const unit = new Decimal(10).pow(-rate.decimals);
  const [least, most] = [signed.minus(unit), signed.plus(unit)].map((percent) => percent.div(100).plus(1));
  if (least!.lessThanOrEqualTo(0)) return ANYTHING;
  return { low: current.low.div(most!), high: current.high!.div(least!) };
}

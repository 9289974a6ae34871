import { Decimal } from 'decimal.js';
import type { AmountClaim, CheckContext, ShareClaim, TextFigure } from '../../../../model/index.ts';
import { amountsBetween } from '../amounts-between.ts';
import { figuresOf, printed } from '../claims-of.ts';
import { reported, tryRatio } from '../reported.ts';
import { relationOf } from './share-relation.ts';

/** Between what the whole lies of which the part is the stated percentage, with room for its rounding. */
function wholesOf(
  claim: ShareClaim,
  figures: ReadonlyMap<string, TextFigure>,
): [least: Decimal, most: Decimal] {
  const [part, percent] = [figures.get(claim.part), figures.get(claim.percent)];
  if (!part || !percent) return [new Decimal(0), new Decimal(0)];
  const unit = new Decimal(10).pow(-percent.decimals);
  const whole = (rate: Decimal) => reported(part).value.mul(100).div(rate);
  const least = percent.value.minus(unit);
  return [whole(percent.value.plus(unit)), least.greaterThan(0) ? whole(least) : new Decimal(Infinity)];
}

/** 行政运行支出 is no whole of which anything else is a share. */
const canBeWhole = ({ subject: { text, concept = '', line } }: AmountClaim): boolean =>
  text !== '' && line === undefined && concept !== '' && !/^(?:item|class)\./.test(concept);

/** Another amount of the text of which the stated share would be right. */
export function otherBase(
  context: CheckContext,
  claim: ShareClaim,
): { messageId: string; data: Record<string, string> } | Record<string, never> {
  const figures = figuresOf(context);
  const percent = figures.get(claim.percent);
  if (!percent || percent.value.isZero() || percent.value.greaterThanOrEqualTo(100)) return {};
  for (const other of amountsBetween(context, ...wholesOf(claim, figures))) {
    const figure = figures.get(other.figure);
    if (figure?.kind !== 'amount' || other.figure === claim.part || !canBeWhole(other)) continue;
    const verdict = tryRatio(context, relationOf({ ...claim, siblings: [] }, other.figure));
    if (verdict?.agreement === 'exact')
      return {
        messageId: 'share-fits-other',
        data: { other: printed(figure), otherName: other.subject.text },
      };
  }
  const part = figures.get(claim.part);
  if (!part) return {};
  const implied = part.value.mul(100).div(percent.value);
  return {
    messageId: 'share-differs',
    data: { implied: `${implied.toDecimalPlaces(2).toFixed(2)} ${part.measure}` },
  };
}

import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, JudgedInstance, TextFigure } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { agree, reported, trySum } from '../reported.ts';

export const sharesMakeHundred = {
  id: 'N-04',
  name: 'narrative-shares-add-up',
  kind: 'share',
  severity: 'warning',
  title: { zh: '同组占比之和约为100%', en: 'Shares of one list add to about 100 %' },
  basis: { zh: '分项构成总数的全部', en: 'The parts make up the whole' },
  why: {
    zh: '各分项合起来就是总数，占比之和与100%的差不应超过四舍五入的范围。',
    en: 'The parts are the whole, so their shares differ from 100 % by rounding at most.',
  },
  example: { zh: '占60.00%、占45.00%，合计105.00%。', en: '60.00 % and 45.00 % make 105.00 %.' },
  fix: { zh: '重新计算各项占比。', en: 'Recompute the shares.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const complete = new Map(
      claimsOf(context, 'parts')
        .filter((claim) => claim.extent === 'complete')
        .map((claim) => [claim.parts.map((part) => part.figure).join(), claim]),
    );
    const seen = new Set<string>();
    for (const share of claimsOf(context, 'share')) {
      const key = share.siblings.join();
      if (share.siblings.length < 2 || seen.has(key)) continue;
      seen.add(key);
      const figures = share.siblings.map((id) => figuresOf(context).get(id)!);
      const parts = claimsOf(context, 'share').filter((other) => share.siblings.includes(other.percent));
      const list = complete.get(parts.map((other) => other.part).join());
      const shareOut =
        list &&
        trySum(context, {
          type: 'sum',
          comparison: '=',
          terms: [
            { figure: list.total, weight: 1 },
            ...list.parts.map((part) => ({ figure: part.figure, weight: -1 as const })),
          ],
        });
      // Where the amounts do not add, the shares cannot; shares of nothing are written as 0 %.
      // Different bases within one list (占三公 / 占总支出), or another than its total, need not make 100.
      if (
        !list ||
        shareOut?.agreement === 'differs' ||
        figuresOf(context).get(list.total)!.value.isZero() ||
        new Set(parts.map((other) => other.baseText)).size > 1 ||
        parts.some(({ bases: [base] }) => base && !agree(context, base, list.total))
      ) {
        yield { instance: key, outcome: 'not-applicable' };
        continue;
      }
      // Percentages round, and so do the amounts they were computed from.
      const total = inTenThousands(context, list.total);
      const inputs = list.parts.reduce(
        (sum, part) => sum.plus(unitOf(inTenThousands(context, part.figure)?.decimals ?? 0)),
        new Decimal(0),
      );
      const fromInputs = total?.value.greaterThan(0) ? inputs.mul(100).div(total.value) : new Decimal(0);
      const slack = figures.reduce((total, figure) => total.plus(unitOf(figure.decimals)), fromInputs);
      yield judge(share.siblings, figures, slack, true);
    }
    for (const { percents, isWhole } of claimsOf(context, 'bare-shares')) {
      const figures = percents.map((id) => figuresOf(context).get(id)!);
      const slack = figures.reduce((all, { decimals }) => all.plus(unitOf(decimals)), new Decimal(0));
      yield judge(percents, figures, slack, isWhole);
    }
  },
} satisfies CodeRule;

const unitOf = (decimals: number): Decimal => new Decimal(10).pow(-decimals);

/** `slack`: what rounding may make of 100; where not all parts are named they may fall short of it. */
function judge(
  shares: readonly string[],
  figures: readonly TextFigure[],
  slack: Decimal,
  isWhole: boolean,
): JudgedInstance {
  const instance = shares.join();
  const sum = figures.reduce((total, figure) => total.plus(figure.value), new Decimal(0));
  const difference = sum.minus(100);
  const isWithin = difference.abs().lessThanOrEqualTo(slack) || (!isWhole && difference.isNegative());
  if (isWithin) return { instance, outcome: 'pass' };
  return {
    instance,
    outcome: 'fail',
    messageId: 'shares-not-hundred',
    data: { sum: sum.toString() },
    at: figures.map((figure) => figure.location),
    stated: sum.toString(),
    expected: '100',
    difference: difference.toString(),
    unit: '%',
    hint: { suspects: 'shares', shares },
  };
}

const inTenThousands = (context: CheckContext, id: string): ReturnType<typeof reported> | undefined => {
  const operand = context.operand(id);
  return operand && reported(operand);
};

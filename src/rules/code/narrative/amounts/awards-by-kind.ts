import { Decimal } from 'decimal.js';
import type { CheckContext, CodeRule, JudgedInstance, TextFigure } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { reported } from '../reported.ts';

const KINDS = { 货物: 'procurement.goods', 工程: 'procurement.works', 服务: 'procurement.services' } as const;
/** 货物采购授予中小企业合同金额占货物支出金额的60%. */
const AWARDED = /(货物|工程|服务)(?:类)?采购授予中小企业/;

export const awardsByKind = {
  id: 'N-79',
  name: 'narrative-awards-by-kind',
  kind: 'share',
  severity: 'warning',
  title: {
    zh: '货物、工程、服务采购授予中小企业的占比与授予总额相符',
    en: 'Shares of goods, works and services awarded to smaller enterprises make up what was awarded',
  },
  basis: {
    zh: '授予中小企业合同金额 = Σ 各类采购支出 × 该类占比；占比不超过100%',
    en: 'awarded = Σ procurement of each kind × its share; no share exceeds 100 %',
  },
  why: {
    zh: '三类采购支出和授予中小企业的总额都已写明，三个占比合起来必须得出这个总额。',
    en: 'The three amounts and what was awarded are stated, so the three shares must give it.',
  },
  example: {
    zh: '货物9.30万元、工程121.40万元全部授予中小企业共130.70万元，却写货物采购占比60%。',
    en: 'Goods 9.30 and works 121.40 were all awarded, 130.70 in all, yet “60 %” of goods.',
  },
  fix: {
    zh: '按类重新计算授予中小企业合同金额占该类支出的比例。',
    en: 'Compute each share on the procurement of its kind.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const shares = (context.submission.narrative?.figures ?? []).filter(
      ({ kind, location }) => kind === 'percent' && AWARDED.test(location.label ?? ''),
    );
    for (const share of shares)
      if (share.value.greaterThan(100)) yield { ...tooMuch(share), instance: `${share.id}>` };
    for (const sentence of new Set(shares.map((share) => share.sentence))) {
      const group = shares.filter((share) => share.sentence === sentence);
      if (group.every(({ value }) => value.lessThanOrEqualTo(100))) yield* judge(context, group);
    }
  },
} satisfies CodeRule;

const tooMuch = (share: TextFigure): Omit<Extract<JudgedInstance, { outcome: 'fail' }>, 'instance'> => ({
  outcome: 'fail',
  severity: 'warning',
  messageId: 'share-above-whole',
  data: { rate: share.text },
  at: [share.location],
  stated: share.text,
  unit: '%',
});

const kindOf = ({ location }: TextFigure): string =>
  KINDS[AWARDED.exec(location.label ?? '')![1] as keyof typeof KINDS];

/** Whether the shares of one sentence give what was awarded, each between what rounding or cutting off leaves open. */
function* judge(context: CheckContext, shares: readonly TextFigure[]): Iterable<JudgedInstance> {
  const awarded = amountOf(context, 'procurement.sme', shares[0]!);
  const bought = Object.values(KINDS).map((kind) => ({ kind, figure: amountOf(context, kind, shares[0]!) }));
  if (!awarded || bought.some(({ figure }) => figure === undefined)) return;
  const parts = bought.flatMap(({ kind, figure }) => {
    const amount = reported(figure!).value;
    const own = shares.filter((share) => kindOf(share) === kind);
    return amount.isZero() ? [] : [{ amount, share: own[0], isTold: own.length === 1 }];
  });
  if (parts.length === 0 || !parts.every(({ isTold }) => isTold)) return;
  const total = reported(awarded);
  const cent = new Decimal(10).pow(-total.decimals).times(parts.length + 1);
  let [least, most] = [cent.negated(), cent];
  for (const { amount, share } of parts) {
    const unit = new Decimal(10).pow(-share!.decimals);
    least = least.plus(amount.times(share!.value.minus(unit.div(2))).div(100));
    most = most.plus(amount.times(Decimal.min(100, share!.value.plus(unit))).div(100));
  }
  const instance = `${awarded.id}/`;
  const hundred = parts.flatMap(({ share }) => (share!.value.equals(100) ? [share!.id] : []));
  if (total.value.greaterThanOrEqualTo(least) && total.value.lessThanOrEqualTo(most))
    // Another digit in 100 is more than all.
    yield { instance, outcome: 'pass', fixes: hundred };
  else
    yield {
      instance,
      outcome: 'fail',
      messageId: 'awards-by-kind-differ',
      data: { awarded: awarded.text, least: least.toFixed(2), most: most.toFixed(2) },
      at: [...parts.map(({ share }) => share!.location), awarded.location],
      stated: awarded.text,
    };
}

/** The one amount of that name near the shares: of their section, and final. */
function amountOf(context: CheckContext, concept: string, near: TextFigure): TextFigure | undefined {
  const paragraph = near.sentence.split('.')[0];
  const found = claimsOf(context, 'amount').filter(
    ({ role, subject, year, sentence }) =>
      role === 'actual' &&
      year === undefined &&
      subject.concept === concept &&
      sentence.split('.')[0] === paragraph,
  );
  const figure = found.length === 1 ? figuresOf(context).get(found[0]!.figure) : undefined;
  return figure?.kind === 'amount' ? figure : undefined;
}

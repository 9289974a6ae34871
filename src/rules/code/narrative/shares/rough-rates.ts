import { judgeRough } from '../../../../amount/judge-rough.ts';
import { roundHalfUp } from '../../../../amount/rounding.ts';
import type { CheckContext, CodeRule, JudgedInstance, RoughClaim, Term } from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { reported } from '../reported.ts';

/** What the rate comes to is shown so finely. */
const DECIMALS = 1;

export const roughRates = {
  id: 'N-84',
  name: 'narrative-rough-rates',
  kind: 'share',
  severity: 'warning',
  title: {
    zh: '三成、近一半、超过20%之类的说法与金额相符',
    en: 'Rates told roughly (three tenths, nearly half, over 20 %) agree with the amounts',
  },
  basis: {
    zh: '概数也有范围：近九成不到九成、不低于八成，增长1.5倍是上年的2.5倍，翻一番是上年的两倍',
    en: 'A rough rate has its bounds: nearly nine tenths is below nine and above eight; up by 1.5 times is 2.5 times last year’s',
  },
  why: {
    zh: '概数由文中的金额得来，超出这个说法通常所指的范围，多半是倍数、成数或金额写错。',
    en: 'A rough rate follows from amounts of the text; beyond what such words can mean, one of them is wrong.',
  },
  example: {
    zh: '公务接待费5.00万元，比上年增加3.00万元，增长2.5倍（应为1.5倍）。',
    en: 'Up by 3.00 to 5.00, stated as 2.5 times more (1.5).',
  },
  fix: {
    zh: '按金额重新计算；“增长几倍”不含上年的一倍，“是上年的几倍”含上年的一倍。',
    en: 'Recompute from the amounts; “times more” leaves last year’s amount out, “times last year’s” includes it.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'rough')) yield judge(context, claim);
  },
} satisfies CodeRule;

function judge(context: CheckContext, claim: RoughClaim): JudgedInstance {
  const figures = figuresOf(context);
  const percent = figures.get(claim.percent)!;
  const instance = percent.id;
  const amounts = (terms: readonly Term[]) =>
    terms.map(({ figure, weight }) => ({ ...reported(figures.get(figure)!), weight }));
  const verdicts = claim.readings.map(({ numerator, denominator }) =>
    judgeRough(
      {
        form: claim.form,
        sign: claim.sign,
        numerator: amounts(numerator),
        denominator: amounts(denominator),
      },
      claim,
    ),
  );
  if (verdicts.some(({ agreement }) => agreement === 'holds'))
    return { instance, outcome: 'pass', ...sureAs(claim) };
  const [chosen] = verdicts;
  if (chosen?.agreement !== 'differs') return { instance, outcome: 'undecided', messageId: 'reading-unsure' };
  const { numerator, denominator } = claim.readings[0]!;
  const ids = new Set([claim.percent, ...[...numerator, ...denominator].map(({ figure }) => figure)]);
  const expected = roundHalfUp(chosen.percent, DECIMALS).toFixed(DECIMALS);
  return {
    instance,
    outcome: 'fail',
    ...sureAs(claim),
    messageId: 'rough-rate-differs',
    data: { stated: printed(percent), expected },
    at: [...ids].map((id) => figures.get(id)!.location),
    stated: percent.text,
    expected,
    unit: '%',
  };
}

import { Decimal } from 'decimal.js';
import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  RatioRelation,
  Term,
} from '../../../../model/index.ts';
import { growthRelation } from '../changes/growth-relation.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { fitsName } from '../completions/fits-name.ts';
import { reported, tryRatio } from '../reported.ts';

/** Each rate may be within what rounding allows: of one quotient there is one rate all the same. */
export const oneQuotient = {
  id: 'N-78',
  name: 'narrative-one-quotient',
  kind: 'tie-out',
  severity: 'warning',
  title: {
    zh: '同样两个数算出的比率，各处一致',
    en: 'A rate computed from the same two figures is the same everywhere',
  },
  basis: {
    zh: '分子、分母都相同，商只有一个；“三公”经费全部是其中一项时，两者的增减率也相同，除非上年另有一项',
    en: 'One numerator over one denominator is one quotient; where one item is all of the three public expenses both changed alike, unless another fell to nothing',
  },
  why: {
    zh: '单看一处，末位之差可以是四舍五入；同一个算式两处得数不同，必有一处录错。',
    en: 'In one place a last digit may be rounding; two results of one division are not.',
  },
  example: {
    zh: '“三公”经费增加5.07万元，增长42.68%；其中公务用车费增加5.07万元，增长42.67%，本年都是16.95万元。',
    en: 'Up by 5.07 to 16.95, “42.68 %” of the total and “42.67 %” of its only part.',
  },
  fix: { zh: '重新计算，两处写同一个比率。', en: 'Compute again and write one rate in both places.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const groups = new Map<string, RatioRelation[]>();
    for (const relation of relationsOf(context)) {
      const key = quotientOf(context, relation);
      if (key === undefined) continue;
      groups.set(key, [...(groups.get(key) ?? []), relation]);
    }
    const compared = new Set<string>();
    for (const relations of groups.values())
      for (const instance of judge(context, relations)) {
        for (const { percent } of relations) compared.add(percent);
        yield instance;
      }
    for (const [part, total] of onlyParts(context))
      if (!compared.has(part.rate!) || !compared.has(total.rate!)) yield* judgeAlike(context, part, total);
  },
} satisfies CodeRule;

function* relationsOf(context: CheckContext): Iterable<RatioRelation> {
  const one = (figure: string): Term[] => [{ figure, weight: 1 }];
  for (const claim of claimsOf(context, 'change')) {
    const relation = claim.delta && growthRelation(context, claim, claim.currents[0]);
    if (relation) yield relation;
  }
  for (const { percent, actuals, budgets, base } of claimsOf(context, 'completion')) {
    const [actual] = actuals;
    const budget = budgets.findLast(fitsName(base))?.figure;
    if (actual === undefined || budget === undefined) continue;
    const sides = { numerator: one(actual), denominator: one(budget) };
    yield { type: 'ratio', form: 'completion', percent, percentSign: 1, ...sides };
  }
}

/** What is divided by what, as printed, to how many decimals; undefined where it does not compute at all. */
function quotientOf(context: CheckContext, relation: RatioRelation): string | undefined {
  const percent = context.operand(relation.percent);
  const agreement = tryRatio(context, relation)?.agreement;
  if (!percent || agreement === undefined || agreement === 'differs' || agreement === 'undefined-base')
    return undefined;
  const side = (terms: readonly Term[]) =>
    terms
      .map(({ figure, weight }) => {
        const { value, decimals } = reported(context.operand(figure)!);
        return `${value.times(weight).toFixed()}:${decimals}`;
      })
      .join('+');
  const { form, percentSign, numerator, denominator } = relation;
  return [form, percentSign, side(numerator), side(denominator), percent.decimals].join('|');
}

function* judge(context: CheckContext, relations: readonly RatioRelation[]): Iterable<JudgedInstance> {
  const rates = new Map(relations.map((relation) => [relation.percent, relation]));
  if (rates.size < 2) return;
  const shown = (rate: string): string => figuresOf(context).get(rate)!.value.toFixed();
  const all = [...rates.keys()];
  const isExact = (rate: string) => tryRatio(context, rates.get(rate)!)?.agreement === 'exact';
  const reference = all.find(isExact) ?? mostSaid(all, shown);
  for (const rate of all) {
    const instance = `${rate}=`;
    if (shown(rate) === shown(reference)) yield { instance, outcome: 'pass', fixes: [rate] };
    else yield fault(context, rate, reference, 'one-quotient');
  }
}

const mostSaid = (rates: readonly string[], shown: (rate: string) => string): string => {
  const times = (rate: string) => rates.filter((other) => shown(other) === shown(rate)).length;
  return rates.reduce((best, rate) => (times(rate) > times(best) ? rate : best));
};

const PARTS = /^(?:abroad|vehicle|purchase|operation|reception)$/;

/** Changes of 三公 and of the one expense that is all of it. */
function* onlyParts(context: CheckContext): Iterable<readonly [ChangeClaim, ChangeClaim]> {
  const rates = claimsOf(context, 'change').filter(
    ({ against, rate, subject, currents }) =>
      against === 'prior-year' && rate !== undefined && !subject.qualified && currents.length > 0,
  );
  const amount = ({ currents: [current] }: ChangeClaim): Decimal =>
    figuresOf(context).get(current!)?.value ?? NOTHING;
  const parts = rates.filter(({ subject: { concept } }) => PARTS.test(concept ?? ''));
  for (const total of rates) {
    if (total.subject.concept !== 'three-public' || amount(total).isZero()) continue;
    for (const part of parts)
      if (amount(part).equals(amount(total)) && part.rateSign === total.rateSign) yield [part, total];
  }
}

const NOTHING = new Decimal(0);

/** Rates of fewer digits are one apart by chance. */
const DIGITS = 4;

/** Whether the two differ in one digit; more than that is another expense's fall to nothing. */
function* judgeAlike(context: CheckContext, part: ChangeClaim, total: ChangeClaim): Iterable<JudgedInstance> {
  const [own, whole] = [part, total].map(({ rate }) => figuresOf(context).get(rate!)!.text);
  const isShort = own!.replace('.', '').length < DIGITS || own!.length !== whole!.length;
  const apart = [...own!].filter((digit, at) => digit !== whole![at]).length;
  if (isShort || apart > 1) return;
  if (apart === 1) yield fault(context, part.rate!, total.rate!, 'rate-of-only-part');
  else yield { instance: `${part.rate}:${total.rate}`, outcome: 'pass', fixes: [part.rate!, total.rate!] };
}

function fault(context: CheckContext, rate: string, other: string, messageId: string): JudgedInstance {
  const [stated, reference] = [rate, other].map((id) => figuresOf(context).get(id)!);
  return {
    instance: `${rate}:${other}`,
    outcome: 'fail',
    messageId,
    data: { rate: stated!.text, other: reference!.text },
    at: [stated!.location, reference!.location],
    stated: stated!.text,
    expected: reference!.text,
    unit: '%',
  };
}

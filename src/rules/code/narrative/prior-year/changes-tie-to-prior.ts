import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  Operand,
  TextFigure,
} from '../../../../model/index.ts';
import { textWithUnit } from '../../../../model/unit-of.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { tryGrowthOf, trySumOf } from '../reported.ts';
import { type PriorFigure, priorFigure } from './prior-figure.ts';

export const changesTieToPrior = {
  id: 'N-42',
  name: 'narrative-change-against-prior',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '所写的增减与上年决算相符', en: 'Stated changes agree with last year’s accounts' },
  basis: {
    zh: '增减额 = 本年决算数 − 上年决算数，增减率 = 增减额 ÷ 上年决算数',
    en: 'change = this year’s final − last year’s, rate = change ÷ last year’s',
  },
  why: {
    zh: '提供了上年的报送件时，文中的增减额、增减率和“持平”可以直接用两年的决算数核对。',
    en: 'With last year’s submission given, amounts and rates of change and “level” can be recomputed.',
  },
  example: {
    zh: '文中“比上年增加10万元”，两年决算数相差15万元。',
    en: '“Up by 10”, while the two years differ by 15.',
  },
  fix: {
    zh: '按两年决算数重新计算；口径调整的应说明。',
    en: 'Recompute from the two years, or say what was restated.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const { prior } = context.submission;
    if (!prior) return;
    for (const claim of claimsOf(context, 'change')) {
      if (claim.against !== 'prior-year' || !isLastYear(context, claim) || !isNamed(claim)) continue;
      const before = priorFigure(prior, claim.subject);
      const judged = before ? judge(context, claim, before) : notFound(context, claim);
      if (judged) yield judged;
    }
  },
} satisfies CodeRule;

const isNamed = ({ subject }: ChangeClaim): boolean =>
  !subject.qualified && (subject.concept !== undefined || subject.line !== undefined);

/** A third year that is named is not in last year's submission. */
const isLastYear = ({ submission }: CheckContext, { year }: ChangeClaim): boolean =>
  year === undefined || submission.year === undefined || year === submission.year - 1;

/** Whether last year's submission settles a rate that the text alone leaves open. */
export function isSettledByPrior(context: CheckContext, claim: ChangeClaim): boolean {
  const { prior } = context.submission;
  if (!prior || claim.against !== 'prior-year' || !isLastYear(context, claim) || !isNamed(claim))
    return false;
  return priorFigure(prior, claim.subject) !== undefined && currentOf(context, claim) !== undefined;
}

function notFound(context: CheckContext, claim: ChangeClaim): JudgedInstance | undefined {
  const lead = leadOf(context, claim);
  return (
    lead && {
      instance: lead.id,
      outcome: 'undecided',
      messageId: 'prior-not-found',
      data: { name: claim.subject.text },
    }
  );
}

/** The figure of the change itself. */
const leadOf = (
  context: CheckContext,
  { delta, rate, flat, currents }: ChangeClaim,
): TextFigure | undefined => figuresOf(context).get(delta ?? rate ?? (flat ? (currents[0] ?? '') : ''));

/** This year's figure: as stated, or as the tables have it where only the change is stated. */
function currentOf(context: CheckContext, { currents, subject }: ChangeClaim): Operand | undefined {
  const stated = figuresOf(context).get(currents[0] ?? '');
  if (stated) return stated.kind === 'amount' ? stated : undefined;
  const fact = subject.facts.find((key) => context.operand(key)?.state === 'printed');
  return fact === undefined ? undefined : context.operand(fact);
}

function judge(context: CheckContext, claim: ChangeClaim, before: PriorFigure): JudgedInstance | undefined {
  const lead = leadOf(context, claim);
  const current = currentOf(context, claim);
  if (!lead || !current) return undefined;
  const delta = figuresOf(context).get(claim.delta ?? '');
  if (claim.flat) return judgeLevel(claim, lead, current, before);
  if (delta) return delta.kind === 'amount' ? judgeAmount(claim, delta, current, before) : undefined;
  return judgeRate(claim, lead, current, before);
}

function judgeAmount(
  claim: ChangeClaim,
  delta: TextFigure,
  current: Operand,
  before: PriorFigure,
): JudgedInstance {
  // Where no direction was chosen, or its word is misspelt, another rule says so.
  const isOpen = claim.either === true || claim.misspelt !== undefined || delta.value.isNegative();
  const signs: readonly (1 | -1)[] = isOpen ? [1, -1] : [(claim.deltaSign || 1) as 1 | -1];
  const verdicts = signs.map((sign) =>
    trySumOf([
      { figure: delta, weight: 1 },
      { figure: current, weight: sign === 1 ? -1 : 1 },
      { figure: before, weight: sign },
    ]),
  );
  if (verdicts.some(({ agreement }) => agreement !== 'differs'))
    return { instance: delta.id, outcome: 'pass' };
  return {
    ...failure(claim, delta, current, before, 'change-differs-from-prior'),
    expected: verdicts[0]!.expected.toFixed(Math.max(delta.decimals, 0)),
  };
}

function judgeRate(
  claim: ChangeClaim,
  rate: TextFigure,
  current: Operand,
  before: PriorFigure,
): JudgedInstance {
  if (before.value.isZero())
    return rate.value.isZero()
      ? { instance: rate.id, outcome: 'pass' }
      : { ...failure(claim, rate, current, before, 'rate-on-prior-zero'), severity: 'warning' };
  const isOpen = claim.either === true || claim.misspelt !== undefined || rate.value.isNegative();
  const signs: readonly (1 | -1)[] = isOpen ? [1, -1] : [(claim.rateSign || 1) as 1 | -1];
  const verdicts = signs.map((sign) => tryGrowthOf(rate, sign, current, before));
  if (verdicts.some(({ agreement }) => agreement !== 'differs'))
    return { instance: rate.id, outcome: 'pass' };
  return {
    ...failure(claim, rate, current, before, 'rate-differs-from-prior'),
    expected: verdicts[0]!.expected.toFixed(Math.max(rate.decimals, 0)),
  };
}

function judgeLevel(
  claim: ChangeClaim,
  lead: TextFigure,
  current: Operand,
  before: PriorFigure,
): JudgedInstance {
  const { agreement } = trySumOf([
    { figure: current, weight: 1 },
    { figure: before, weight: -1 },
  ]);
  const instance = `${lead.id}=`;
  if (agreement !== 'differs') return { instance, outcome: 'pass' };
  return {
    ...failure(claim, lead, current, before, 'level-differs-from-prior'),
    instance,
    at: [claim.location, lead.location],
    severity: 'warning',
  };
}

const failure = (
  claim: ChangeClaim,
  stated: TextFigure,
  current: Operand,
  before: PriorFigure,
  messageId: string,
) => ({
  instance: stated.id,
  outcome: 'fail' as const,
  ...sureAs(claim),
  messageId,
  data: {
    name: claim.subject.line?.item ?? claim.subject.text,
    delta: printed(stated),
    prior: textWithUnit(before),
    current: textWithUnit(current),
  },
  at: [stated.location, ...(stated.id === current.id ? [] : [current.location])],
  stated: stated.text,
  unit: stated.measure,
});

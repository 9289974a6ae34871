import type { RatioVerdict } from '../../../../amount/agreement.ts';
import type {
  CheckContext,
  CodeRule,
  CompletionClaim,
  RatioRelation,
  RuleInstance,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { tryRatio } from '../reported.ts';
import { threePublicBudget } from '../three-public-budgets.ts';
import { fitsName } from './fits-name.ts';
import { isOfAnotherBudget } from './of-another-budget.ts';

const relationOf = (
  claim: CompletionClaim,
  budget: string,
  actual: string = claim.actuals[0]!,
): RatioRelation => ({
  type: 'ratio',
  form: 'completion',
  percent: claim.percent,
  percentSign: 1,
  numerator: [{ figure: actual, weight: 1 }],
  denominator: [{ figure: budget, weight: 1 }],
});

const holds = (verdict: RatioVerdict | undefined): boolean =>
  verdict !== undefined && verdict.agreement !== 'differs' && verdict.agreement !== 'undefined-base';

export const completionRate = {
  id: 'N-10',
  name: 'narrative-completion-rate',
  kind: 'completion',
  severity: 'error',
  title: { zh: '完成率与所说的预算数相符', en: 'Completion rates agree with the budget they name' },
  basis: { zh: '完成率 = 决算数 ÷ 预算数 × 100%', en: 'rate = final ÷ budget × 100 %' },
  why: {
    zh: '写“完成年初预算的”，分母就必须是年初预算数；按全年预算算出的比例不能说成完成年初预算。',
    en: 'The base of the rate must be the budget that the sentence names.',
  },
  example: {
    zh: '年初预算0万元，全年预算321.02万元，决算307.82万元，完成年初预算的95.89%。',
    en: 'Opening budget 0, annual budget 321.02, final 307.82, “95.89 % of the opening budget”.',
  },
  fix: {
    zh: '重新计算完成率，或把“年初预算”改成实际作分母的预算。',
    en: 'Recompute, or name the budget that was really used.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'completion')) yield judgeCompletion(context, claim);
  },
} satisfies CodeRule;

function judgeCompletion(context: CheckContext, claim: CompletionClaim): RuleInstance {
  const figures = figuresOf(context);
  const percent = figures.get(claim.percent)!;
  const named = claim.budgets.filter(fitsName(claim.base));
  // The same kind of budget can be stated twice; the latest is the one spoken of.
  const exact = named.filter((budget) => budget.base === claim.base);
  const chosen = (exact.length > 0 ? exact : named).at(-1);
  const fromDifference = chosen ? undefined : relationByDifference(context, claim);
  if (fromDifference)
    return {
      instance: claim.percent,
      relation: fromDifference,
      scope: claim.sentence,
      formula: {
        messageId: 'formula.completion-from-difference',
        data: { base: claim.base },
      },
    };
  const inTable = chosen || fromDifference ? undefined : budgetInTable(context, claim);
  if (inTable)
    return {
      instance: claim.percent,
      // 公务接待费完成预算的73.33%, without its amount: the table has both.
      relation: relationOf(claim, inTable, claim.actuals[0] ?? actualOf(inTable)),
      scope: claim.sentence,
      formula: { messageId: 'formula.completion-in-table', data: {} },
      // The table's budget may be the adjusted one.
      ...(claim.base === 'unnamed' ? {} : { severity: 'warning' }),
    };
  if (claim.actuals.length === 0 || !chosen)
    return {
      instance: claim.percent,
      outcome: 'undecided',
      messageId: 'completion-incomplete',
      data: { base: claim.base },
    };
  const fitting = claim.actuals.find((id) => holds(tryRatio(context, relationOf(claim, chosen.figure, id))));
  const actual = figures.get(fitting ?? claim.actuals[0]!)!;
  const budget = figures.get(chosen.figure)!;
  if (actual.kind !== 'amount') return { instance: claim.percent, outcome: 'not-applicable' };
  if (fitting === undefined && isOfAnotherBudget(percent, actual, budget))
    return {
      instance: claim.percent,
      outcome: 'undecided',
      messageId: 'completion-incomplete',
      data: { base: claim.base },
    };
  if (budget.value.isZero()) {
    if (percent.value.isZero() || (actual.value.isZero() && claim.budgets.length < 2))
      return { instance: claim.percent, outcome: 'pass' };
    const other = claim.budgets.find(
      (candidate) =>
        candidate !== chosen && tryRatio(context, relationOf(claim, candidate.figure))?.agreement === 'exact',
    );
    return {
      instance: claim.percent,
      outcome: 'fail',
      ...sureAs(claim),
      messageId: other ? 'completion-fits-other' : 'completion-on-zero',
      data: {
        rate: percent.text,
        base: claim.base,
        ...(other ? { otherBase: other.base, other: printed(figures.get(other.figure)!) } : {}),
      },
      at: [
        percent.location,
        budget.location,
        ...(other ? [figures.get(other.figure)!.location] : []),
        actual.location,
      ],
      stated: percent.text,
      unit: '%',
      ...(other ? {} : { severity: 'warning' as const }),
    };
  }
  const relation = relationOf(claim, chosen.figure, actual.id);
  const verdict = tryRatio(context, relation);
  const other =
    verdict?.agreement === 'differs'
      ? claim.budgets.find(
          (candidate) =>
            candidate !== chosen &&
            ['exact', 'truncated'].includes(
              tryRatio(context, relationOf(claim, candidate.figure))?.agreement ?? '',
            ),
        )
      : undefined;
  return {
    instance: claim.percent,
    relation,
    alternatives: claim.actuals
      .filter((id) => id !== actual.id)
      .map((id) => relationOf(claim, chosen.figure, id)),
    scope: claim.sentence,
    ...sureAs(claim),
    formula: { messageId: 'formula.completion', data: { base: chosen.base } },
    ...(other
      ? {
          messageId: 'completion-fits-other',
          data: {
            rate: percent.text,
            base: claim.base,
            otherBase: other.base,
            other: printed(figures.get(other.figure)!),
          },
          also: [figures.get(other.figure)!.location],
        }
      : {}),
  };
}

/** 公务接待费支出决算10万元，完成预算的80%: the budget stands in the table of the three public expenses. */
/** The final figure in the row of a budget. */
const actualOf = (budget: string): string => budget.replace(/[^.]+$/, 'actual');

function budgetInTable(
  context: CheckContext,
  { actuals, subject, base }: CompletionClaim,
): string | undefined {
  const fact = subject.qualified ? undefined : threePublicBudget(context, subject.concept, base);
  const budget = fact === undefined ? undefined : context.operand(fact);
  const isAmount =
    actuals[0] === undefined
      ? fact !== undefined && context.operand(actualOf(fact)) !== undefined
      : figuresOf(context).get(actuals[0])?.kind === 'amount';
  return isAmount && budget?.state === 'printed' && !budget.value.isZero() ? fact : undefined;
}

/** 完成年初预算的109.5%，比年初预算增加145.96万元: the difference tells the budget that is not stated. */
function relationByDifference(context: CheckContext, claim: CompletionClaim): RatioRelation | undefined {
  const [actual] = claim.actuals;
  const change = claimsOf(context, 'change').find(
    (other) =>
      other.against === 'budget' &&
      other.delta !== undefined &&
      other.deltaSign !== 0 &&
      !other.prior &&
      other.sentence === claim.sentence &&
      other.currents[0] === actual,
  );
  const delta = figuresOf(context).get(change?.delta ?? '');
  if (!actual || !delta || delta.value.isNegative() || figuresOf(context).get(actual)?.kind !== 'amount')
    return undefined;
  return {
    type: 'ratio',
    form: 'completion',
    percent: claim.percent,
    percentSign: 1,
    numerator: [{ figure: actual, weight: 1 }],
    denominator: [
      { figure: actual, weight: 1 },
      { figure: delta.id, weight: change!.deltaSign === 1 ? -1 : 1 },
    ],
  };
}

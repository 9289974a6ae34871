import type { RatioVerdict } from '../../../amount/agreement.ts';
import type {
  BudgetBase,
  CheckContext,
  CodeRule,
  ComparisonClaim,
  CompletionClaim,
  JudgedInstance,
  RatioRelation,
  RuleInstance,
  SumRelation,
} from '../../../model/index.ts';
import { claimsOf, figuresOf, printed } from './claims-of.ts';
import { agree, reported, tryRatio, trySum } from './reported.ts';
import { THREE_PUBLIC_BUDGETS } from './three-public-budgets.ts';

/** Names under which budgets go; `unnamed` fits any of them. */
export const BUDGET_NAMES: Readonly<Record<BudgetBase, string>> = {
  opening: '年初预算',
  annual: '全年预算',
  adjusted: '调整预算',
  unnamed: '预算',
};

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

type Budget = CompletionClaim['budgets'][number];
const fitsName =
  (base: BudgetBase) =>
  (budget: Budget): boolean =>
    budget.base === base || base === 'unnamed' || budget.base === 'unnamed';

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
        data: { base: BUDGET_NAMES[claim.base] },
      },
    };
  const inTable = chosen || fromDifference ? undefined : budgetInTable(context, claim);
  if (inTable)
    return {
      instance: claim.percent,
      relation: relationOf(claim, inTable),
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
      data: { base: BUDGET_NAMES[claim.base] },
    };
  const fitting = claim.actuals.find((id) => holds(tryRatio(context, relationOf(claim, chosen.figure, id))));
  const actual = figures.get(fitting ?? claim.actuals[0]!)!;
  const budget = figures.get(chosen.figure)!;
  if (actual.kind !== 'amount') return { instance: claim.percent, outcome: 'not-applicable' };
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
      messageId: other ? 'completion-fits-other' : 'completion-on-zero',
      data: {
        rate: percent.text,
        base: BUDGET_NAMES[claim.base],
        ...(other ? { otherName: BUDGET_NAMES[other.base], other: printed(figures.get(other.figure)!) } : {}),
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
    formula: { messageId: 'formula.completion', data: { base: BUDGET_NAMES[chosen.base] } },
    ...(other
      ? {
          messageId: 'completion-fits-other',
          data: {
            rate: percent.text,
            base: BUDGET_NAMES[claim.base],
            otherName: BUDGET_NAMES[other.base],
            other: printed(figures.get(other.figure)!),
          },
          also: [figures.get(other.figure)!.location],
        }
      : {}),
  };
}

/** 公务接待费支出决算10万元，完成预算的80%: the budget stands in the table of the three public expenses. */
function budgetInTable(context: CheckContext, { actuals, subject }: CompletionClaim): string | undefined {
  const fact = subject.qualified ? undefined : THREE_PUBLIC_BUDGETS[subject.concept ?? ''];
  const budget = fact === undefined ? undefined : context.operand(fact);
  const isAmount = figuresOf(context).get(actuals[0] ?? '')?.kind === 'amount';
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

export const comparisonWords = {
  id: 'N-11',
  name: 'narrative-comparison-words',
  kind: 'direction',
  severity: 'error',
  title: { zh: '“大于、小于、持平”与数字相符', en: 'Words of comparison agree with the figures' },
  basis: { zh: '决算数与预算数直接比较', en: 'Final figure and budget compared' },
  why: {
    zh: '句中已给出预算数和决算数，所写的大于、小于或持平必须与之相符。',
    en: 'Both figures are stated, so the word between them can be checked.',
  },
  example: {
    zh: '年初预算10万元，支出决算12万元，决算数小于预算数的主要原因……',
    en: 'Budget 10, final 12, “the final figure is below the budget because …”.',
  },
  fix: { zh: '改正比较词，或核对两个数。', en: 'Correct the word, or check both figures.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const seen = new Set<string>();
    for (const claim of claimsOf(context, 'comparison')) {
      const named = claim.budgets.filter(fitsName(claim.base));
      const instance = `${claim.actual}${claim.word}${claim.base}`;
      if (seen.has(instance)) continue;
      seen.add(instance);
      if (named.length === 0) {
        const judged = judgeByRate(context, claim, instance);
        if (judged) yield judged;
        continue;
      }
      const holds = named.some((budget) => compare(context, claim.actual, budget.figure, claim.word));
      const actual = figuresOf(context).get(claim.actual)!;
      const budget = figuresOf(context).get(named.at(-1)!.figure)!;
      const says =
        named.length === 1 && (holds || !agree(context, actual.id, budget.id))
          ? { says: inFigures(actual.id, budget.id, claim.word) }
          : {};
      yield holds
        ? { instance, outcome: 'pass', ...says }
        : {
            instance,
            outcome: 'fail',
            ...says,
            messageId: 'comparison-word-wrong',
            data: {
              word: WORDS[claim.word],
              expected: expectedWord(context, claim.actual, budget.id),
              actual: printed(actual),
              budget: printed(budget),
            },
            at: [claim.location, actual.location, budget.location],
            stated: WORDS[claim.word],
          };
    }
  },
} satisfies CodeRule;

/** What a word of comparison says, as far as rounding lets figures say it. */
function inFigures(actual: string, budget: string, word: ComparisonClaim['word']): SumRelation {
  const [small, large] = word === '>' ? [budget, actual] : [actual, budget];
  return {
    type: 'sum',
    comparison: word === '=' ? '=' : '<=',
    terms: [
      { figure: small, weight: 1 },
      { figure: large, weight: -1 },
    ],
  };
}

/** 完成预算 84 %，决算数大于预算数: without the budget itself the rate tells. 100 % may be rounded from either side. */
function judgeByRate(
  context: CheckContext,
  claim: ComparisonClaim,
  instance: string,
): JudgedInstance | undefined {
  const rate = figuresOf(context).get(claim.rate ?? '');
  if (!rate) return undefined;
  const gap = rate.value.comparedTo(100);
  const expected = gap < 0 ? '<' : gap > 0 ? '>' : '=';
  // 完成预算0%，决算数等于预算数: nothing planned, nothing spent.
  const nothing = rate.value.isZero() && figuresOf(context).get(claim.actual)?.value.isZero();
  if (gap === 0 || expected === claim.word || (nothing && claim.word === '='))
    return { instance, outcome: 'pass' };
  return {
    instance,
    outcome: 'fail',
    messageId: 'comparison-word-against-rate',
    data: { word: WORDS[claim.word], expected: WORDS[expected], rate: rate.text },
    at: [claim.location, rate.location],
    stated: WORDS[claim.word],
    expected: WORDS[expected],
  };
}

const WORDS = { '<': '小于', '>': '大于', '=': '等于（持平）' } as const;

function compare(context: CheckContext, actual: string, budget: string, word: '<' | '>' | '='): boolean {
  const gap = difference(context, actual, budget);
  if (gap === undefined) return true;
  return word === '=' ? gap === 0 || isRounding(context, actual, budget) : word === '<' ? gap < 0 : gap > 0;
}

const expectedWord = (context: CheckContext, actual: string, budget: string): string => {
  const gap = difference(context, actual, budget) ?? 0;
  return WORDS[gap < 0 ? '<' : gap > 0 ? '>' : '='];
};

function difference(context: CheckContext, actual: string, budget: string): number | undefined {
  const a = context.operand(actual);
  const b = context.operand(budget);
  return a && b ? reported(a).value.comparedTo(reported(b).value) : undefined;
}

const isRounding = (context: CheckContext, actual: string, budget: string): boolean =>
  trySum(context, {
    type: 'sum',
    comparison: '=',
    terms: [
      { figure: actual, weight: 1 },
      { figure: budget, weight: -1 },
    ],
  })?.agreement !== 'differs';

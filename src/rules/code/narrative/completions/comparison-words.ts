import type {
  CheckContext,
  CodeRule,
  ComparisonClaim,
  JudgedInstance,
  SumRelation,
} from '../../../../model/index.ts';
import { UNIT_LABELS, type Unit } from '../../../../model/unit.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { agree, reported, tryShareOf, trySum } from '../reported.ts';
import { threePublicBudget } from '../three-public-budgets.ts';
import { fitsName } from './fits-name.ts';

export const comparisonWords = {
  id: 'N-11',
  name: 'narrative-comparison-words',
  kind: 'direction',
  severity: 'error',
  title: { zh: '“大于、小于、持平”与数字相符', en: 'Words of comparison agree with the figures' },
  basis: { zh: '决算数与预算数直接比较', en: 'Final figure and budget compared' },
  why: {
    zh: '句中已给出预算数和决算数，所写的大于、小于、持平或未超过必须与之相符。',
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
        const judged = judgeByRate(context, claim, instance) ?? judgeByTable(context, claim, instance);
        if (judged) yield judged;
        continue;
      }
      const holds =
        named.some((budget) => compare(context, claim.actual, budget.figure, claim.word)) ||
        isSmallDifference(context, claim, named.at(-1)!.figure);
      const actual = figuresOf(context).get(claim.actual)!;
      const budget = figuresOf(context).get(named.at(-1)!.figure)!;
      const says =
        named.length === 1 && (holds || !agree(context, actual.id, budget.id))
          ? { says: inFigures(actual.id, budget.id, claim.word) }
          : {};
      if (holds) {
        const isTold =
          claim.word === '=' && named.length === 1 && isPrintedAsFine(context, actual.id, budget.id);
        const fixes = isTold ? { fixes: [actual.id, budget.id] } : {};
        yield { instance, outcome: 'pass', ...says, ...fixes };
        continue;
      }
      const [stated, right] = [
        WORDS[claim.word],
        claim.word === '<=' ? EXCEEDS : expectedWord(context, claim.actual, budget.id),
      ];
      yield {
        instance,
        outcome: 'fail',
        ...says,
        ...(claim.word === '=' && agree(context, actual.id, budget.id) ? { severity: 'warning' } : {}),
        messageId: 'comparison-word-wrong',
        data: { word: stated, expected: right, actual: printed(actual), budget: printed(budget) },
        at: [claim.location, actual.location, budget.location],
        stated,
        hint: { suspects: 'comparison-word', location: claim.location, stated, right },
      };
    }
  },
} satisfies CodeRule;

/** 预算0.83万元，决算0.83万元，完成99.55%，决算数小于预算数: the rate is finer than the amounts, and agrees with the word. */
function isSmallDifference(context: CheckContext, claim: ComparisonClaim, budget: string): boolean {
  const { actual, rate, word } = claim;
  const gap = figuresOf(context)
    .get(rate ?? '')
    ?.value.comparedTo(100);
  const isSoByRate = gap !== undefined && ((word === '<' && gap < 0) || (word === '>' && gap > 0));
  return isSoByRate && agree(context, actual, budget) && isPrintedAlike(context, claim);
}

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

/** 完成预算 84 %，决算数大于预算数: without the budget itself the rate tells. Of 100 % it could be rounding: a warning. */
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
  const isWithin = claim.word === '<=' && gap <= 0;
  if (expected === claim.word || isWithin || (nothing && claim.word === '='))
    return { instance, outcome: 'pass' };
  if (claim.word === '=' && isPrintedAlike(context, claim)) return { instance, outcome: 'pass' };
  const [stated, right] = [WORDS[claim.word], claim.word === '<=' ? EXCEEDS : WORDS[expected]];
  return {
    instance,
    outcome: 'fail',
    ...(gap === 0 ? { severity: 'warning' } : {}),
    messageId: 'comparison-word-against-rate',
    data: { word: stated, expected: right, rate: rate.text },
    at: [claim.location, rate.location],
    stated,
    expected: right,
    hint: { suspects: 'comparison-word', location: claim.location, stated, right },
  };
}

/** 公务接待费3.20万元，决算数等于预算数: the budget stands in the table of the three public expenses, and may be another. */
function judgeByTable(
  context: CheckContext,
  claim: ComparisonClaim,
  instance: string,
): JudgedInstance | undefined {
  const { actual: spent, subject, base, word } = claim;
  const fact =
    subject.qualified || claim.rate ? undefined : threePublicBudget(context, subject.concept, base);
  const budget = fact === undefined ? undefined : context.operand(fact);
  const actual = figuresOf(context).get(spent)!;
  if (budget?.state !== 'printed' || actual.kind !== 'amount') return undefined;
  // …；公务接待费4.24万元。决算数小于预算数: behind a list it is said of the total.
  const isLastPart = claimsOf(context, 'parts').some(({ parts }) =>
    parts.some(({ figure }) => figure === spent),
  );
  if (isLastPart && actual.sentence !== claim.sentence) return undefined;
  if (compare(context, spent, budget.id, word)) return { instance, outcome: 'pass' };
  const [stated, right] = [WORDS[word], word === '<=' ? EXCEEDS : expectedWord(context, spent, budget.id)];
  const unit = UNIT_LABELS[budget.unit as Unit];
  return {
    instance,
    outcome: 'fail',
    severity: 'warning',
    messageId: 'comparison-word-wrong',
    data: { word: stated, expected: right, actual: printed(actual), budget: `${budget.text} ${unit}` },
    at: [claim.location, actual.location, budget.location],
    stated,
    hint: { suspects: 'comparison-word', location: claim.location, stated, right },
  };
}

/** 支出 56.89 万元，完成预算 100.01 %，持平: a budget that is printed as 56.89 too may be that much smaller. */
function isPrintedAlike(context: CheckContext, { actual, rate }: ComparisonClaim): boolean {
  const [spent, percent] = [context.operand(actual), rate === undefined ? undefined : context.operand(rate)];
  return spent && percent ? tryShareOf(percent, spent, spent).agreement !== 'differs' : false;
}

const WORDS = { '<': '小于', '>': '大于', '=': '等于（持平）', '<=': '不超过' } as const;
const EXCEEDS = '超过';

function compare(
  context: CheckContext,
  actual: string,
  budget: string,
  word: ComparisonClaim['word'],
): boolean {
  const gap = difference(context, actual, budget);
  if (gap === undefined) return true;
  if (word === '<=') return gap <= 0 || isRounding(context, actual, budget);
  if (word === '=')
    return gap === 0 || (!isPrintedAsFine(context, actual, budget) && isRounding(context, actual, budget));
  return word === '<' ? gap < 0 : gap > 0;
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

/** One amount rounded twice to the same digit is printed alike: 4.84 and 4.83 are not level. */
function isPrintedAsFine(context: CheckContext, actual: string, budget: string): boolean {
  const [a, b] = [context.operand(actual), context.operand(budget)];
  return a !== undefined && b !== undefined && reported(a).decimals === reported(b).decimals;
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

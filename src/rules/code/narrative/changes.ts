import type { SumVerdict } from '../../../amount/judge-sum.ts';
import type { FormulaWording } from '../../../model/finding.ts';
import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  PartsClaim,
  RelationInstance,
  RuleInstance,
  SumRelation,
  Term,
} from '../../../model/index.ts';
import { claimsOf, figuresOf } from './claims-of.ts';
import { growthRelation } from './growth-relation.ts';
import { reported, tryRatio, trySum } from './reported.ts';

/** The direction of the change: the amount's own word, else the rate's. */
const signOf = (claim: ChangeClaim): 1 | -1 | 0 => (claim.deltaSign || claim.rateSign || 0) as 1 | -1 | 0;

/**
 * Figures that the change can start from: those stated in the text, and the cells that its subject ties to.
 * `areNamed` is false where the text only states another total of the same side (今年支出 beside 支出总计).
 */
function currentsOf(
  context: CheckContext,
  { currents, subject }: ChangeClaim,
): { readonly figures: readonly string[]; readonly areNamed: boolean } {
  if (!subject.concept || subject.qualified) return { figures: currents, areNamed: true };
  const stated = claimsOf(context, 'amount').find(({ figure }) => figure === currents[0]);
  const isOther =
    stated?.subject.concept !== undefined &&
    stated.subject.concept !== subject.concept &&
    !stated.subject.facts.some((fact) => subject.facts.includes(fact));
  const cells = subject.facts.filter((fact) => context.operand(fact)?.state === 'printed');
  if (isOther) return { figures: [...cells, ...currents], areNamed: cells.length > 0 };
  return { figures: [...currents, ...cells], areNamed: currents.length > 0 };
}

export const growthRate = {
  id: 'N-05',
  name: 'narrative-growth-rate',
  kind: 'growth',
  severity: 'error',
  title: { zh: '文中增减率与增减额相符', en: 'Rates of change in the text agree with the amounts' },
  basis: {
    zh: '增减率 = 增减额 ÷ 上年数（或预算数）× 100%，上年数 = 本年数 − 增加额',
    en: 'rate = change ÷ prior figure × 100 %, prior = current − change',
  },
  why: {
    zh: '本年数、增减额和增减率三个数只要知道两个就能算出第三个，必须互相吻合。',
    en: 'Current figure, change and rate determine each other.',
  },
  example: {
    zh: '公务接待费1.28万元，比上年增加0.8万元，增长45%（0.8÷0.48=166.7%）。',
    en: 'Reception 1.28, up by 0.8 or 45 % (0.8 ÷ 0.48 = 166.7 %).',
  },
  fix: {
    zh: '查上年决算数，重新计算增减额和增减率。',
    en: 'Take last year’s figure and recompute change and rate.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'change')) {
      if (!claim.rate) continue;
      const instance = claim.rate;
      const figures = figuresOf(context);
      if (claim.delta && figures.get(claim.delta)?.kind !== 'amount') continue;
      const currents = currentsOf(context, claim);
      const options = (claim.prior && claim.delta ? [undefined] : currents.figures)
        .map((current) => growthRelation(context, claim, current))
        .filter((relation) => relation !== undefined);
      const zero =
        claim.delta && figures.get(claim.delta)!.value.isZero() && figures.get(claim.rate)!.value.isZero();
      if (zero) {
        yield { instance, outcome: 'pass' };
        continue;
      }
      const verdicts = options.map((relation) => ({ relation, verdict: tryRatio(context, relation) }));
      const fitting = verdicts.find(
        ({ verdict }) => verdict && verdict.agreement !== 'differs' && verdict.agreement !== 'undefined-base',
      );
      const chosen = fitting ?? ((claim.prior && claim.delta) || currents.areNamed ? verdicts[0] : undefined);
      if (!chosen) {
        yield { instance, outcome: 'undecided', messageId: 'growth-incomplete', data: {} };
        continue;
      }
      // A base of zero, or below it, is another rule's matter.
      if (chosen.verdict?.agreement === 'undefined-base') {
        yield { instance, outcome: 'not-applicable' };
        continue;
      }
      yield {
        instance,
        relation: chosen.relation,
        alternatives: options.filter((relation) => relation !== chosen.relation),
        scope: claim.sentence,
        formula: formulaOf(claim),
      };
    }
  },
} satisfies CodeRule;

const baseName = ({ against }: ChangeClaim): string => (against === 'budget' ? '预算数' : '上年数');

function formulaOf(claim: ChangeClaim): FormulaWording {
  if (!claim.prior) return { messageId: 'formula.growth-from-current', data: {} };
  const messageId = claim.delta ? 'formula.growth' : 'formula.growth-from-both';
  return { messageId, data: { base: baseName(claim) } };
}

export const rateOnZeroBase = {
  id: 'N-06',
  name: 'narrative-rate-on-zero-base',
  kind: 'growth',
  severity: 'warning',
  title: { zh: '上年数为零时不应写增减率', en: 'No rate of change on a base of zero' },
  basis: { zh: '除数为零，增减率无意义', en: 'A rate on zero is undefined' },
  why: {
    zh: '本年数全部是新增时，上年数为0，增长率无法计算，写“增长100%”不成立。',
    en: 'Where all of the year’s figure is new the base is zero and no rate exists; “up 100 %” is a habit, not a fact.',
  },
  example: { zh: '支出10万元，比上年增加10万元，增长100%。', en: 'Expenditure 10, up by 10 or 100 %.' },
  fix: {
    zh: '只写增加额，或注明“上年无此项支出”。',
    en: 'State the change only, or say that there was none last year.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'change')) {
      if (!claim.rate || !claim.delta) continue;
      const figures = figuresOf(context);
      const rate = figures.get(claim.rate)!;
      const options = claim.currents
        .map((current) => growthRelation(context, claim, current))
        .filter((relation) => relation !== undefined);
      if (options.length === 0) continue;
      const undefinedBase = options.every(
        (relation) => tryRatio(context, relation)?.agreement === 'undefined-base',
      );
      const zeroBase = undefinedBase && !rate.value.isZero() && isNew(context, claim);
      yield zeroBase
        ? {
            instance: claim.rate,
            outcome: 'fail',
            messageId: 'rate-on-zero-base',
            data: { rate: rate.text },
            at: [rate.location],
            stated: rate.text,
            unit: '%',
          }
        : { instance: claim.rate, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

/** The whole figure is new: current equals the increase. */
function isNew(context: CheckContext, claim: ChangeClaim): boolean {
  const current = context.operand(claim.currents[0] ?? '');
  const delta = context.operand(claim.delta ?? '');
  return (
    current !== undefined &&
    delta !== undefined &&
    reported(current).value.equals(reported(delta).value.abs())
  );
}

export const changeFromPrior = {
  id: 'N-07',
  name: 'narrative-change-from-prior',
  kind: 'roll-forward',
  severity: 'error',
  title: { zh: '本年数减上年数等于增减额', en: 'Current less prior figure is the change' },
  basis: { zh: '增减额 = 本年数 − 上年数', en: 'change = current − prior' },
  why: {
    zh: '句中同时写了上年数、本年数和增减额，三者必须吻合。',
    en: 'Where prior figure, current figure and change are all stated they must agree.',
  },
  example: {
    zh: '支出2.05万元，较上年2.08万元减少0.30万元（应为0.03）。',
    en: '2.05 against 2.08 last year, down by 0.30 (0.03).',
  },
  fix: { zh: '重新计算增减额，或核对上年数。', en: 'Recompute the change or check the prior figure.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, prior } = claim;
      if (!prior || claim.currents.length === 0) continue;
      if (claim.flat) yield sameAsPrior(context, claim, prior);
      if (!delta) continue;
      const sign = signOf(claim) || 1;
      const relations = claim.currents.map(
        (current) =>
          ({
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: delta, weight: 1 },
              { figure: current, weight: sign === 1 ? -1 : 1 },
              { figure: prior, weight: sign === 1 ? 1 : -1 },
            ],
          }) as const,
      );
      const relation =
        relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ?? relations[0]!;
      yield {
        instance: delta,
        relation,
        scope: claim.sentence,
        formula: {
          messageId: sign === 1 ? 'formula.increase' : 'formula.decrease',
          data: { base: baseName(claim) },
        },
      };
    }
  },
} satisfies CodeRule;

export const changeFromBudget = {
  id: 'N-27',
  name: 'narrative-change-from-budget',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '决算数与预算数之差等于所写的增减额',
    en: 'Final figure less budget is the difference stated',
  },
  basis: { zh: '比预算增减额 = 决算数 − 预算数', en: 'difference = final − budget' },
  why: {
    zh: '预算数、决算数和两者之差写在同一处，三个数必须吻合。',
    en: 'Where budget, final figure and their difference are all stated they must agree.',
  },
  example: {
    zh: '公务接待费预算2.00万元，支出决算1.20万元，比预算减少0.08万元（应为0.80）。',
    en: 'Budget 2.00, final 1.20, 0.08 below the budget (0.80).',
  },
  fix: { zh: '重新计算差额，或核对预算数。', en: 'Recompute the difference or check the budget.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, budgets = [], prior } = claim;
      const sign = signOf(claim);
      if (!delta || prior || !sign || claim.against !== 'budget' || claim.currents.length === 0) continue;
      if (figuresOf(context).get(delta)?.value.isNegative()) continue;
      const relations = claim.currents.flatMap((current) =>
        budgets.map(
          (budget): SumRelation => ({
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: delta, weight: 1 },
              { figure: current, weight: sign === 1 ? -1 : 1 },
              { figure: budget, weight: sign === 1 ? 1 : -1 },
            ],
          }),
        ),
      );
      const relation =
        relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ??
        relations.at(-1);
      if (!relation) continue;
      yield {
        instance: delta,
        relation,
        alternatives: relations.filter((other) => other !== relation),
        scope: claim.sentence,
        formula: { messageId: sign === 1 ? 'formula.above-budget' : 'formula.below-budget', data: {} },
      };
    }
  },
} satisfies CodeRule;

/** 与上年 100 万元持平: the two figures are one. */
function sameAsPrior(context: CheckContext, claim: ChangeClaim, prior: string): RelationInstance {
  const relations = claim.currents.map(
    (current) =>
      ({
        type: 'sum',
        comparison: '=',
        terms: [
          { figure: current, weight: 1 },
          { figure: prior, weight: -1 },
        ],
      }) as const,
  );
  const relation =
    relations.find((candidate) => trySum(context, candidate)?.agreement !== 'differs') ?? relations[0]!;
  return {
    instance: prior,
    relation,
    scope: claim.sentence,
    formula: { messageId: 'formula.level', data: { base: baseName(claim) } },
  };
}

export const changesAddUp = {
  id: 'N-08',
  name: 'narrative-changes-add-up',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '各分项增减额之和等于总数的增减额',
    en: 'Changes of the parts add to the change of the total',
  },
  basis: {
    zh: '总数是分项之和，总数的增减也是分项增减之和',
    en: 'The total is the sum of its parts, so is its change',
  },
  why: {
    zh: '总数由各分项组成，各分项都写了与上年相比的增减额时，合起来应等于总数的增减额。',
    en: 'A total’s change consists of the changes of its parts.',
  },
  example: {
    zh: '“三公”经费减少5万元，其中：接待费减少2万元，用车费减少1万元，出国费持平。',
    en: 'Down by 5 in all, but by 2 and 1 in the parts.',
  },
  fix: {
    zh: '核对总数和各分项的上年决算数，重新计算增减额。',
    en: 'Check last year’s figures of total and parts and recompute.',
  },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const changes = claimsOf(context, 'change').filter(
      (claim) => claim.against === 'prior-year' && claim.delta && claim.currents.length > 0,
    );
    const changeOf = (figure: string): ChangeClaim | undefined => {
      const own = changes.filter((claim) => claim.currents[0] === figure);
      return own.length === 1 ? own[0] : undefined;
    };
    for (const claim of claimsOf(context, 'parts')) {
      if (claim.extent !== 'complete') continue;
      const total = changeOf(claim.total);
      const parts = claim.parts.map((part) => changeOf(part.figure));
      if (!total || parts.some((part) => part === undefined)) continue;
      if (new Set([total, ...parts].map((change) => change!.year ?? 0)).size > 1) continue;
      // A part that has gone to nothing has a change and no amount.
      const sentences = new Set(parts.map((part) => part!.sentence));
      const vanished = claimsOf(context, 'change').filter(
        (change) =>
          change.against === 'prior-year' &&
          change.delta !== undefined &&
          change.currents.length === 0 &&
          change.subject.concept !== undefined &&
          sentences.has(change.sentence) &&
          change !== total &&
          !parts.includes(change) &&
          change.subject.concept !== claim.totalSubject.concept,
      );
      const terms: Term[] = [total, ...parts, ...vanished].map((change, index) => ({
        figure: change!.delta!,
        weight: (signOf(change!) || 1) * (index === 0 ? 1 : -1) === 1 ? 1 : -1,
      }));
      const vanishes = mayHaveVanished(claim);
      // What is at most something else must stand first; where nothing can exceed there is nothing to judge.
      if (vanishes) terms.sort((a, b) => b.weight - a.weight);
      if (vanishes && terms[0]?.weight !== 1) continue;
      const relation: SumRelation = { type: 'sum', comparison: vanishes ? '<=' : '=', terms };
      if (isRoundedTwice(trySum(context, relation))) {
        yield { instance: total.delta!, outcome: 'pass' };
        continue;
      }
      yield {
        instance: total.delta!,
        relation,
        scope: claim.sentence,
        formula: { messageId: 'formula.changes-add', data: {} },
      };
    }
  },
} satisfies CodeRule;

/**
 * Each change is the difference of two rounded figures: it may be off by twice as much as one of them. Whole
 * numbers are taken at their word.
 */
const isRoundedTwice = (verdict: SumVerdict | undefined): boolean =>
  verdict !== undefined &&
  verdict.tolerance.lt(0.5) &&
  verdict.agreement === 'differs' &&
  verdict.difference.abs().lte(verdict.tolerance.times(2));

/** Income of a kind that there is none of this year is in the total's change and in no item's. */
const mayHaveVanished = ({ totalSubject, parts }: PartsClaim): boolean =>
  (totalSubject.concept?.startsWith('income.') ?? false) ||
  parts.every(({ subject }) => subject.concept?.startsWith('class.') || subject.line !== undefined);

export const changeDirection = {
  id: 'N-09',
  name: 'narrative-change-direction',
  kind: 'direction',
  severity: 'error',
  title: { zh: '增减额与增减率方向一致', en: 'Amount and rate of a change point the same way' },
  basis: { zh: '增加对应增长，减少对应下降', en: 'More means growth, less means decline' },
  why: {
    zh: '同一句里金额写“增加”、比例写“下降”，必有一个写错。',
    en: 'An amount that rises and a rate that falls cannot both be right.',
  },
  example: { zh: '比上年增加5万元，下降10%。', en: 'Up by 5, down by 10 %.' },
  fix: { zh: '核对上年数，统一方向。', en: 'Check last year’s figure and use one direction.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'change')) {
      if (!claim.delta || !claim.rate || !claim.deltaSign || !claim.rateSign) continue;
      const figures = figuresOf(context);
      const delta = figures.get(claim.delta)!;
      const rate = figures.get(claim.rate)!;
      const trivial = delta.value.isZero() && rate.value.isZero();
      const effective = (value: number, sign: number): number => (value < 0 ? -1 : sign);
      const contradictory =
        effective(delta.value.isNegative() ? -1 : 1, claim.deltaSign) !==
        effective(rate.value.isNegative() ? -1 : 1, claim.rateSign);
      yield contradictory && !trivial
        ? {
            instance: claim.delta,
            outcome: 'fail',
            messageId: 'directions-contradict',
            data: { delta: delta.text, rate: rate.text },
            at: [rate.location, delta.location],
            stated: rate.text,
            unit: '%',
          }
        : { instance: claim.delta, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

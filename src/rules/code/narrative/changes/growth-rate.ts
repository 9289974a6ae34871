import type { FormulaWording } from '../../../../model/finding.ts';
import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  RuleInstance,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed, sureAs } from '../claims-of.ts';
import { isSettledByPrior } from '../prior-year/changes-tie-to-prior.ts';
import { agree, reported, tryRatio } from '../reported.ts';
import { baseOf } from './change-words.ts';
import { growthRelation } from './growth-relation.ts';

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
      if (!chosen && isSettledByPrior(context, claim)) {
        yield { instance, outcome: 'not-applicable' };
        continue;
      }
      if (!chosen) {
        yield { instance, outcome: 'undecided', messageId: 'growth-incomplete', data: {} };
        continue;
      }
      // A base of zero, or below it, is another rule's matter; with another digit there would be one.
      if (chosen.verdict?.agreement === 'undefined-base') {
        yield { instance, outcome: 'not-applicable', says: chosen.relation };
        continue;
      }
      yield {
        instance,
        relation: chosen.relation,
        alternatives: options.filter((relation) => relation !== chosen.relation),
        scope: claim.sentence,
        ...sureAs(claim),
        formula: formulaOf(claim),
      };
    }
  },
} satisfies CodeRule;

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
      if (!claim.rate) continue;
      const figures = figuresOf(context);
      const rate = figures.get(claim.rate)!;
      const prior = figures.get(claim.prior ?? '');
      if (prior?.value.isZero() && !rate.value.isZero()) {
        yield {
          instance: claim.rate,
          outcome: 'fail',
          ...sureAs(claim),
          messageId: 'rate-on-stated-zero',
          data: { rate: rate.text, prior: printed(prior), base: baseOf(claim) },
          at: [rate.location, prior.location],
          stated: rate.text,
          unit: '%',
        };
        continue;
      }
      // Where the amount has all risen, the rate is told of below; where it has not, by another rule.
      if (claim.noPrior && !claim.delta && !rate.value.isZero()) {
        yield {
          instance: claim.rate,
          outcome: 'fail',
          messageId: 'rate-on-none',
          data: { rate: rate.text, words: claim.noPrior.location.text },
          at: [rate.location, claim.noPrior.location],
          stated: rate.text,
          unit: '%',
        };
        continue;
      }
      if (!claim.delta) continue;
      const options = claim.currents
        .map((current) => growthRelation(context, claim, current))
        .filter((relation) => relation !== undefined);
      if (options.length === 0) continue;
      const verdicts = options.map((relation) => tryRatio(context, relation)?.agreement);
      // The likeliest figure leaves no base, and none of the others explains the rate.
      const undefinedBase =
        verdicts[0] === 'undefined-base' &&
        verdicts.every((agreement) => agreement === 'undefined-base' || agreement === 'differs');
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
  const printedCells = subject.facts.filter((fact) => context.operand(fact)?.state === 'printed');
  // Where the text states the figure itself, a cell that holds another says nothing for its rate.
  const cells =
    stated && !isOther ? printedCells.filter((cell) => agree(context, stated.figure, cell)) : printedCells;
  if (isOther) return { figures: [...cells, ...currents], areNamed: cells.length > 0 };
  return { figures: [...currents, ...cells], areNamed: currents.length > 0 };
}

function formulaOf(claim: ChangeClaim): FormulaWording {
  if (!claim.prior) return { messageId: 'formula.growth-from-current', data: {} };
  const messageId = claim.delta ? 'formula.growth' : 'formula.growth-from-both';
  return { messageId, data: { base: baseOf(claim) } };
}

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

import type {
  AmountClaim,
  CheckContext,
  CodeRule,
  JudgedInstance,
  Submission,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { trySumOf } from '../reported.ts';

/** Last year's amount for the same thing: its table's fact, or what last year's text says. */
function priorAmount(prior: Submission, subject: AmountClaim['subject']) {
  for (const table of prior.tables) {
    const fact = table.facts.find((candidate) => subject.facts.includes(candidate.key));
    if (fact) return fact;
  }
  const claim = prior.narrative?.claims.find(
    (other): other is AmountClaim =>
      other.type === 'amount' &&
      other.role === 'actual' &&
      other.subject.concept === subject.concept &&
      other.subject.scope === subject.scope &&
      !other.subject.qualified,
  );
  return prior.narrative?.figures.find((figure) => figure.id === claim?.figure);
}

export const changesTieToPrior = {
  id: 'N-42',
  name: 'narrative-change-against-prior',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '所写的增减额与上年决算相符', en: 'Stated changes agree with last year’s accounts' },
  basis: { zh: '增减额 = 本年决算数 − 上年决算数', en: 'change = this year’s final − last year’s final' },
  why: {
    zh: '提供了上年的报送件时，文中的增减额可以直接用两年的决算数核对。',
    en: 'With last year’s submission given the change can be recomputed.',
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
    const figures = figuresOf(context);
    for (const claim of claimsOf(context, 'change')) {
      const current = figures.get(claim.currents[0] ?? '');
      const delta = figures.get(claim.delta ?? '');
      if (
        claim.against !== 'prior-year' ||
        !current ||
        !delta ||
        claim.subject.qualified ||
        !claim.subject.concept
      )
        continue;
      const before = priorAmount(prior, claim.subject);
      if (!before) {
        yield {
          instance: delta.id,
          outcome: 'undecided',
          messageId: 'prior-not-found',
          data: { name: claim.subject.text },
        };
        continue;
      }
      const sign = (claim.deltaSign || 1) as 1 | -1;
      const verdict = trySumOf([
        { figure: delta, weight: 1 },
        { figure: current, weight: sign === 1 ? -1 : 1 },
        { figure: before, weight: sign },
      ]);
      yield verdict.agreement === 'differs'
        ? {
            instance: delta.id,
            outcome: 'fail',
            messageId: 'change-differs-from-prior',
            data: {
              name: claim.subject.text,
              delta: printed(delta),
              prior: before.text,
              current: current.text,
            },
            at: [delta.location, current.location],
            stated: delta.text,
            expected: verdict.expected.toFixed(delta.decimals),
            unit: delta.measure,
          }
        : { instance: delta.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

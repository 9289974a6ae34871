import type { CheckContext, CodeRule, RuleInstance, SumRelation } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { isOneSlipOff } from '../one-slip.ts';
import { reported, trySum } from '../reported.ts';

export const projectListSum = {
  id: 'N-17',
  name: 'narrative-project-list',
  kind: 'footing',
  severity: 'error',
  title: {
    zh: '绩效自评项目的个数和资金与逐项所列相符',
    en: 'Number and sum of evaluated projects agree with the list',
  },
  basis: { zh: '总述与分项介绍是同一批项目', en: 'Overview and list speak of the same projects' },
  why: {
    zh: '总述说涉及几个项目、多少资金，后面逐个列出的项目个数相同时，资金也应相等。',
    en: 'The overview gives number and sum of the projects described below it.',
  },
  example: {
    zh: '共涉及项目7个、资金924.66万元，所列7个项目合计909万元。',
    en: '7 projects of 924.66 in all; the seven listed add to 909.',
  },
  fix: { zh: '核对总述金额和每个项目的预算数。', en: 'Check the overview and each project’s budget.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    for (const claim of claimsOf(context, 'project-list')) {
      const count = figuresOf(context).get(claim.count ?? '');
      if (!count || !claim.amount) continue;
      // Fewer are described than counted where the text gives examples only.
      if (!count.value.equals(claim.projects.length)) {
        yield {
          instance: claim.id,
          outcome: 'undecided',
          messageId: 'projects-not-all-listed',
          data: { count: count.text, listed: String(claim.projects.length) },
        };
        continue;
      }
      const actuals = claimsOf(context, 'project')
        .filter((project) => project.budget && claim.projects.includes(project.budget))
        .map((project) => project.actual);
      const amount = claim.amount;
      const sumOf = (figures: readonly string[]): SumRelation => ({
        type: 'sum',
        comparison: '=',
        terms: [{ figure: amount, weight: 1 }, ...figures.map((figure) => ({ figure, weight: -1 as const }))],
      });
      // The overview may give what was spent instead of what was planned.
      const spent = actuals.every((figure) => figure !== undefined) ? sumOf(actuals as string[]) : undefined;
      const planned = sumOf(claim.projects);
      const relation = spent && trySum(context, spent)?.agreement !== 'differs' ? spent : planned;
      if (isFarOff(context, relation)) {
        yield { instance: claim.id, outcome: 'undecided', messageId: 'projects-of-another-kind', data: {} };
        continue;
      }
      const others = [planned, spent].filter((other) => other !== undefined && other !== relation);
      yield {
        instance: claim.id,
        relation,
        alternatives: others as SumRelation[],
        scope: claim.sentence,
        formula: { messageId: 'formula.projects', data: {} },
      };
    }
  },
} satisfies CodeRule;

/** The amounts described come to more than double the one announced, or less than half of it, and no slip explains it: others are meant. */
function isFarOff(context: CheckContext, relation: SumRelation): boolean {
  const [total, ...parts] = relation.terms.map(({ figure }) => reported(context.operand(figure)!).value);
  const listed = parts.reduce((sum, part) => sum.plus(part), total!.minus(total!));
  const isFar = listed.greaterThan(total!.times(2)) || listed.times(2).lessThan(total!);
  return isFar && !isOneSlipOff(context, relation);
}

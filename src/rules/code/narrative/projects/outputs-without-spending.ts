import type { CheckContext, CodeRule, JudgedInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';

export const outputsWithoutSpending = {
  id: 'N-18',
  name: 'narrative-outputs-without-spending',
  kind: 'presence',
  severity: 'warning',
  title: { zh: '执行数为零的项目不应有产出', en: 'A project without spending has no outputs' },
  basis: { zh: '绩效自评的产出应由项目资金形成', en: 'Outputs come from the project’s money' },
  why: {
    zh: '执行数为0却列出了产出和效益，要么执行数写错，要么产出属于别的项目。',
    en: 'Outputs of a project that spent nothing belong elsewhere, or the amount is wrong.',
  },
  example: {
    zh: '全年预算118万元，执行数0万元，主要产出：购置设备8台。',
    en: 'Budget 118, spent 0, outputs: 8 machines bought.',
  },
  fix: {
    zh: '核对执行数；确无支出的，说明产出的资金来源。',
    en: 'Check the amount, or say where the money came from.',
  },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'project')) {
      const actual = figuresOf(context).get(claim.actual ?? '');
      if (!actual) continue;
      yield actual.value.isZero() && claim.hasOutputs
        ? {
            instance: actual.id,
            outcome: 'fail',
            messageId: 'outputs-without-spending',
            data: { name: claim.name },
            at: [actual.location, claim.location],
            stated: actual.text,
            unit: actual.measure,
          }
        : { instance: actual.id, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

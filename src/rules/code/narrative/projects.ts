import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  RuleInstance,
  SumRelation,
} from '../../../model/index.ts';
import { claimsOf, figuresOf } from './claims-of.ts';
import { trySum } from './reported.ts';

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

const RATING =
  /^(?:从.{0,8}看，?)?(?:其中[，：]?)?(?:其中)?(?:(?:绩效|自评|评价|评定|考核|综合|评级|结果|结论|等次|等级|档次)+)?(?:为|是)?(?:优秀?|良好?|中|差|合格|不合格|中和差|中及差|较差)(?:等次)?(?:的)?(?:项目)?(?:有)?$/;

export const ratingsAddUp = {
  id: 'N-26',
  name: 'narrative-ratings-add-up',
  kind: 'footing',
  severity: 'error',
  title: { zh: '绩效评价各等次项目数之和等于项目总数', en: 'Ratings add to the number of projects' },
  basis: { zh: '每个项目评一个等次', en: 'Each project has one rating' },
  why: {
    zh: '优、良、中、差（合格、不合格）的项目数合起来就是参评项目数。',
    en: 'Projects rated by grade make up all projects rated.',
  },
  example: {
    zh: '4个项目开展自评，其中优2个，良1个，中和差0个。',
    en: '4 projects, of which 2 excellent, 1 good, none below.',
  },
  fix: { zh: '核对项目总数和各等次个数。', en: 'Check total and ratings.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    const counts = claimsOf(context, 'amount').filter((claim) => claim.role === 'count');
    const isRating = (index: number): boolean => RATING.test(counts[index]?.subject.text ?? '');
    for (let from = 0; from < counts.length; from += 1) {
      if (!isRating(from) || isRating(from - 1)) continue;
      let to = from;
      while (isRating(to)) to += 1;
      const total = counts[from - 1];
      if (to - from < 2 || !total) continue;
      const figures = counts.slice(from, to).map((claim) => figuresOf(context).get(claim.figure)!);
      const whole = figuresOf(context).get(total.figure)!;
      const sum = figures.reduce((all, figure) => all + figure.value.toNumber(), 0);
      if (!/个|项/.test(whole.measure) || sum === whole.value.toNumber()) {
        yield { instance: whole.id, outcome: 'pass' };
        continue;
      }
      yield {
        instance: whole.id,
        outcome: 'fail',
        messageId: 'ratings-do-not-add',
        data: { count: whole.text, sum: String(sum) },
        at: [whole.location, ...figures.map((figure) => figure.location)],
        stated: whole.text,
        expected: String(sum),
        unit: whole.measure,
      };
    }
  },
} satisfies CodeRule;

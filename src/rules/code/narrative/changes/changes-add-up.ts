import type { SumVerdict } from '../../../../amount/agreement.ts';
import type {
  ChangeClaim,
  CheckContext,
  CodeRule,
  PartsClaim,
  RuleInstance,
  SumRelation,
  Term,
} from '../../../../model/index.ts';
import { claimsOf, figuresOf } from '../claims-of.ts';
import { trySum } from '../reported.ts';
import { signOf } from './change-words.ts';

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
      const known = parts.filter((part) => part !== undefined);
      if (!total || known.length === 0) continue;
      // A part of nothing whose change is not told has mostly had none.
      const untold = claim.parts.filter((_, index) => parts[index] === undefined);
      if (!untold.every(({ figure }) => figuresOf(context).get(figure)?.value.isZero())) continue;
      if (untold.length > 0 && claim.totalSubject.concept !== 'three-public') continue;
      const years = [total, ...known].flatMap(({ year }) => year ?? []);
      if (new Set(years).size > 1) continue;
      // A part that has gone to nothing has a change and no amount.
      const sentences = new Set(known.map((part) => part.sentence));
      const vanished = claimsOf(context, 'change').filter(
        (change) =>
          change.against === 'prior-year' &&
          change.delta !== undefined &&
          change.currents.length === 0 &&
          change.subject.concept !== undefined &&
          sentences.has(change.sentence) &&
          change !== total &&
          !known.includes(change) &&
          change.subject.concept !== claim.totalSubject.concept,
      );
      const terms: Term[] = [total, ...known, ...vanished].map((change, index) => ({
        figure: change.delta!,
        weight: (signOf(change) || 1) * (index === 0 ? 1 : -1) === 1 ? 1 : -1,
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
        ...(vanishes ? {} : { messageId: 'changes-do-not-add' }),
        ...(untold.length > 0 || (vanishes && !claim.totalSubject.concept?.startsWith('income.'))
          ? { severity: 'warning' }
          : {}),
      };
    }
  },
} satisfies CodeRule;

/**
 * Each change is the difference of two rounded figures: it may be off by twice as much as one of them. Whole
 * numbers are taken at their word.
 */
const isRoundedTwice = (verdict: SumVerdict | undefined): boolean =>
  verdict?.agreement === 'differs' &&
  verdict.tolerance.lt(0.5) &&
  verdict.difference.abs().lte(verdict.tolerance.times(2));

/** Income of a kind that there is none of this year is in the total's change and in no item's. */
const mayHaveVanished = ({ totalSubject, parts }: PartsClaim): boolean =>
  (totalSubject.concept?.startsWith('income.') ?? false) ||
  parts.every(({ subject }) => subject.concept?.startsWith('class.') || subject.line !== undefined);

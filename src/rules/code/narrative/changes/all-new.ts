import type { CheckContext, CodeRule, RelationInstance } from '../../../../model/index.ts';
import { claimsOf, figuresOf, sureAs } from '../claims-of.ts';
import { trySum } from '../reported.ts';
import { signOf } from './change-words.ts';

export const allNew = {
  id: 'N-89',
  name: 'narrative-all-new',
  kind: 'growth',
  severity: 'error',
  title: {
    zh: '上年没有的，增加额就是本年数',
    en: 'Where there was none last year the increase is all of this year’s figure',
  },
  basis: {
    zh: '增加额 = 本年数 − 上年数，上年数为0',
    en: 'increase = current − prior, and the prior figure is 0',
  },
  why: {
    zh: '文中说上年没有此项支出，增加额就应等于本年数。',
    en: 'Where the text says that nothing was spent last year, all that was spent is the increase.',
  },
  example: {
    zh: '公务用车购置费25万元，较上年增加20万元，上年无购置支出（应为25）。',
    en: '25 on vehicles bought, up by 20, none last year (25).',
  },
  fix: {
    zh: '查上年决算数，改正增加额或文字。',
    en: 'Look up last year’s figure; correct the increase or the words.',
  },
  *check(context: CheckContext): Iterable<RelationInstance> {
    for (const claim of claimsOf(context, 'change')) {
      const { delta, noPrior, currents, subject } = claim;
      if (!noPrior || !delta || currents.length === 0 || signOf(claim) !== 1) continue;
      if (figuresOf(context).get(delta)?.kind !== 'amount') continue;
      const relations = currents.map(
        (current) =>
          ({
            type: 'sum',
            comparison: '=',
            terms: [
              { figure: delta, weight: 1 },
              { figure: current, weight: -1 },
            ],
          }) as const,
      );
      yield {
        instance: delta,
        relation:
          relations.find((relation) => trySum(context, relation)?.agreement !== 'differs') ?? relations[0]!,
        scope: claim.sentence,
        ...sureAs(claim),
        // 主要是上年无此项支出: a reason may speak of a part.
        ...(noPrior.isReason ? { severity: 'warning' as const } : {}),
        formula: { messageId: 'formula.all-new', data: { name: subject.text } },
        messageId: 'all-new-differs',
        data: { words: noPrior.location.text },
        also: [noPrior.location],
      };
    }
  },
} satisfies CodeRule;

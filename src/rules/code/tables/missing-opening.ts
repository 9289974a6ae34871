import { judgeEquality } from '../../../amount/agreement.ts';
import type { Reported } from '../../../amount/rounding.ts';
import { toWanyuan } from '../../../amount/unit.ts';
import type { CheckContext, CodeRule, RelationInstance } from '../../../model/code-rule.ts';
import type { Operand, SumRelation } from '../../../model/relation.ts';

const YEAR = 't04.income.year';
const INCOME = 't04.income.grand';
const EXPENSE = 't04.expense.grand.total';

/** T04 whose opening balance is left blank: its grand totals must still fit one side. */
export const openingLeftOut = {
  id: 'T04-15',
  name: 't04-opening-left-out',
  kind: 'roll-forward',
  severity: 'error',
  title: {
    zh: '未列年初结转时，总计仍应与本年收入或支出总计相符',
    en: 'Without an opening balance, the grand total still equals income or the other side',
  },
  basis: {
    zh: '财政拨款收入支出决算总表：收入总计＝本年收入＋年初结转＝支出总计；有的部门不列年初结转',
    en: 'Fiscal summary: grand total = income + opening balance = the other side; some departments leave the opening balance out',
  },
  why: {
    zh: '年初结转留空时，收入总计要么等于本年收入（确无结转），要么等于支出总计（结转漏列）；两者都不等则必有一数有误。',
    en: 'With a blank opening balance the grand total is either the year’s income or, if the balance was left out, the other side’s total; if it is neither, a figure is wrong.',
  },
  example: {
    zh: '本年收入 300.00、支出总计 312.00，收入总计印成 321.00。',
    en: 'Income 300.00, expenditure side 312.00, income side 321.00.',
  },
  fix: {
    zh: '补列年初财政拨款结转和结余，再核对两侧总计。',
    en: 'Put in the opening balance, then check both grand totals.',
  },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const opening = context.operand('t04.income.opening');
    if (opening?.state === 'printed') return;
    const [year, income, expense] = [YEAR, INCOME, EXPENSE].map((id) => context.operand(id));
    if (!year || !income || !expense) return;
    const [own, stated, other] = [year, income, expense].map(toReported) as [Reported, Reported, Reported];
    const withYear = judgeEquality(stated, own).agreement !== 'differs';
    const withOther = judgeEquality(stated, other).agreement !== 'differs';
    const isLeftOut = withYear !== withOther && other.value.greaterThan(own.value);
    yield {
      instance: INCOME,
      relation: equality(INCOME, withOther ? YEAR : EXPENSE),
      scope: 'T04',
      ...(isLeftOut ? { severity: 'warning', messageId: 'opening-left-out' } : {}),
    };
  },
} satisfies CodeRule;

const equality = (stated: string, other: string): SumRelation => ({
  type: 'sum',
  comparison: '=',
  terms: [
    { figure: stated, weight: 1 },
    { figure: other, weight: -1 },
  ],
});

const toReported = ({ value, decimals, unit, state }: Operand): Reported => ({
  ...toWanyuan(value, decimals, unit === 'yuan' || unit === 'yiyuan' ? unit : 'wanyuan'),
  ...(state === 'printed' ? {} : { exact: true }),
});

import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { OtherRelationKind } from '../../../model/other-table.ts';

/** Rows of a table that is none of the nine. */
export const otherRowsAddUp = {
  id: 'O-01',
  name: 'other-tables-rows-add-up',
  kind: 'footing',
  severity: 'error',
  title: { zh: '其他表的合计等于各行之和', en: 'Totals of other tables are the sums of their rows' },
  basis: {
    zh: '表的编码、序号、缩进和“合计”所示的层次；全表绝大多数处都成立，才据以核对',
    en: 'The levels that codes, numbers, indents and totals of the table show, where nearly all of the table bears them out',
  },
  why: {
    zh: '明细表、地方自设表和预算表同样要逐级相加；别处都平、只有一处不平，就是录错。',
    en: 'Detail tables, local forms and budgets add up level by level too; where all but one place does, that one is a slip.',
  },
  example: {
    zh: '项目支出明细表六个项目相加 132.05，合计印成 123.05。',
    en: 'The six projects of a detail table add up to 132.05, the total reads 123.05.',
  },
  fix: {
    zh: '逐行核对这一列，改正录错的一格。',
    en: 'Check the column row by row and correct the wrong cell.',
  },
  check: (context: CheckContext) => relationsOf(context, ['rows', 'balance']),
} satisfies CodeRule;

/** Columns of a table that is none of the nine. */
export const otherColumnsAddUp = {
  id: 'O-02',
  name: 'other-tables-columns-add-up',
  kind: 'cross-footing',
  severity: 'error',
  title: { zh: '其他表的合计栏等于各栏之和', en: 'Total columns of other tables are the sums of theirs' },
  basis: {
    zh: '表头的合并单元格和“合计”“小计”所示的栏次关系；几乎每一行都成立，才据以核对',
    en: 'What merged heads, 合计 and 小计 say of the columns, where nearly every row bears it out',
  },
  why: {
    zh: '其他各行都等于各栏之和，只有一行不等，这一行必有一格录错。',
    en: 'Where every other row is the sum of its columns, the one that is not has a wrong cell.',
  },
  example: {
    zh: '“行政运行”基本支出 311.07、项目支出 14.70，合计印成 355.77。',
    en: '行政运行 has 311.07 and 14.70, its total reads 355.77.',
  },
  fix: { zh: '核对这一行各栏，改正录错的一格。', en: 'Check the row and correct the wrong cell.' },
  check: (context: CheckContext) => relationsOf(context, ['columns']),
} satisfies CodeRule;

/** Differences between two columns. */
export const otherChanges = {
  id: 'O-03',
  name: 'other-tables-changes',
  kind: 'growth',
  severity: 'error',
  title: {
    zh: '其他表的增减额等于两栏之差',
    en: 'Changes in other tables are the differences of two columns',
  },
  basis: {
    zh: '表头“增减额”一类栏目，几乎每一行都等于同样两栏之差',
    en: 'A column headed as a change, which in nearly every row is the difference of the same two columns',
  },
  why: {
    zh: '增减额由同一行的两个数相减得出，不等就是其中一格录错。',
    en: 'The change is the difference of two cells of its row; otherwise one of them is wrong.',
  },
  example: {
    zh: '上年 20.00，本年 25.00，增减额印成 -5.00。',
    en: '20.00 last year and 25.00 this year, the change reads −5.00.',
  },
  fix: { zh: '重算这一行的增减额。', en: 'Compute the change of the row again.' },
  check: (context: CheckContext) => relationsOf(context, ['change']),
} satisfies CodeRule;

/** Percentages that compare two columns. */
export const otherRates = {
  id: 'O-04',
  name: 'other-tables-rates',
  kind: 'completion',
  severity: 'error',
  title: {
    zh: '其他表的比率与同行金额相符',
    en: 'Percentages in other tables follow from the amounts of their row',
  },
  basis: {
    zh: '表头“完成率”“增减率”一类栏目，几乎每一行都由同样两栏算出',
    en: 'A column headed as a rate, which in nearly every row follows from the same two columns',
  },
  why: {
    zh: '比率由同一行的两个金额算出，不符就是其中一格录错。',
    en: 'The rate follows from two amounts of its row; otherwise one of the three is wrong.',
  },
  example: {
    zh: '预算数 40.00，执行数 36.00，执行率印成 80%（应为 90%）。',
    en: '36.00 of 40.00 is 90 %, the rate reads 80 %.',
  },
  fix: { zh: '按同行金额重算比率。', en: 'Compute the rate again from the amounts of the row.' },
  check: (context: CheckContext) => relationsOf(context, ['rate']),
} satisfies CodeRule;

function* relationsOf(
  { submission: { otherTables = [] } }: CheckContext,
  kinds: readonly OtherRelationKind[],
): Iterable<RuleInstance> {
  for (const [at, { relations }] of otherTables.entries())
    for (const { kind, relation, certainty } of relations) {
      if (!kinds.includes(kind)) continue;
      yield {
        instance: relation.type === 'sum' ? relation.terms[0]!.figure : relation.percent,
        relation,
        scope: `other table ${at + 1}`,
        ...(certainty === undefined ? {} : { certainty }),
      };
    }
}

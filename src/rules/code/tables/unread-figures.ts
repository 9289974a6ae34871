import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { UnreadFigure } from '../../../model/table.ts';

const MESSAGES: Readonly<Record<UnreadFigure['kind'], string>> = {
  uncalculated: 'figure-never-calculated',
  'error-value': 'figure-is-an-error',
};

/** A formula without a result is neither zero nor blank. */
export const figuresCalculated = {
  id: 'G-14',
  name: 'figures-calculated',
  kind: 'presence',
  severity: 'error',
  title: { zh: '金额单元格都有算出的数', en: 'Cells of amounts hold calculated figures' },
  basis: {
    zh: '公开的表格应当显示金额本身；公式未计算或引用失效时，读者看到的是空白、零或错误代码',
    en: 'A published table shows the amounts; a formula not calculated, or one with a broken reference, shows a blank, a zero or an error code',
  },
  why: {
    zh: '用程序导出的工作簿常只写公式不存结果，删行、移表后公式会变成 #REF!。',
    en: 'Workbooks exported by programs often store formulas without results, and deleting rows turns references into #REF!.',
  },
  example: {
    zh: '合计栏是 =SUM(C6:C20)，却从未计算过。',
    en: 'The total is =SUM(C6:C20) and was never calculated.',
  },
  fix: {
    zh: '用 Excel 或 WPS 打开，修复引用、重新计算（F9）后保存，再次校验。',
    en: 'Open it in Excel or WPS, repair references, recalculate (F9), save, and check again.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const { table, unread = [] } of submission.tables) {
      if (unread.length === 0) yield { instance: table, outcome: 'pass' };
      for (const kind of ['uncalculated', 'error-value'] as const) {
        const cells = unread.filter((cell) => cell.kind === kind);
        const [first] = cells;
        if (!first) continue;
        yield {
          instance: `${table}/${kind}`,
          outcome: 'fail',
          messageId: MESSAGES[kind],
          data: { label: first.location.label ?? '', text: first.text, count: String(cells.length), table },
          at: cells.map(({ location }) => location),
        };
      }
    }
  },
} satisfies CodeRule;

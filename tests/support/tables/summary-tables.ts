import type { Department } from '../department.ts';
import { classLines } from './class-list.ts';
import type { Layout } from './layout.ts';
import { type FactCell, fact, type Sheet, SheetBuilder } from './sheet.ts';

type Line = readonly [label: string, cell: FactCell | ''];

const INCOME_LINES: readonly Line[] = [
  ['一、一般公共预算财政拨款收入', fact('t01.income.general')],
  ['二、政府性基金预算财政拨款收入', fact('t01.income.fund')],
  ['三、国有资本经营预算财政拨款收入', fact('t01.income.capital')],
  ['四、上级补助收入', fact('t01.income.superior')],
  ['五、事业收入', fact('t01.income.business')],
  ['六、经营收入', fact('t01.income.operating')],
  ['七、附属单位上缴收入', fact('t01.income.affiliate')],
  ['八、其他收入', fact('t01.income.other')],
];
const OLD_INCOME_LINES: readonly Line[] = [
  ['一、财政拨款收入', fact('t01.income.fiscal')],
  ['其中：政府性基金预算财政拨款', fact('t01.income.fund')],
  ['二、上级补助收入', fact('t01.income.superior')],
  ['三、事业收入', fact('t01.income.business')],
  ['四、经营收入', fact('t01.income.operating')],
  ['五、附属单位上缴收入', fact('t01.income.affiliate')],
  ['六、其他收入', fact('t01.income.other')],
];

/** T01: income beside expenditure. */
export function incomeAndExpenditure(
  department: Department,
  layout: Layout,
  file: string,
  title: string,
): Sheet {
  const numbered = layout.lineNumbers;
  const sheet = new SheetBuilder(department, layout, numbered ? 6 : 4);
  const left = department.oldForm ? OLD_INCOME_LINES : INCOME_LINES;
  const right = classLines(department).map(({ code, label }): Line => [label, fact(`t01.expense.${code}`)]);
  const foot: (readonly [Line, Line])[] = [
    [
      ['本年收入合计', fact('t01.income.year')],
      ['本年支出合计', fact('t01.expense.year')],
    ],
    [
      [
        department.oldForm ? '用事业基金弥补收支差额' : '使用非财政拨款结余（含专用结余）',
        fact('t01.income.nonfiscal'),
      ],
      ['结余分配', fact('t01.expense.distribution')],
    ],
    [
      ['年初结转和结余', fact('t01.income.opening')],
      ['年末结转和结余', fact('t01.expense.closing')],
    ],
    [
      ['总计', fact('t01.income.grand')],
      ['总计', fact('t01.expense.grand')],
    ],
  ];
  sheet.head(title, '01');
  if (numbered) {
    sheet.row('收入', '', '', '支出', '', '');
    sheet.row('项目', '行次', '决算数', '项目', '行次', '决算数');
    sheet.row('栏次', '', '1', '栏次', '', '2');
  } else {
    sheet.row('收入', '', '支出', '');
    sheet.row('项目', '决算数', '项目', '决算数');
  }
  const body = right.map((line, index): readonly [Line, Line] => [left[index] ?? ['', ''], line]);
  const rows = [...body, ...foot];
  rows.forEach(([income, expense], index) => {
    const cells: (string | FactCell)[] = numbered
      ? [income[0], String(index + 1), income[1], expense[0], String(rows.length + index + 1), expense[1]]
      : [income[0], income[1], expense[0], expense[1]];
    sheet.row(...cells);
  });
  sheet.row('注：本表反映部门全年收支总量和年末余额。');
  return sheet.sheet(file, 'T01');
}

const FUND_NAMES = {
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};

/** T04: appropriations by fund beside the classes they paid for. */
export function appropriations(department: Department, layout: Layout, file: string, title: string): Sheet {
  const funds = department.oldForm
    ? (['general', 'fund'] as const)
    : (['general', 'fund', 'capital'] as const);
  const numbered = layout.lineNumbers;
  const columns = ['total', ...funds];
  const sheet = new SheetBuilder(department, layout, (numbered ? 5 : 3) + columns.length);
  const titles = ['合计', ...funds.map((fund) => FUND_NAMES[fund])];
  sheet.head(title, '04');
  const put = (income: Line, label: string, key: string | undefined, line: string | undefined) => {
    const amounts =
      key === undefined ? columns.map(() => '') : columns.map((column) => fact(`${key}.${column}`));
    sheet.row(
      income[0],
      ...(numbered ? [line ?? '行次'] : []),
      income[1],
      label,
      ...(numbered ? [line === undefined ? '行次' : String(Number(line) + 40)] : []),
      ...amounts,
    );
  };
  sheet.row('收入', ...(numbered ? [''] : []), '', '支出');
  if (numbered) {
    sheet.row('项目', '行次', '决算数', '项目', '行次', ...titles);
    sheet.row('栏次', '', '1', '栏次', '', ...columns.map((_, index) => String(index + 2)));
  } else sheet.row('项目', '决算数', '项目', ...titles);
  const numerals = ['一', '二', '三'];
  const incomeLines = funds.map(
    (fund, index): Line => [`${numerals[index]}、${FUND_NAMES[fund]}`, fact(`t04.income.${fund}`)],
  );
  const openingLines = funds.map(
    (fund, index): Line => [
      layout.aliases ? FUND_NAMES[fund] : `${numerals[index]}、${FUND_NAMES[fund]}`,
      fact(`t04.income.opening_${fund}`),
    ],
  );
  let line = 0;
  const next = () => String(++line);
  classLines(department).forEach(({ code, label }, index) => {
    put(incomeLines[index] ?? ['', ''], label, `t04.expense.${code}`, next());
  });
  put(['本年收入合计', fact('t04.income.year')], '本年支出合计', 't04.expense.year', next());
  put(
    ['年初财政拨款结转和结余', fact('t04.income.opening')],
    '年末财政拨款结转和结余',
    't04.expense.closing',
    next(),
  );
  for (const opening of openingLines) put(opening, '', undefined, next());
  put(['总计', fact('t04.income.grand')], '总计', 't04.expense.grand', next());
  sheet.row('注：本表反映部门财政拨款的收支总量和年末余额。');
  return sheet.sheet(file, 'T04');
}

import type { Department } from '../department.ts';
import type { Layout } from './layout.ts';
import { fact, type Sheet, SheetBuilder } from './sheet.ts';

const ROWS = ['total', 'abroad', 'vehicle', 'purchase', 'operation', 'reception'] as const;
const UPRIGHT_LABELS: Readonly<Record<(typeof ROWS)[number], string>> = {
  total: '合计',
  abroad: '1.因公出国（境）费',
  vehicle: '2.公务用车购置及运行维护费',
  purchase: '（1）公务用车购置费',
  operation: '（2）公务用车运行维护费',
  reception: '3.公务接待费',
};

/** T07, lying (pairs of columns) or upright (one row an item). */
export function threePublicTable(department: Department, layout: Layout, file: string, title: string): Sheet {
  const hasFigures = ROWS.some((row) =>
    ['budget', 'actual'].some((column) => (department.facts.get(`t07.${row}.${column}`) ?? 0) !== 0),
  );
  const cell = (row: string, column: string) => (hasFigures ? fact(`t07.${row}.${column}`) : '');
  const upright = layout.threePublic === 'upright';
  const sheet = new SheetBuilder(department, layout, upright ? 3 : 12);
  sheet.head(title, '07');
  if (upright) {
    sheet.row('项目', '预算数', '决算数');
    if (layout.lineNumbers) sheet.row('栏次', '1', '2');
    for (const row of ROWS) sheet.row(UPRIGHT_LABELS[row], cell(row, 'budget'), cell(row, 'actual'));
  } else {
    sheet.row(
      '合计',
      '',
      '因公出国（境）费',
      '',
      '公务用车购置及运行维护费',
      '',
      '',
      '',
      '',
      '',
      '公务接待费',
      '',
    );
    sheet.row('', '', '', '', '小计', '', '公务用车购置费', '', '公务用车运行维护费', '', '', '');
    sheet.row(...ROWS.flatMap(() => ['预算数', '决算数']));
    if (layout.lineNumbers)
      sheet.row(...ROWS.flatMap((_, index) => [String(index * 2 + 1), String(index * 2 + 2)]));
    sheet.row(...ROWS.flatMap((row) => [cell(row, 'budget'), cell(row, 'actual')]));
  }
  sheet.row('注：本表反映部门财政拨款“三公”经费的预算和决算。');
  if (!hasFigures) sheet.row(`说明：${department.unitName}本年度没有财政拨款“三公”经费支出，故本表无数据。`);
  return sheet.sheet(file, 'T07');
}

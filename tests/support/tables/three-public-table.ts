import type { Department } from '../department.ts';
import type { Layout } from './layout.ts';
import { fact, type Sheet, SheetBuilder } from './sheet.ts';

const ROWS = ['total', 'abroad', 'vehicle', 'purchase', 'operation', 'reception'] as const;
const MEETINGS = [
  ['meeting', '会议费'],
  ['training', '培训费'],
] as const;
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
  const upright = layout.threePublic === 'upright';
  const extra = layout.meetings ? MEETINGS : [];
  const isEmpty = [...ROWS, ...extra.map(([row]) => row)].every((row) =>
    ['budget', 'actual'].every((column) => (department.facts.get(`t07.${row}.${column}`) ?? 0) === 0),
  );
  const cell = (row: string, column: string) => (isEmpty ? '' : fact(`t07.${row}.${column}`));
  const sheet = new SheetBuilder(department, layout, upright ? 3 : 12 + extra.length * 2);
  sheet.head(title, '07');
  if (upright) {
    sheet.row('项目', '预算数', '决算数');
    if (layout.lineNumbers) sheet.row('栏次', '1', '2');
    for (const row of ROWS) sheet.row(UPRIGHT_LABELS[row], cell(row, 'budget'), cell(row, 'actual'));
    for (const [row, name] of extra) sheet.row(name, cell(row, 'budget'), cell(row, 'actual'));
  } else {
    const all = [...ROWS, ...extra.map(([row]) => row)];
    const over = [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行维护费',
      '',
      '',
      '公务接待费',
      ...extra.map(([, name]) => name),
    ];
    const below = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ...extra.map(() => '')];
    sheet.row(...over.flatMap((head) => [head, '']));
    sheet.row(...below.flatMap((head) => [head, '']));
    sheet.row(...all.flatMap(() => ['预算数', '决算数']));
    if (layout.lineNumbers)
      sheet.row(...all.flatMap((_, index) => [String(index * 2 + 1), String(index * 2 + 2)]));
    sheet.row(...all.flatMap((row) => [cell(row, 'budget'), cell(row, 'actual')]));
  }
  sheet.row('注：本表反映部门财政拨款“三公”经费的预算和决算。');
  if (isEmpty) sheet.row(`说明：${department.unitName}本年度没有财政拨款“三公”经费支出，故本表无数据。`);
  return sheet.sheet(file, 'T07');
}

import type { Department } from '../department.ts';
import { functionalName } from '../functional-items.ts';
import type { Layout } from './layout.ts';
import { fact, type Sheet, SheetBuilder } from './sheet.ts';

interface Column {
  readonly key: string;
  readonly head: string;
  /** Header above several columns. */
  readonly over?: string;
}

interface CodedTable {
  readonly table: string;
  readonly number: string;
  readonly columns: readonly Column[];
  readonly note: string;
  readonly emptyNote?: string;
  /** Overrides the layout's place of the total row. */
  readonly total?: 'last';
}

const SPENDING: readonly Column[] = [
  { key: 'basic', head: '基本支出' },
  { key: 'project', head: '项目支出' },
];
const fundColumns = (): Column[] => [
  { key: 'opening', head: '年初结转和结余' },
  { key: 'income', head: '本年收入' },
  { key: 'total', head: '小计', over: '本年支出' },
  { key: 'basic', head: '基本支出', over: '本年支出' },
  { key: 'project', head: '项目支出', over: '本年支出' },
  { key: 'closing', head: '年末结转和结余' },
];

const TABLES: Readonly<Record<'T02' | 'T03' | 'T05' | 'T08' | 'T09', CodedTable>> = {
  T02: {
    table: 'T02',
    number: '02',
    note: '本表反映部门全年取得的各项收入。',
    columns: [
      { key: 'total', head: '本年收入合计' },
      { key: 'fiscal', head: '财政拨款收入' },
      { key: 'superior', head: '上级补助收入' },
      { key: 'business', head: '事业收入' },
      { key: 'operating', head: '经营收入' },
      { key: 'affiliate', head: '附属单位上缴收入' },
      { key: 'other', head: '其他收入' },
    ],
  },
  T03: {
    table: 'T03',
    number: '03',
    note: '本表反映部门全年各项支出。',
    columns: [
      { key: 'total', head: '本年支出合计' },
      ...SPENDING,
      { key: 'upward', head: '上缴上级支出' },
      { key: 'operating', head: '经营支出' },
      { key: 'subsidy', head: '对附属单位补助支出' },
    ],
  },
  T05: {
    table: 'T05',
    number: '05',
    note: '本表反映部门一般公共预算财政拨款的支出。',
    columns: [{ key: 'total', head: '合计' }, ...SPENDING],
  },
  T08: {
    table: 'T08',
    number: '08',
    note: '本表反映部门政府性基金预算财政拨款的收支和余额。',
    emptyNote: '没有政府性基金预算财政拨款收入和支出',
    columns: fundColumns(),
  },
  T09: {
    table: 'T09',
    number: '09',
    note: '本表反映部门国有资本经营预算财政拨款的支出。',
    emptyNote: '没有国有资本经营预算财政拨款收入和支出',
    columns: fundColumns(),
  },
};

/** The codes of a table's rows: leaves with figures in its columns and all their parents, ascending. */
function codedRows(department: Department, table: string, columns: readonly string[]): string[] {
  const pattern = new RegExp(`^${table.toLowerCase()}\\.(\\d+)\\.(\\w+)$`);
  const codes = new Set<string>();
  for (const [key, amount] of department.facts) {
    const [, code, column = ''] = pattern.exec(key) ?? [];
    if (code && amount !== 0 && columns.includes(column)) codes.add(code);
  }
  return [...codes].sort((a, b) => (a < b ? -1 : 1));
}

function columnsOf(id: keyof typeof TABLES, layout: Layout): readonly Column[] {
  const { columns } = TABLES[id];
  if (id === 'T05' && layout.general === 'flow') return fundColumns();
  if (id !== 'T09' || layout.capital === 'full') return columns;
  return columns
    .filter(({ over }) => over !== undefined)
    .map((column) => ({ ...column, head: column.key === 'total' ? '合计' : column.head }));
}

/** T02, T03, T05, T08, T09: one row a code, one column an amount. */
export function codedTable(
  department: Department,
  layout: Layout,
  id: keyof typeof TABLES,
  file: string,
  title: string,
): Sheet {
  const shape = TABLES[id];
  const columns = columnsOf(id, layout);
  const codeColumns = layout.splitCodes ? 3 : 1;
  const sheet = new SheetBuilder(department, layout, codeColumns + 1 + columns.length);
  const codes = codedRows(
    department,
    shape.table,
    columns.map(({ key }) => key),
  );
  sheet.head(title, shape.number);
  const total = shape.total ?? layout.total;
  const letters = layout.splitCodes && layout.totalLabel === 'letters' && total === 'first';
  header(sheet, layout, columns, codeColumns, letters);
  const amounts = (row: string) =>
    columns.map(({ key }) => (codes.length === 0 ? '' : fact(`${shape.table.toLowerCase()}.${row}.${key}`)));
  const totalRow = () => {
    const lead = Array<string>(codeColumns + 1).fill('');
    if (letters) lead.splice(0, 4, '类', '款', '项', '合计');
    else lead[layout.totalLabel === 'code' ? 0 : codeColumns] = '合计';
    sheet.row(...lead, ...amounts('total'));
  };
  if (total === 'first') totalRow();
  for (const code of codes) {
    const parts = layout.splitCodes ? [code.slice(0, 3), code.slice(3, 5), code.slice(5)] : [code];
    sheet.row(
      ...parts,
      `${layout.indent.repeat((code.length - 3) / 2)}${functionalName(code, department.year)}`,
      ...amounts(code),
    );
  }
  if (codes.length === 0) for (let blank = 0; blank < 3; blank++) sheet.row();
  if (total === 'last') totalRow();
  sheet.row(`注：${shape.note}`);
  if (codes.length === 0 && shape.emptyNote)
    sheet.row(`说明：${department.unitName}本年度${shape.emptyNote}，故本表无数据。`);
  return sheet.sheet(file, id);
}

function header(
  sheet: SheetBuilder,
  layout: Layout,
  columns: readonly Column[],
  codeColumns: number,
  letters: boolean,
) {
  const codeHead = [layout.codeHead, ...Array<string>(codeColumns - 1).fill('')];
  const pad = Array<string>(codeColumns).fill('');
  const top = columns.map((column, index) =>
    column.over === undefined ? column.head : columns[index - 1]?.over === column.over ? '' : column.over,
  );
  const below = columns.map((column) => (column.over === undefined ? '' : column.head));
  if (layout.oneHeaderRow && below.every((head) => head === ''))
    sheet.row(...codeHead, layout.nameHead, ...top);
  else {
    sheet.row('项目', ...pad, ...top);
    sheet.row(...codeHead, layout.nameHead, ...below);
  }
  if (layout.lineNumbers) {
    if (layout.splitCodes && !letters)
      sheet.row('类', '款', '项', '栏次', ...columns.map((_, index) => String(index + 1)));
    else sheet.row('栏次', ...pad, ...columns.map((_, index) => String(index + 1)));
  } else if (layout.splitCodes && !letters) sheet.row('类', '款', '项');
}

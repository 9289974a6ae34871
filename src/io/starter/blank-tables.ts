import {
  ECONOMIC_ITEMS,
  FUNCTIONAL_CLASSES,
  functionalClassName,
} from '../../model/classification/classification.ts';
import { TABLE_SHAPES } from '../../model/fact-keys.ts';
import { TABLE_IDS, type TableId } from '../../model/table-id.ts';
import { chineseNumber } from './chinese-number.ts';

/** One of the nine tables without its figures, in the layout of the 部门决算公开 forms. */
export interface BlankTable {
  readonly id: TableId;
  /** `01收入支出决算总表`. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Empty lines for codes, where the form has as many as the department needs. */
const CODE_LINES = 12;

export function blankTables(year: number): BlankTable[] {
  return TABLE_IDS.map((id, index) => {
    const title = TABLE_SHAPES[id].title.zh;
    const head = [
      [title],
      [`公开${String(index + 1).padStart(2, '0')}表`],
      ['部门：', `${year}年度`, '单位：万元'],
    ];
    return {
      id,
      name: `${String(index + 1).padStart(2, '0')}${title}`,
      rows: [...head, ...BODIES[id](year)],
    };
  });
}

type Rows = string[][];

const BODIES: Readonly<Record<TableId, (year: number) => Rows>> = {
  T01: summary,
  T02: () => coded(columnsOf('T02')),
  T03: () => coded(columnsOf('T03')),
  T04: appropriationSummary,
  T05: () => coded(['合计', '基本支出', '项目支出'], '本年支出'),
  T06: basicExpenditure,
  T07: threePublic,
  T08: fund,
  T09: () => coded(['合计', '基本支出', '项目支出'], '本年支出'),
};

const columnsOf = (id: TableId): string[] =>
  TABLE_SHAPES[id].columns.filter(({ key }) => !NOT_IN_FORM.has(key)).map(({ label }) => label.zh);
/** 其中：教育收费 of table 02, which some provinces add to the form. */
const NOT_IN_FORM = new Set(['education']);
const labelOf = (id: TableId, key: string): string =>
  TABLE_SHAPES[id].rows.find((row) => row.key === key)!.label.zh;

function summary(year: number): Rows {
  const income = ['general', 'fund', 'capital', 'superior', 'business', 'operating', 'affiliate', 'other'];
  const left = income.map((key, index) => `${chineseNumber(index + 1)}、${labelOf('T01', `income.${key}`)}`);
  const right = classLines(year);
  return [
    ['收入', '', '', '支出', '', ''],
    ['项目', '行次', '决算数', '项目', '行次', '决算数'],
    ['栏次', '', '1', '栏次', '', '2'],
    ...sideBySide([...pad(left, right.length), ...FOOT_LEFT], [...right, ...FOOT_RIGHT]),
  ];
}

const FOOT_LEFT = ['本年收入合计', '使用非财政拨款结余（含专用结余）', '年初结转和结余', '总计'];
const FOOT_RIGHT = ['本年支出合计', '结余分配', '年末结转和结余', '总计'];

function appropriationSummary(year: number): Rows {
  const keys = ['general', 'fund', 'capital'];
  const left = keys.map((key, index) => `${chineseNumber(index + 1)}、${labelOf('T04', `income.${key}`)}`);
  const right = classLines(year);
  const footLeft = [
    '本年收入合计',
    '年初财政拨款结转和结余',
    ...keys.map((key) => labelOf('T04', `income.${key}`)),
    '总计',
  ];
  const footRight = ['本年支出合计', '年末财政拨款结转和结余', '', '', '', '总计'];
  return [
    ['收入', '', '', '支出', '', '', '', '', ''],
    ['项目', '行次', '金额', '项目', '行次', ...columnsOf('T04')],
    ['栏次', '', '1', '栏次', '', '2', '3', '4', '5'],
    ...sideBySide([...pad(left, right.length), ...footLeft], [...right, ...footRight], 4),
  ];
}

const classLines = (year: number): string[] =>
  FUNCTIONAL_CLASSES.filter(
    ({ code, names }) =>
      code !== ISSUING_COSTS && names[0]!.from <= year && year <= (names.at(-1)!.until ?? year),
  ).map(({ code }, index) => `${chineseNumber(index + 1)}、${functionalClassName(code, year)}`);

/** 债务发行费用支出 is the treasury's and on no department's form. */
const ISSUING_COSTS = '233';

const pad = (labels: string[], length: number): string[] =>
  Array.from({ length }, (_, index) => labels[index] ?? '');

/** Line numbers run down the left side and on down the right one, as on the form. */
function sideBySide(left: readonly string[], right: readonly string[], amounts = 1): Rows {
  return left.map((label, index) => [
    label,
    String(index + 1),
    '',
    right[index]!,
    String(left.length + index + 1),
    ...Array<string>(amounts).fill(''),
  ]);
}

/** `above` is the header cell that spans the amounts, where the form has one. */
function coded(columns: readonly string[], above?: string): Rows {
  const blanks = (count: number): string[] => Array<string>(count).fill('');
  const top = above === undefined ? [...columns] : [above, ...blanks(columns.length - 1)];
  return [
    ['项目', '', ...top],
    ['科目编码', '科目名称', ...(above === undefined ? blanks(columns.length) : columns)],
    ['栏次', '', ...columns.map((_, index) => String(index + 1))],
    ['合计', '', ...blanks(columns.length)],
    ...Array.from({ length: CODE_LINES }, () => blanks(columns.length + 2)),
  ];
}

function fund(): Rows {
  const blanks = Array<string>(8).fill('');
  return [
    ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
    ['科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', ''],
    ['栏次', '', '1', '2', '3', '4', '5', '6'],
    ['合计', ...blanks.slice(1)],
    ...Array.from({ length: CODE_LINES }, () => blanks),
  ];
}

function basicExpenditure(): Rows {
  const group = (...codes: string[]) => ECONOMIC_ITEMS.filter(({ code }) => codes.includes(code.slice(0, 3)));
  const blocks = [group('301', '303'), group('302'), group('307', '309', '310', '311', '312', '399')];
  const height = Math.max(...blocks.map((block) => block.length));
  const line = (index: number): string[] =>
    blocks.flatMap((block) => [block[index]?.code ?? '', block[index]?.name ?? '', '']);
  return [
    ['人员经费', '', '', '公用经费', '', '', '', '', ''],
    blocks.flatMap(() => ['科目编码', '科目名称', '决算数']),
    ...Array.from({ length: height }, (_, index) => line(index)),
    ['人员经费合计', '', '', '公用经费合计', '', '', '', '', ''],
  ];
}

function threePublic(): Rows {
  const top = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  const below = ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''];
  const twice = (cells: string[]): string[] => [...cells, ...cells];
  return [
    ['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''],
    twice(top),
    twice(below),
    Array.from({ length: 12 }, (_, index) => String(index + 1)),
    Array<string>(12).fill(''),
  ];
}

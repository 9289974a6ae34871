import type { Localized } from './rule.ts';
import { TABLE_IDS, type TableId } from './table-id.ts';

/**
 * The catalogue of fact keys: which rows and columns each of the nine tables can have. Templates bind
 * printed labels to these keys; the rule language refuses keys that are not here.
 *
 * A key is `table.row[.column]`: `t01.income.general`, `t03.2010301.basic`, `t07.reception.actual`.
 */
export interface TableShape {
  readonly id: TableId;
  readonly title: Localized;
  /** Rows named by a classification code (5 to 9 digits nest by prefix), besides the fixed ones. */
  readonly codes?: { readonly classification: 'functional' | 'economic'; readonly prefix: string };
  readonly rows: readonly FixedRow[];
  /** Empty: the row has one figure and the key ends with the row. */
  readonly columns: readonly NamedPart[];
  /** Columns that some forms print beside a row's one figure, as its parts: `t06.30201.public`. */
  readonly splits?: readonly NamedPart[];
}

/** Every column that a key of the table may end with. */
export const columnsOf = ({ columns, splits = [] }: TableShape): readonly NamedPart[] => [
  ...columns,
  ...splits,
];

interface NamedPart {
  readonly key: string;
  readonly label: Localized;
}

export interface FixedRow extends NamedPart {
  /** `line` rows are what `*` in a rule stands for; the other roles are named explicitly. */
  readonly role: 'line' | 'of-which' | 'subtotal' | 'balance' | 'total';
  /** Rows that have no columns although the table has some (income side of T04). */
  readonly single?: boolean;
}

const label = (key: string, zh: string, en: string): NamedPart => ({ key, label: { zh, en } });
const row = (role: FixedRow['role'], key: string, zh: string, en: string, single = false): FixedRow => ({
  role,
  key,
  label: { zh, en },
  ...(single ? { single } : {}),
});

const EXPENDITURE_COLUMNS = [
  label('total', '合计', 'total'),
  label('basic', '基本支出', 'basic expenditure'),
  label('project', '项目支出', 'project expenditure'),
];
const FUND_COLUMNS = [
  label('opening', '年初结转和结余', 'opening balance'),
  label('income', '本年收入', 'income of the year'),
  ...EXPENDITURE_COLUMNS,
  label('closing', '年末结转和结余', 'closing balance'),
];
/** What balances are of, as the forms up to 2018 tell it; the last two of what the budget granted. */
const BALANCE_DETAILS = [
  { key: 'basic', zh: '基本支出结转', en: 'basic expenditure' },
  { key: 'project', zh: '项目支出结转和结余', en: 'project expenditure' },
  { key: 'operating', zh: '经营结余', en: 'operating' },
  { key: 'basic_fiscal', zh: '基本支出财政拨款结转', en: 'appropriations for basic expenditure' },
  { key: 'project_fiscal', zh: '项目支出财政拨款结转和结余', en: 'appropriations for project expenditure' },
] as const;
const TOTAL_ROW = row('total', 'total', '合计', 'total');

export const TABLE_SHAPES: Readonly<Record<TableId, TableShape>> = {
  T01: {
    id: 'T01',
    title: { zh: '收入支出决算总表', en: 'Summary of income and expenditure' },
    codes: { classification: 'functional', prefix: 'expense.' },
    rows: [
      row('subtotal', 'income.fiscal', '财政拨款收入', 'fiscal appropriation income'),
      row('line', 'income.general', '一般公共预算财政拨款收入', 'general public budget appropriation'),
      row('line', 'income.fund', '政府性基金预算财政拨款收入', 'government fund appropriation'),
      row(
        'line',
        'income.capital',
        '国有资本经营预算财政拨款收入',
        'state capital operating budget appropriation',
      ),
      row('line', 'income.superior', '上级补助收入', 'subsidies from superior units'),
      row('line', 'income.business', '事业收入', 'institutional income'),
      row('line', 'income.operating', '经营收入', 'operating income'),
      row('line', 'income.affiliate', '附属单位上缴收入', 'remittances from affiliated units'),
      row('line', 'income.other', '其他收入', 'other income'),
      row('subtotal', 'income.year', '本年收入合计', 'total income of the year'),
      row('balance', 'income.nonfiscal', '使用非财政拨款结余', 'use of non-fiscal surplus'),
      row('balance', 'income.opening', '年初结转和结余', 'opening balance'),
      ...BALANCE_DETAILS.map(({ key, zh, en }) =>
        row('of-which', `income.opening_${key}`, `年初${zh}`, `opening balance, ${en}`),
      ),
      row('total', 'income.grand', '收入总计', 'grand total, income side'),
      row('subtotal', 'expense.year', '本年支出合计', 'total expenditure of the year'),
      row('balance', 'expense.distribution', '结余分配', 'distribution of surplus'),
      row('balance', 'expense.closing', '年末结转和结余', 'closing balance'),
      ...BALANCE_DETAILS.map(({ key, zh, en }) =>
        row('of-which', `expense.closing_${key}`, `年末${zh}`, `closing balance, ${en}`),
      ),
      row('total', 'expense.grand', '支出总计', 'grand total, expenditure side'),
    ],
    columns: [],
  },
  T02: {
    id: 'T02',
    title: { zh: '收入决算表', en: 'Income' },
    codes: { classification: 'functional', prefix: '' },
    rows: [TOTAL_ROW],
    columns: [
      label('total', '本年收入合计', 'total income of the year'),
      label('fiscal', '财政拨款收入', 'fiscal appropriation income'),
      label('superior', '上级补助收入', 'subsidies from superior units'),
      label('business', '事业收入', 'institutional income'),
      label('education', '教育收费', 'fees for education, within institutional income'),
      label('operating', '经营收入', 'operating income'),
      label('affiliate', '附属单位上缴收入', 'remittances from affiliated units'),
      label('other', '其他收入', 'other income'),
    ],
  },
  T03: {
    id: 'T03',
    title: { zh: '支出决算表', en: 'Expenditure' },
    codes: { classification: 'functional', prefix: '' },
    rows: [TOTAL_ROW],
    columns: [
      label('total', '本年支出合计', 'total expenditure of the year'),
      label('basic', '基本支出', 'basic expenditure'),
      label('project', '项目支出', 'project expenditure'),
      label('upward', '上缴上级支出', 'remittances to superior units'),
      label('operating', '经营支出', 'operating expenditure'),
      label('subsidy', '对附属单位补助支出', 'subsidies to affiliated units'),
    ],
  },
  T04: {
    id: 'T04',
    title: { zh: '财政拨款收入支出决算总表', en: 'Summary of fiscal appropriation income and expenditure' },
    codes: { classification: 'functional', prefix: 'expense.' },
    rows: [
      row('line', 'income.general', '一般公共预算财政拨款', 'general public budget appropriation', true),
      row('line', 'income.fund', '政府性基金预算财政拨款', 'government fund appropriation', true),
      row(
        'line',
        'income.capital',
        '国有资本经营预算财政拨款',
        'state capital operating budget appropriation',
        true,
      ),
      row('subtotal', 'income.year', '本年收入合计', 'total income of the year', true),
      row('balance', 'income.opening', '年初财政拨款结转和结余', 'opening balance of appropriations', true),
      row(
        'of-which',
        'income.opening_general',
        '年初一般公共预算财政拨款结转和结余',
        'opening balance, general public budget',
        true,
      ),
      row(
        'of-which',
        'income.opening_fund',
        '年初政府性基金预算财政拨款结转和结余',
        'opening balance, government funds',
        true,
      ),
      row(
        'of-which',
        'income.opening_capital',
        '年初国有资本经营预算财政拨款结转和结余',
        'opening balance, state capital',
        true,
      ),
      row('total', 'income.grand', '收入总计', 'grand total, income side', true),
      row('subtotal', 'expense.year', '本年支出合计', 'total expenditure of the year'),
      row('balance', 'expense.closing', '年末财政拨款结转和结余', 'closing balance of appropriations'),
      ...BALANCE_DETAILS.slice(0, 2).map(({ key, zh, en }) =>
        row('of-which', `expense.closing_${key}`, `年末${zh}`, `closing balance, ${en}`),
      ),
      row('total', 'expense.grand', '支出总计', 'grand total, expenditure side'),
    ],
    columns: [
      label('total', '合计', 'total'),
      label('general', '一般公共预算财政拨款', 'general public budget'),
      label('fund', '政府性基金预算财政拨款', 'government funds'),
      label('capital', '国有资本经营预算财政拨款', 'state capital operating budget'),
    ],
  },
  T05: {
    id: 'T05',
    title: { zh: '一般公共预算财政拨款支出决算表', en: 'Expenditure from the general public budget' },
    codes: { classification: 'functional', prefix: '' },
    rows: [TOTAL_ROW],
    columns: [
      label('opening', '年初结转和结余', 'opening balance'),
      label('income', '本年收入', 'income of the year'),
      ...EXPENDITURE_COLUMNS,
      label('personnel', '人员经费', 'personnel expenditure'),
      label('public', '公用经费', 'public expenditure'),
      label('closing', '年末结转和结余', 'closing balance'),
    ],
  },
  T06: {
    id: 'T06',
    title: {
      zh: '一般公共预算财政拨款基本支出决算表',
      en: 'Basic expenditure from the general public budget',
    },
    codes: { classification: 'economic', prefix: '' },
    rows: [
      row('subtotal', 'personnel', '人员经费合计', 'total personnel expenditure'),
      row('subtotal', 'public', '公用经费合计', 'total public expenditure'),
      row('total', 'total', '合计', 'total'),
    ],
    columns: [],
    splits: [
      label('personnel', '人员经费', 'personnel expenditure'),
      label('public', '公用经费', 'public expenditure'),
    ],
  },
  T07: {
    id: 'T07',
    title: { zh: '财政拨款“三公”经费支出决算表', en: 'The “three public” expenses' },
    rows: [
      row('total', 'total', '“三公”经费合计', 'total of the three'),
      row('line', 'abroad', '因公出国（境）费', 'travel abroad'),
      row('line', 'vehicle', '公务用车购置及运行维护费', 'official vehicles, purchase and running'),
      row('of-which', 'purchase', '公务用车购置费', 'official vehicles, purchase'),
      row('of-which', 'operation', '公务用车运行维护费', 'official vehicles, running'),
      row('line', 'reception', '公务接待费', 'official reception'),
      row('of-which', 'meeting', '会议费', 'meetings'),
      row('of-which', 'training', '培训费', 'training'),
      row('of-which', 'domestic', '国内接待费', 'domestic reception'),
      row('of-which', 'foreign', '国（境）外接待费', 'reception abroad'),
      row('of-which', 'agency', '机关运行经费', 'agency operating expenditure'),
      row(
        'of-which',
        'agency_office',
        '行政单位机关运行经费',
        'operating expenditure of administrative units',
      ),
      row(
        'of-which',
        'agency_like',
        '参照公务员法管理事业单位机关运行经费',
        'operating expenditure of institutions managed like them',
      ),
      row('of-which', 'procurement', '政府采购支出合计', 'government procurement'),
      row('of-which', 'goods', '政府采购货物支出', 'procurement of goods'),
      row('of-which', 'works', '政府采购工程支出', 'procurement of works'),
      row('of-which', 'services', '政府采购服务支出', 'procurement of services'),
      row('of-which', 'sme', '授予中小企业合同金额', 'awarded to small and medium enterprises'),
      row('of-which', 'micro', '授予小微企业合同金额', 'awarded to small and micro enterprises'),
    ],
    columns: [
      label('budget', '预算数', 'budget'),
      // Where the form has two budgets, the earlier of them.
      label('opening', '年初预算数', 'opening budget'),
      label('actual', '决算数', 'final'),
      label('prior', '上年决算数', 'final of last year'),
      label('change', '比上年增减额', 'change from last year'),
      // In per cent, whatever the unit of the table.
      label('rate', '比上年增减率', 'rate of change from last year'),
    ],
  },
  T08: {
    id: 'T08',
    title: { zh: '政府性基金预算财政拨款收入支出决算表', en: 'Government funds' },
    codes: { classification: 'functional', prefix: '' },
    rows: [TOTAL_ROW],
    columns: FUND_COLUMNS,
  },
  T09: {
    id: 'T09',
    title: { zh: '国有资本经营预算财政拨款支出决算表', en: 'State capital operating budget' },
    codes: { classification: 'functional', prefix: '' },
    rows: [TOTAL_ROW],
    columns: FUND_COLUMNS,
  },
};

export interface FactKeyParts {
  readonly table: TableId;
  /** `income.general`, `expense.201`, `2010301`, `total`. */
  readonly row: string;
  readonly code?: string;
  readonly column?: string;
}

const CODE = /^\d{3,9}$/;

/** Splits a fact key; `undefined` where the catalogue has no such key. */
export function parseFactKey(key: string): FactKeyParts | undefined {
  const table = TABLE_OF_PREFIX.get(key.slice(0, 4));
  if (!table) return undefined;
  const rest = key.slice(4);
  const fixed = fixedKeys(table).get(rest);
  if (fixed) return fixed;
  const shape = TABLE_SHAPES[table];
  if (!shape.codes || !rest.startsWith(shape.codes.prefix)) return undefined;
  const [code = '', column, ...more] = rest.slice(shape.codes.prefix.length).split('.');
  if (!CODE.test(code) || more.length > 0) return undefined;
  const codedRow = `${shape.codes.prefix}${code}`;
  if (column === undefined && shape.columns.length === 0) return { table, row: codedRow, code };
  if (!columnsOf(shape).some((part) => part.key === column)) return undefined;
  return { table, row: codedRow, code, column: column! };
}

const TABLE_OF_PREFIX = new Map(TABLE_IDS.map((id) => [`${id.toLowerCase()}.`, id]));

const fixedKeysOf = new Map<TableId, ReadonlyMap<string, FactKeyParts>>();

/** The keys of a table's fixed rows, without the table. */
function fixedKeys(table: TableId): ReadonlyMap<string, FactKeyParts> {
  const known = fixedKeysOf.get(table);
  if (known) return known;
  const shape = TABLE_SHAPES[table];
  const keys = new Map<string, FactKeyParts>();
  const take = (key: string, parts: FactKeyParts) => {
    if (!keys.has(key)) keys.set(key, parts);
  };
  for (const { key, single } of shape.rows) {
    if (single || shape.columns.length === 0) take(key, { table, row: key });
    for (const column of single ? [] : columnsOf(shape))
      take(`${key}.${column.key}`, { table, row: key, column: column.key });
  }
  fixedKeysOf.set(table, keys);
  return keys;
}

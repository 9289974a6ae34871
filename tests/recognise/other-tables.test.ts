import { describe, expect, it } from 'vitest';
import type { OtherRelation, OtherTable } from '../../src/model/other-table.ts';
import { readOtherTables } from '../../src/recognise/others/read-other-tables.ts';
import { BUILT_IN_TEMPLATES } from '../../src/recognise/template-set.ts';

/** Rows by line, cells by `|`; the title and the unit stand above. */
function read(title: string, lines: readonly string[]): OtherTable {
  const rows = [[title], ['单位：万元'], ...lines.map((line) => line.split('|'))];
  const [table] = readOtherTables([{ file: 'x.csv', rows }], BUILT_IN_TEMPLATES);
  return table!;
}

/** Sums that do not hold to the digit, as cells: `D7 = D4+D5`, with how sure they are. */
function failing({ figures, relations }: OtherTable): string[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const holds = ({ relation }: OtherRelation) => {
    if (relation.type !== 'sum') return true;
    const rest = relation.terms.map(({ figure, weight }) => byId.get(figure)!.value.times(weight));
    return rest.reduce((sum, value) => sum.plus(value)).isZero();
  };
  return relations
    .filter((relation) => !holds(relation))
    .map(({ relation, certainty = 1 }) => {
      const cells = relation.type === 'sum' ? relation.terms.map(({ figure }) => figure) : [];
      const [total, ...parts] = cells.map((id) => byId.get(id)!.location.cell);
      return `${total} = ${parts.join('+')} (${certainty})`;
    });
}

/** Projects by source of money, total below. */
const PROJECTS = [
  '序号|项目名称|合计|资金来源||',
  '|||一般公共预算|政府性基金|其他资金',
  '1|系统运行维护|31.50|31.50||',
  '2|普法宣传|29.08|20.68||8.40',
  '3|办公用房维修|88.70|18.20|70.50|',
  '4|专项普查|46.31|46.31||',
  '合计||195.59|116.69|70.50|8.40',
];

const replaced = (lines: readonly string[], from: string, to: string): string[] =>
  lines.map((line) => line.replace(from, to));

describe('sums of tables that are none of the nine', () => {
  it('hold silently, and every figure is held', () => {
    const table = read('项目支出明细表', PROJECTS);
    expect(failing(table)).toEqual([]);
    const held = new Set(
      table.relations.flatMap(({ relation }) =>
        relation.type === 'sum' ? relation.terms.map(({ figure }) => figure) : [],
      ),
    );
    const printed = table.figures.filter(({ state }) => state === 'printed');
    expect(printed.filter(({ id }) => !held.has(id))).toEqual([]);
  });

  it('are certain where two of them fail for one cell', () => {
    expect(failing(read('项目支出明细表', replaced(PROJECTS, '20.68', '26.68'))).sort()).toEqual([
      'C6 = D6+E6+F6 (1)',
      'D9 = D5+D6+D7+D8 (1)',
    ]);
  });

  it('follow codes down and merged heads across', () => {
    const detail = [
      '科目编码|科目名称|合计|人员经费|||公用经费||',
      '|||小计|基本工资|津贴补贴|小计|办公费|差旅费',
      '|合计|361.50|246.10|140.60|105.50|115.40|61.10|54.30',
      '201|一般公共服务支出|270.30|160.50|90.20|70.30|109.80|58.40|51.40',
      '20103|政府办公厅（室）及相关机构事务|270.30|160.50|90.20|70.30|109.80|58.40|51.40',
      '2010301|行政运行|210.20|120.40|70.10|50.30|89.80|48.40|41.40',
      '2010350|事业运行|60.10|40.10|20.10|20.00|20.00|10.00|10.00',
      '208|社会保障和就业支出|91.20|85.60|50.40|35.20|5.60|2.70|2.90',
      '20805|行政事业单位养老支出|91.20|85.60|50.40|35.20|5.60|2.70|2.90',
      '2080501|行政单位离退休|91.20|85.60|50.40|35.20|5.60|2.70|2.90',
    ];
    expect(failing(read('基本支出经济分类明细表', detail))).toEqual([]);
    expect(failing(read('基本支出经济分类明细表', replaced(detail, '|48.40|41.40', '|44.80|41.40')))).toEqual(
      ['H7 = H8+H9 (1)', 'G8 = H8+I8 (1)'],
    );
  });

  it('say nothing where lines beneath others are not told from them', () => {
    const nested = [
      '项目|预算数|执行数',
      '一般公共服务支出|120.40|118.20',
      '行政运行|80.10|79.60',
      '一般行政管理事务|40.30|38.60',
      '住房保障支出|20.50|20.50',
      '住房公积金|20.50|20.50',
      '合计|140.90|138.70',
    ];
    expect(read('支出情况表', nested).relations).toEqual([]);
  });

  it('say nothing where only one sum could fail and none bears it out', () => {
    const two = ['项目|金额', '甲|10.20', '乙|20.30', '合计|35.50'];
    expect(read('资金情况表', two).relations).toEqual([]);
  });

  it('are not looked for in more figures than a table of accounts has', () => {
    const head = ['项目名称', ...Array.from({ length: 40 }, (_, at) => `资金${at}`)].join('|');
    const line = ['甲', ...Array<string>(40).fill('12.50')].join('|');
    expect(read('资金情况表', [head, ...Array<string>(160).fill(line)])).toBeUndefined();
  });

  it('doubt the only total of a plain list', () => {
    const list = ['项目名称|金额', '系统维护|31.20', '普法宣传|20.68', '维修改造|88.70', '合计|146.58'];
    expect(failing(read('项目支出表', list))).toEqual(['B7 = B4+B5+B6 (0.5)']);
    expect(failing(read('项目支出表', replaced(list, '146.58', '140.58')))).toEqual([]);
  });

  it('pass over lines that only add up without what is within others', () => {
    const within = [
      '收入|预算数|支出|预算数',
      '一、财政拨款|520.40|一、基本支出|400.10',
      '其中：政府性基金|60.20|二、项目支出|150.70',
      '二、事业收入|30.10||',
      '三、其他收入|0.30||',
      '本年收入合计|550.80|本年支出合计|550.80',
      '上年结转|12.50|结转下年|12.50',
      '收入总计|563.30|支出总计|563.30',
    ];
    const table = read('收支总表', within);
    expect(failing(table)).toEqual([]);
    expect(table.relations.length).toBeGreaterThan(3);
    expect(failing(read('收支总表', replaced(within, '三、其他收入|0.30', '三、其他收入|3.00')))).toEqual([
      'B8 = B4+B6+B7 (0.5)',
    ]);
  });

  it('leave prices and percentages out of totals', () => {
    const goods = [
      '品目|单价|数量|计划金额|执行金额|节约金额|执行率',
      '计算机|0.50|20|10.00|9.60|0.40|96.0%',
      '打印机|0.20|15|3.00|2.85|0.15|95.0%',
      '空调|0.40|10|4.00|3.60|0.40|90.0%',
      '家具|1.50|4|6.00|5.40|0.60|90.0%',
      '合计||49|23.00|21.45|1.55|93.3%',
    ];
    const table = read('政府采购执行情况表', goods);
    expect(failing(table)).toEqual([]);
    expect(table.relations.filter(({ kind }) => kind === 'rate')).toHaveLength(5);
    expect(table.relations.some(({ relation }) => JSON.stringify(relation).includes('o1.8.2'))).toBe(false);
  });

  it('compute changes from the columns that nearly all rows show', () => {
    const changes = [
      '科目|上年执行数|本年预算数|增减额|增减率（%）',
      '行政运行|200.00|210.00|10.00|5.00',
      '事业运行|80.00|60.00|-20.00|-25.00',
      '培训支出|12.00|15.00|3.00|25.00',
      '住房公积金|40.00|44.00|-4.00|10.00',
      '专项业务|50.00|60.00|10.00|20.00',
      '合计|382.00|389.00|7.00|1.83',
    ];
    expect(failing(read('支出预算表', changes))).toEqual(['D9 = D4+D5+D6+D7+D8 (1)', 'D7 = C7+B7 (1)']);
  });

  it('hold where each total is its only part, and are certain where one cell breaks two of them', () => {
    const bought = (goods: string) => [
      '项目|行次|采购计划金额|||||实际采购金额||||',
      '||总计|采购预算|||非财政性资金|总计|采购预算|||非财政性资金',
      '|||合计|一般公共预算|政府性基金|||合计|一般公共预算|政府性基金|',
      '合计|1|24.10|24.10|24.10|||9.60|9.60|9.60||',
      `货物|2|24.10|24.10|${goods}|||9.60|9.60|9.60||`,
      '工程|3||||||||||',
    ];
    expect(failing(read('政府采购情况表', bought('24.10')))).toEqual([]);
    expect(read('政府采购情况表', bought('24.10')).relations.length).toBeGreaterThan(5);
    expect(failing(read('政府采购情况表', bought('21.40'))).sort()).toEqual([
      'D7 = E7+F7 (1)',
      'E6 = E7+E8 (1)',
    ]);
  });

  it('hold where a plain list of four adds up, which no other sum could prove', () => {
    const list = ['项目|金额', '合计|158.70', '甲项目|70.30', '乙项目|48.60', '丙项目|9.80', '丁项目|30.00'];
    expect(read('项目支出情况表', list).relations).toHaveLength(1);
    expect(read('项目支出情况表', list.slice(0, 4)).relations).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import { figures, messages, printed, recognise, sheet } from './read-sheet.ts';

describe('basic expenditure by economic classification', () => {
  it('reads three blocks with group names above and subtotals in merged cells', () => {
    const grid = sheet(`
      一般公共预算财政拨款基本支出决算表||||||||
      公开06表||||||||
      部门：某区民政局||||||||单位：万元
      人员经费|||公用经费|||||
      经济分类科目编码|科目名称|金额|经济分类科目编码|科目名称|金额|经济分类科目编码|科目名称|金额
      301|工资福利支出|50.00|302|商品和服务支出|9.00|307|债务利息及费用支出|
      30101|基本工资|50.00|30201|办公费|4.00|310|资本性支出|1.00
      303|对个人和家庭的补助|2.00|30207|邮电费|5.00|31002|办公设备购置|1.00
      30302|退休费|2.00|||||||
      人员经费合计||52.00|公用经费合计|||||10.00
      注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。||||||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't06.301': '50.00',
      't06.30101': '50.00',
      't06.303': '2.00',
      't06.30302': '2.00',
      't06.personnel': '52.00',
      't06.302': '9.00',
      't06.30201': '4.00',
      't06.30207': '5.00',
      't06.public': '10.00',
      't06.310': '1.00',
      't06.31002': '1.00',
    });
    expect(figures(grid)['t06.307']).toBe('(0)');
    const [table] = recognise(grid).tables;
    expect(table?.rows.filter(({ code }) => code).map(({ code, order }) => `${code}:${order}`)).toEqual([
      ...['301:0', '30101:1', '303:2', '30302:3'],
      ...['302:0', '30201:1', '30207:2'],
      ...['307:0', '310:1', '31002:2'],
    ]);
  });

  it('reads one long list with 人员经费 and 公用经费 as columns', () => {
    const grid = sheet(`
      一般公共预算财政拨款基本支出决算明细表|||||
      |||||单位：元
      项目|||决算数||
      经济分类科目编码||科目名称|合计|人员经费|公用经费
      类|款|||| 
      ||合计|620,000.00|520,000.00|100,000.00
      301||工资福利支出|520,000.00|520,000.00|
      301|01|基本工资|520,000.00|520,000.00|
      302||商品和服务支出|100,000.00||100,000.00
      302|01|办公费|100,000.00||100,000.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't06.total': '620,000.00',
      't06.personnel': '520,000.00',
      't06.public': '100,000.00',
      't06.301': '520,000.00',
      't06.301.personnel': '520,000.00',
      't06.30101': '520,000.00',
      't06.30101.personnel': '520,000.00',
      't06.302': '100,000.00',
      't06.302.public': '100,000.00',
      't06.30201': '100,000.00',
      't06.30201.public': '100,000.00',
    });
  });

  it('reads one list with subtotals between the groups', () => {
    const grid = sheet(`
      财政拨款基本支出决算表||
      单位：万元||
      科目编码|科目名称|决算数
      |合计|62.00
      |一、人员经费|52.00
      301|工资福利支出|50.00
      30101|基本工资|50.00
      303|对个人和家庭的补助|2.00
      |二、公用经费|10.00
      302|商品和服务支出|10.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toMatchObject({
      't06.total': '62.00',
      't06.personnel': '52.00',
      't06.public': '10.00',
    });
  });

  it('reads names without codes, codes inside names, and codes with a space', () => {
    const names = sheet(`
      一般公共预算财政拨款基本支出决算表|||
      |||单位：万元
      项目|决算数|项目|决算数
      工资福利支出|50.00|商品和服务支出|9.00
      　基本工资|30.00|　办公费|4.00
      　津贴补贴|20.00|　邮电费|5.00
      人员经费合计|50.00|公用经费合计|9.00
    `);
    expect(messages(names)).toEqual([]);
    expect(printed(names)).toEqual({
      't06.301': '50.00',
      't06.30101': '30.00',
      't06.30102': '20.00',
      't06.personnel': '50.00',
      't06.302': '9.00',
      't06.30201': '4.00',
      't06.30207': '5.00',
      't06.public': '9.00',
    });
    const joined = sheet(`
      一般公共预算财政拨款基本支出决算表|||
      |||单位：万元
      支出经济分类科目|决算数|支出经济分类科目|决算数
      301工资福利支出|50.00|302商品和服务支出|9.00
      30101 基本工资|30.00|30201 办公费|4.00
      301 02 津贴补贴|20.00|302 07 邮电费|5.00
      人员经费合计|50.00|公用经费合计|9.00
    `);
    expect(messages(joined)).toEqual([]);
    expect(printed(joined)).toEqual(printed(names));
  });

  it('reads a subtotal beside the last codes of a longer block', () => {
    const grid = sheet(`
      一般公共预算财政拨款基本支出决算表|||||
      |||||单位：万元
      科目编码|科目名称|决算数|科目编码|科目名称|决算数
      301|工资福利支出|50.00|302|商品和服务支出|9.00
      30101|基本工资|50.00|30201|办公费|4.00
      |人员经费合计|50.00|30207|邮电费|5.00
      ||||公用经费合计|9.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toMatchObject({
      't06.personnel': '50.00',
      't06.30207': '5.00',
      't06.public': '9.00',
    });
  });

  it('takes finals, not budgets, of subtotals too, and an item by the group above it', () => {
    const grid = sheet(`
      一般公共预算财政拨款基本支出决算表|||
      |||单位：万元
      经济分类科目名称|预算数|决算数|
      合计|64.00|62.00|
      一、工资福利支出|51.00|50.00|
      二、资本性支出（基本建设）|3.00|3.00|
      　办公设备购置|3.00|3.00|
      三、资本性支出|10.00|9.00|
      　办公设备购置|10.00|9.00|
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't06.total': '62.00',
      't06.301': '50.00',
      't06.309': '3.00',
      't06.30902': '3.00',
      't06.310': '9.00',
      't06.31002': '9.00',
    });
  });

  it('leaves alone the internal table of one name, with items as columns', () => {
    const grid = sheet(`
      一般公共预算财政拨款基本支出决算明细表|||||
      单位：元|||||
      科目编码|科目名称|合计|工资福利支出||
      |||小计|基本工资|津贴补贴
      合计||300.00|300.00|200.00|100.00
      2010301|行政运行|300.00|300.00|200.00|100.00
    `);
    expect(recognise(grid)).toMatchObject({ tables: [], unknown: [grid] });
    expect(messages(grid)).toEqual(['note reading-unknown-sheet']);
  });
});

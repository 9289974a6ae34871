import { describe, expect, it } from 'vitest';
import { figures, messages, printed, recognise, sheet } from './read-sheet.ts';

describe('two-sided tables', () => {
  it('reads the ministry form with 行次 on both sides', () => {
    const grid = sheet(`
      收入支出决算总表|||||
      |||||公开01表
      部门：某省档案馆||||| 金额单位：万元
      收入|||支出||
      项目|行次|金额|项目|行次|金额
      栏次||1|栏次||2
      一、一般公共预算财政拨款收入|1|1,000.00|一、一般公共服务支出|32|900.00
      二、政府性基金预算财政拨款收入|2||二、外交支出|33|
      三、国有资本经营预算财政拨款收入|3||三、国防支出|34|
      四、上级补助收入|4|20.00|四、公共安全支出|35|
      五、事业收入|5||五、教育支出|36|
      六、经营收入|6||六、科学技术支出|37|
      七、附属单位上缴收入|7||七、文化旅游体育与传媒支出|38|120.00
      八、其他收入|8|10.00|八、社会保障和就业支出|39|
      |9||二十六、抗疫特别国债安排的支出|57|
      本年收入合计|27|1,030.00|本年支出合计|58|1,020.00
      使用非财政拨款结余（含专用结余）|28||结余分配|59|
      年初结转和结余|29|5.00|年末结转和结余|60|15.00
      |30|||61|
      总计|31|1,035.00|总计|62|1,035.00
      注：1.本表反映部门本年度的总收支和年末结转结余情况。|||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't01.income.general': '1,000.00',
      't01.income.superior': '20.00',
      't01.income.other': '10.00',
      't01.income.year': '1,030.00',
      't01.income.opening': '5.00',
      't01.income.grand': '1,035.00',
      't01.expense.201': '900.00',
      't01.expense.207': '120.00',
      't01.expense.year': '1,020.00',
      't01.expense.closing': '15.00',
      't01.expense.grand': '1,035.00',
    });
    expect(figures(grid)).toMatchObject({ 't01.expense.234': '(0)', 't01.income.nonfiscal': '(0)' });
    const [table] = recognise(grid).tables;
    const culture = table?.facts.find(({ key }) => key === 't01.expense.207');
    expect(culture?.location).toMatchObject({ cell: 'F13', label: '七、文化旅游体育与传媒支出 / 金额' });
  });

  it('reads the form before 2018, its old class names and a class that only its number tells', () => {
    const grid = sheet(`
      收支决算总表|||
      2016年度|||单位：万元
      收  入||支  出|
      项  目|决算数|项目（按功能分类）|决算数
      一、财政拨款收入|500.00|一、一般公共服务支出|
      其中：政府性基金预算财政拨款|100.00|二、外交支出|
      二、上级补助收入||五、教育支出|10.00
      三、事业收入|30.00|六、科学技术支出|
      四、经营收入||七、文化体育与传媒支出|20.00
      五、附属单位上缴收入||八、社会保障和就业支出|1.00
      六、其他收入||九、医疗卫生与计划生育支出|2.00
      ||十、节能环保支出|3.00
      ||十一、城乡社区建设支出|4.00
      ||十二、农林水支出|490.00
      本年收入合计|530.00|本年支出合计|530.00
      用事业基金弥补收支差额||结余分配|
      年初结转和结余|7.00|年末结转和结余|7.00
      其中：项目支出结转和结余|7.00|其中：项目支出结转和结余|7.00
      合计|537.00|合计|537.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't01.income.fiscal': '500.00',
      't01.income.fund': '100.00',
      't01.income.business': '30.00',
      't01.income.year': '530.00',
      't01.income.opening': '7.00',
      't01.income.opening_project': '7.00',
      't01.income.grand': '537.00',
      't01.expense.205': '10.00',
      't01.expense.207': '20.00',
      't01.expense.208': '1.00',
      't01.expense.210': '2.00',
      't01.expense.211': '3.00',
      't01.expense.212': '4.00',
      't01.expense.213': '490.00',
      't01.expense.year': '530.00',
      't01.expense.closing': '7.00',
      't01.expense.closing_project': '7.00',
      't01.expense.grand': '537.00',
    });
    const classRow = recognise(grid).tables[0]?.rows.find(({ key }) => key === 'expense.212');
    expect(classRow).toMatchObject({ code: '212', name: '城乡社区建设支出' });
  });

  it('takes the final accounts where budgets stand beside them, and leaves a third block alone', () => {
    const grid = sheet(`
      收入支出决算总表||||||||||||
      财决01表||||||||||||单位：元
      收入||||支出（按功能分类）||||支出（按支出性质和经济分类）||||
      项目|年初预算数|全年预算数|决算数|项目（按功能分类）|年初预算数|全年预算数|决算数|项目（按支出性质和经济分类）|年初预算数|全年预算数|决算数|
      一、一般公共预算财政拨款收入|1.00|2.00|3.00|一、一般公共服务支出|1.00|2.00|3.00|一、基本支出|1.00|1.00|2.00|
      二、政府性基金预算财政拨款收入||||二、外交支出||||人员经费|1.00|1.00|2.00|
      四、上级补助收入||||三、国防支出||||二、项目支出|||1.00|
      本年收入合计|1.00|2.00|3.00|本年支出合计|1.00|2.00|3.00|本年支出合计|1.00|2.00|3.00|
      总计|1.00|2.00|3.00|总计|1.00|2.00|3.00|总计|1.00|2.00|3.00|
    `);
    expect(messages(grid).filter((message) => message.startsWith('error'))).toEqual([]);
    expect(printed(grid)).toEqual({
      't01.income.general': '3.00',
      't01.income.year': '3.00',
      't01.income.grand': '3.00',
      't01.expense.201': '3.00',
      't01.expense.year': '3.00',
      't01.expense.grand': '3.00',
    });
  });

  it('reads appropriations by fund with 行次, and the funds of the opening balance', () => {
    const grid = sheet(`
      财政拨款收入支出决算总表|||||||||
      公开04表|||||||||
      部门：某市司法局||||||||| 金额单位：万元
      收     入|||支     出||||||
      项目|行次|决算数|项目|行次|决算数||||
      |||||小计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款|
      栏次||1|栏次||2|3|4|5|
      一、一般公共预算财政拨款|1|80.00|一、一般公共服务支出|33|||||
      二、政府性基金预算财政拨款|2|20.00|四、公共安全支出|36|77.00|77.00|||
      三、国有资本经营财政拨款|3||十一、城乡社区支出|43|21.00||21.00||
      本年收入合计|27|100.00|本年支出合计|59|98.00|77.00|21.00||
      年初财政拨款结转和结余|28|6.00|年末财政拨款结转和结余|60|8.00|4.00|4.00||
        一般公共预算财政拨款|29|1.00||61|||||
        政府性基金预算财政拨款|30|5.00||62|||||
        国有资本经营预算财政拨款|31|||63|||||
      总计|32|106.00|总计|64|106.00|81.00|25.00||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't04.income.general': '80.00',
      't04.income.fund': '20.00',
      't04.income.year': '100.00',
      't04.income.opening': '6.00',
      't04.income.opening_general': '1.00',
      't04.income.opening_fund': '5.00',
      't04.income.grand': '106.00',
      't04.expense.204.total': '77.00',
      't04.expense.204.general': '77.00',
      't04.expense.212.total': '21.00',
      't04.expense.212.fund': '21.00',
      't04.expense.year.total': '98.00',
      't04.expense.year.general': '77.00',
      't04.expense.year.fund': '21.00',
      't04.expense.closing.total': '8.00',
      't04.expense.closing.general': '4.00',
      't04.expense.closing.fund': '4.00',
      't04.expense.grand.total': '106.00',
      't04.expense.grand.general': '81.00',
      't04.expense.grand.fund': '25.00',
    });
    expect(recognise(grid).tables[0]?.columns).toEqual(['total', 'general', 'fund', 'capital']);
  });

  it('reads a form of two funds without opening balance, and classes with their codes', () => {
    const grid = sheet(`
      某某市2015年度财政拨款收支决算总表|||||
      单位：万元|||||
      收入||支出|||
      项目|金额|功能分类科目|合计|公共预算财政拨款|政府性基金预算财政拨款
      一、公共预算财政拨款|9.00|201 一般公共服务支出|6.00|6.00|
      二、政府性基金预算财政拨款|1.00|212城乡社区支出|4.00|3.00|1.00
      本年收入合计|10.00|本年支出合计|10.00|9.00|1.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't04.income.general': '9.00',
      't04.income.fund': '1.00',
      't04.income.year': '10.00',
      't04.expense.201.total': '6.00',
      't04.expense.201.general': '6.00',
      't04.expense.212.total': '4.00',
      't04.expense.212.general': '3.00',
      't04.expense.212.fund': '1.00',
      't04.expense.year.total': '10.00',
      't04.expense.year.general': '9.00',
      't04.expense.year.fund': '1.00',
    });
  });

  it('reads expenditure below income', () => {
    const grid = sheet(`
      部门收支决算总表|
      单位：万元|
      项目|决算数
      一、一般公共预算财政拨款收入|3.00
      四、上级补助收入|1.00
      五、事业收入|
      本年收入合计|4.00
      年初结转和结余|2.00
      总计|6.00
      一、一般公共服务支出|5.00
      八、社会保障和就业支出|
      本年支出合计|5.00
      年末结转和结余|1.00
      总计|6.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toMatchObject({
      't01.income.year': '4.00',
      't01.income.grand': '6.00',
      't01.expense.201': '5.00',
      't01.expense.year': '5.00',
      't01.expense.grand': '6.00',
    });
  });

  it('names lines that carry figures and are none of the table', () => {
    const grid = sheet(`
      收入支出决算总表|||
      单位：万元|||
      项目|决算数|项目|决算数
      一、一般公共预算财政拨款收入|3.00|一、一般公共服务支出|3.00
      四、上级补助收入||稳定调节支出|1.00
      本年收入合计|3.00|本年支出合计|4.00
      |8.00||
    `);
    expect(recognise(grid).problems).toMatchObject([
      { severity: 'note', messageId: 'reading-row-without-label', row: 7, data: { table: 'T01' } },
      { severity: 'note', messageId: 'reading-unknown-row', row: 5, column: 3 },
    ]);
  });
});

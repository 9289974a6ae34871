import { describe, expect, it } from 'vitest';
import { messages, printed, recognise, sheet } from './read-sheet.ts';

describe('coded tables', () => {
  it('reads the ministry form: 类款项 in three columns, 栏次, 合计 beside the letters', () => {
    const grid = sheet(`
      收入决算表||||||||||
      ||||||||||公开02表
      部门：某某市统计局||||||||||金额单位：万元
      项目||||本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
      功能分类科目编码|||科目名称|||||||
      |||||||||||
      类|款|项|栏次|1|2|3|4|5|6|7
      |||合计|1,530.10|1,500.00||||| 30.10
      201|||一般公共服务支出|1,530.10|1,500.00|||||30.10
      201|05||统计信息事务|1,530.10|1,500.00|||||30.10
      201|05|01|行政运行|1,200.00|1,200.00|||||
      201|05|05|专项统计业务|330.10|300.00|||||30.10
      注：1.本表反映部门本年度取得的各项收入情况。||||||||||
        2.本套报表金额单位转换时可能存在尾数误差。||||||||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't02.total.total': '1,530.10',
      't02.total.fiscal': '1,500.00',
      't02.total.other': '30.10',
      't02.201.total': '1,530.10',
      't02.201.fiscal': '1,500.00',
      't02.201.other': '30.10',
      't02.20105.total': '1,530.10',
      't02.20105.fiscal': '1,500.00',
      't02.20105.other': '30.10',
      't02.2010501.total': '1,200.00',
      't02.2010501.fiscal': '1,200.00',
      't02.2010505.total': '330.10',
      't02.2010505.fiscal': '300.00',
      't02.2010505.other': '30.10',
    });
    const [table] = recognise(grid).tables;
    expect(table?.unitName).toBe('某某市统计局');
    expect(table?.notes.map(({ text }) => text)).toHaveLength(2);
    expect(table?.rows.map(({ key, code, name, order }) => [key, code, name, order])).toEqual([
      ['total', undefined, '合计', 0],
      ['201', '201', '一般公共服务支出', 1],
      ['20105', '20105', '统计信息事务', 2],
      ['2010501', '2010501', '行政运行', 3],
      ['2010505', '2010505', '专项统计业务', 4],
    ]);
  });

  it('reads 事业收入 with 教育收费 as a breakdown and parts that only the first row of a group has', () => {
    const grid = sheet(`
      表2 收入决算总表|||||||||||
      项目||||本年收入合计|财政拨款收入|上级补助收入|事业收入||经营收入|附属单位上缴收入|其他收入
      支出功能分类科目编码|||科目名称||||小计|其中：教育收费|||
      类|款|项|合计|900.5|700.5||200.0|150.0|||
      205|||教育支出|900.5|700.5||200.0|150.0|||
      |02||普通教育|900.5|700.5||200.0|150.0|||
      ||02|小学教育|400.5|300.5||100.0|50.0|||
      ||03|初中教育|500.0|400.0||100.0|100.0|||
    `);
    expect(messages(grid)).toEqual(['note reading-unit-assumed']);
    expect(printed(grid)).toMatchObject({
      't02.total.business': '200.0',
      't02.20502.business': '200.0',
      't02.2050202.total': '400.5',
      't02.2050203.business': '100.0',
      't02.2050202.education': '50.0',
      't02.20502.education': '150.0',
    });
    expect(recognise(grid).tables[0]?.columns).toEqual([
      'total',
      'fiscal',
      'superior',
      'business',
      'education',
      'operating',
      'affiliate',
      'other',
    ]);
  });

  it.each([
    ['in one cell', '2080505|机关事业单位基本养老保险缴费支出'],
    ['with spaces', '208 05 05|机关事业单位基本养老保险缴费支出'],
    ['with dots', '208.05.05|机关事业单位基本养老保险缴费支出'],
    ['in brackets', '[2080505]|机关事业单位基本养老保险缴费支出'],
    ['full width', '２０８０５０５|机关事业单位基本养老保险缴费支出'],
    ['kept as text', "'2080505|机关事业单位基本养老保险缴费支出"],
    ['in the name', '|2080505 机关事业单位基本养老保险缴费支出'],
    ['in the name, in brackets', '|[2080505]机关事业单位基本养老保险缴费支出'],
    ['indented', '|　　2080505-机关事业单位基本养老保险缴费支出'],
  ])('reads a code %s', (_, lead) => {
    const grid = sheet(`
      支出决算表（单位：元）||||||||
      科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|备注
      208|社会保障和就业支出|61,800.00|61,800.00|||||
      ${lead}|61,800.00|61,800.00|||||见说明
      合计||61,800.00|61,800.00|||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toMatchObject({ 't03.2080505.basic': '61,800.00', 't03.total.total': '61,800.00' });
    const [table] = recognise(grid).tables;
    expect(table?.unit).toBe('yuan');
    const row = table?.rows.find(({ key }) => key === '2080505');
    expect(row?.name).toBe('机关事业单位基本养老保险缴费支出');
  });

  it.each([
    ['cut by level', '208||\n|20805|\n||2080505\n||2080506'],
    ['repeated by level', '208||\n208|20805|\n208|20805|2080505\n208|20805|2080506'],
    ['in parts', '208||\n208|05|\n208|05|05\n208|05|06'],
    ['in parts as numbers', '208||\n208|5|\n208|5|5\n208|5|6'],
    ['in parts, each once', '208||\n|05|\n||05\n||06'],
    ['in two columns', '208||\n20805||\n20805|05|\n20805|06|'],
  ])('reads three code columns %s', (_, codes) => {
    const names = ['社会保障和就业支出', '行政事业单位养老支出', '基本养老', '职业年金'];
    const rows = codes
      .split('\n')
      .map((code, index) => `${code}|${names[index]}|${index + 1}.00|${index + 1}.00|`);
    const grid = sheet(`
      一般公共预算财政拨款支出决算表|||||
      |||||单位:万元
      项  目||||本年支出||
      功能分类科目编码|||科目名称|合计|基本支出|项目支出
      ${rows.join('\n')}
      合 计||||4.00|4.00|
    `);
    expect(messages(grid)).toEqual([]);
    expect(recognise(grid).tables[0]?.rows.map(({ key }) => key)).toEqual([
      '208',
      '20805',
      '2080505',
      '2080506',
      'total',
    ]);
    expect(printed(grid)).toMatchObject({ 't05.2080506.total': '4.00', 't05.total.basic': '4.00' });
  });

  it('reads the form of 2013 to 2018 with balances, 人员经费 and 日常公用经费', () => {
    const grid = sheet(`
      一般公共预算财政拨款收入支出决算表||||||||||||||||
      ||||||||||||||||财决公开05表
      编制单位：某县文化馆||||2017年度||||||||||||金额单位：元
      项目||年初结转和结余|||本年收入|||本年支出|||||年末结转和结余|||
      支出功能分类科目编码|科目名称|合计|基本支出结转|项目支出结转和结余|合计|基本支出|项目支出|合计|基本支出|||项目支出|合计|基本支出结转|项目支出结转和结余|
      |||||||||合计|人员经费|日常公用经费||||项目支出结转|项目支出结余
      类款项|栏次|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15
      |合计|10.00||10.00|90.00|60.00|30.00|95.00|60.00|50.00|10.00|35.00|5.00||5.00|
      207|文化体育与传媒支出|10.00||10.00|90.00|60.00|30.00|95.00|60.00|50.00|10.00|35.00|5.00||5.00|
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual(
      Object.fromEntries(
        ['total', '207'].flatMap((row) => [
          [`t05.${row}.opening`, '10.00'],
          [`t05.${row}.income`, '90.00'],
          [`t05.${row}.total`, '95.00'],
          [`t05.${row}.basic`, '60.00'],
          [`t05.${row}.personnel`, '50.00'],
          [`t05.${row}.public`, '10.00'],
          [`t05.${row}.project`, '35.00'],
          [`t05.${row}.closing`, '5.00'],
        ]),
      ),
    );
    expect(recognise(grid).tables[0]).toMatchObject({
      table: 'T05',
      year: 2017,
      unitName: '某县文化馆',
      unit: 'yuan',
    });
  });

  it('reads the fund table with its three lines of header, and the short form of the capital table', () => {
    const fund = sheet(`
      附件8|||||||
      2023年度政府性基金预算财政拨款收入支出决算表|||||||
      部门：某街道办事处|||||||单位：万元
      |项目||年初结转和结余|本年收入|本年支出|||年末结转和结余
      |科目编码|科目名称|||小计|基本支出|项目支出|
      |栏次||1|2|3|4|5|6
      |合计||3.00|20.00|21.00||21.00|2.00
      |212|城乡社区支出|3.00|20.00|21.00||21.00|2.00
    `);
    const capital = sheet(`
      国有资本经营预算财政拨款支出决算表||||
      公开09表||||
      部门：某街道办事处||金额单位：万元||
      项目||本年支出||
      功能分类科目编码|科目名称|合计|基本支出|项目支出
      栏次||1|2|3
      合计||4.00||4.00
      223|国有资本经营预算支出|4.00||4.00
      22301|解决历史遗留问题及改革成本支出|4.00||4.00
    `);
    expect(messages(fund, capital)).toEqual([]);
    expect(printed(fund, capital)).toMatchObject({
      't08.total.opening': '3.00',
      't08.212.income': '20.00',
      't08.212.total': '21.00',
      't08.212.closing': '2.00',
      't09.total.total': '4.00',
      't09.22301.project': '4.00',
    });
    expect(recognise(fund, capital).tables.map(({ columns }) => columns)).toEqual([
      ['opening', 'income', 'total', 'basic', 'project', 'closing'],
      ['total', 'basic', 'project'],
    ]);
  });

  it('reads blank rows and columns anywhere, a column 序号 and the amounts beside a budget', () => {
    const grid = sheet(`
      ||||||||
      |2022年度部门支出决算表|||||||
      ||||||||
      |单位名称：某中心|||||||单位：万元
      |序号|科目编码|科目名称||预算数|决算数||
      ||||||合计|基本支出|项目支出
      |1|201|一般公共服务支出||15.00|10.00|4.00|6.00
      ||||||||
      |2|20103|政府办公厅（室）及相关机构事务||15.00|10.00|4.00|6.00
      |3|2010301|行政运行||15.00|10.00|4.00|6.00
      ||合  计|||15.00|10.00|4.00|6.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual(
      Object.fromEntries(
        ['201', '20103', '2010301', 'total'].flatMap((row) => [
          [`t03.${row}.total`, '10.00'],
          [`t03.${row}.basic`, '4.00'],
          [`t03.${row}.project`, '6.00'],
        ]),
      ),
    );
  });

  it('skips headers that a new page repeats', () => {
    const grid = sheet(`
      收入决算表||||
      单位：万元||||
      科目编码|科目名称|本年收入合计|财政拨款收入|其他收入
      201|一般公共服务支出|7.00|6.00|1.00
      收入决算表（续）||||
      科目编码|科目名称|本年收入合计|财政拨款收入|其他收入
      208|社会保障和就业支出|3.00|3.00|
      合计||10.00|9.00|1.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(recognise(grid).tables[0]?.rows.map(({ key }) => key)).toEqual(['201', '208', 'total']);
    expect(recognise(grid).tables[0]?.notes).toEqual([]);
  });

  it('keeps both of two rows with one code', () => {
    const grid = sheet(`
      支出决算表||||
      单位：万元||||
      科目编码|科目名称|本年支出合计|基本支出|项目支出
      201|一般公共服务支出|7.00|6.00|1.00
      201|一般公共服务支出|2.00|2.00|
    `);
    expect(messages(grid)).toEqual([]);
    expect(recognise(grid).tables[0]?.rows.map(({ key, code }) => [key, code])).toEqual([
      ['201', '201'],
      ['201#2', '201'],
    ]);
    expect(printed(grid)).toMatchObject({ 't03.201.total': '7.00', 't03.201#2.total': '2.00' });
  });

  it('tells codes of units from those of functions, and letters over labels from lines', () => {
    const grid = sheet(`
      一般公共预算财政拨款支出决算表||||||
      ||||||单位：万元
      单位代码|单位名称|科目编码|科目名称|合计|基本支出|项目支出
      **|**|**|**|1=2+3|2|3
      |||合计|3.00|2.00|1.00
      101001|某局|201|一般公共服务支出|3.00|2.00|1.00
      101001|某局|20103|政府办公厅（室）及相关机构事务|3.00|2.00|1.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(recognise(grid).tables[0]?.rows.map(({ key, name }) => [key, name])).toEqual([
      ['total', '合计'],
      ['201', '一般公共服务支出'],
      ['20103', '政府办公厅（室）及相关机构事务'],
    ]);
  });

  it('takes a remark in place of the form for an empty table, where there may be nothing', () => {
    const remark = (title: string) =>
      sheet(`${title}\n部门：某局|金额单位：万元\n本部门没有国有资本经营预算财政拨款支出，故本表无数据。`);
    expect(messages(remark('国有资本经营预算财政拨款支出决算表'))).toEqual([]);
    expect(recognise(remark('国有资本经营预算财政拨款支出决算表')).tables).toMatchObject([
      { table: 'T09', isEmpty: true, unitName: '某局', notes: [{ location: { cell: 'A3' } }] },
    ]);
    expect(messages(remark('支出决算表'))).toEqual(['error reading-no-header']);
    expect(messages(sheet('政府性基金预算财政拨款收入支出决算表\n详见附件'))).toEqual([
      'error reading-no-header',
    ]);
  });
});

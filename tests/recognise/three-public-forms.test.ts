import { describe, expect, it } from 'vitest';
import { figures, messages, printed, recognise, sheet } from './read-sheet.ts';

describe('the three public expenses', () => {
  it('reads budgets and finals as two groups of six', () => {
    const grid = sheet(`
      一般公共预算财政拨款“三公”经费支出决算表|||||||||||
      |||||||||||公开07表
      部门：某市司法局|||||||||||金额单位：万元
      预算数||||||决算数|||||
      合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
      ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
      1|2|3|4|5|6|7|8|9|10|11|12
      9.00|1.00|6.00|2.00|4.00|2.00|8.00|1.00|5.50|2.00|3.50|1.50
      注：预算数为全年预算数。|||||||||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.total.budget': '9.00',
      't07.abroad.budget': '1.00',
      't07.vehicle.budget': '6.00',
      't07.purchase.budget': '2.00',
      't07.operation.budget': '4.00',
      't07.reception.budget': '2.00',
      't07.total.actual': '8.00',
      't07.abroad.actual': '1.00',
      't07.vehicle.actual': '5.50',
      't07.purchase.actual': '2.00',
      't07.operation.actual': '3.50',
      't07.reception.actual': '1.50',
    });
    const vehicle = recognise(grid).tables[0]?.facts.find(({ key }) => key === 't07.vehicle.actual');
    expect(vehicle?.location).toMatchObject({ cell: 'I8', label: '公务用车购置及运行维护费 小计 / 决算数' });
  });

  it('is the form, and empty, where no row stands below its header', () => {
    const grid = sheet(`
      财政拨款“三公”经费支出决算表|||||||||||
      |||||||||||单位：万元
      合计||因公出国（境）费||公务用车购置及运行维护费||||||公务接待费|
      ||||小计||公务用车购置费||公务用车运行维护费|||
      预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
      说明：本单位没有财政拨款“三公”经费支出，故本表无数据。|||||||||||
    `);
    expect(messages(grid)).toEqual([]);
    expect(recognise(grid).tables).toMatchObject([{ table: 'T07', isEmpty: true, facts: [] }]);
  });

  it('reads finals only, lying, with 会议费 and 培训费 beside the group', () => {
    const grid = sheet(`
      一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表||||||||
      编制部门：柞山县审计局||||||||金额单位：万元
      项目|一般公共预算财政拨款安排的“三公”经费||||||会议费|培训费
      |小计|因公出国（境）费用|公务接待费|公务用车购置及运行维护费|||  |
      ||||小计|公务用车购置费|公务用车运行维护费||
      栏次|1|2|3|4|5|6|7|8
      决算数|3.50||1.00|2.50||2.50|0.40|0.60
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.total.actual': '3.50',
      't07.reception.actual': '1.00',
      't07.vehicle.actual': '2.50',
      't07.operation.actual': '2.50',
      't07.meeting.actual': '0.40',
      't07.training.actual': '0.60',
    });
    expect(figures(grid)['t07.abroad.actual']).toBe('(0)');
  });

  it('takes the total of the three where 合计 covers more', () => {
    const grid = sheet(`
      “三公”经费、会议费、培训费支出决算表|||
      单位：万元|||
      项目|年初预算数|全年预算数|决算数
      合计|12.00|11.00|10.00
      一、“三公”经费支出|9.00|8.00|7.00
      （一）因公出国（境）费|||
      （二）公务接待费|3.00|2.00|1.50
      （三）公务用车购置及运行费|6.00|6.00|5.50
      　　其中：1.公务用车购置费|||
      　　　　　2.公务用车运行费|6.00|6.00|5.50
      二、会议费|1.00|1.00|1.00
      三、培训费|2.00|2.00|2.00
    `);
    expect(messages(grid)).toEqual(['note reading-unknown-row']);
    expect(printed(grid)).toEqual({
      't07.total.opening': '9.00',
      't07.total.budget': '8.00',
      't07.total.actual': '7.00',
      't07.reception.opening': '3.00',
      't07.reception.budget': '2.00',
      't07.reception.actual': '1.50',
      't07.vehicle.opening': '6.00',
      't07.vehicle.budget': '6.00',
      't07.vehicle.actual': '5.50',
      't07.operation.opening': '6.00',
      't07.operation.budget': '6.00',
      't07.operation.actual': '5.50',
      't07.meeting.opening': '1.00',
      't07.meeting.budget': '1.00',
      't07.meeting.actual': '1.00',
      't07.training.opening': '2.00',
      't07.training.budget': '2.00',
      't07.training.actual': '2.00',
    });
  });

  it('reads the form with 机关运行经费 and leaves counts alone', () => {
    const grid = sheet(`
      “三公”经费、行政参公单位机关运行经费情况表||||
      公开10表||||
      部门：某州农经站||||单位：万元
      项  目|行次|预算数|决算统计数|备注
      栏  次||1|2|
      一、“三公”经费支出|1|—|—|
      （一）支出合计|2|4.00|3.00|
      1．因公出国（境）费|3|||
      2．公务用车购置及运行维护费|4|3.00|2.50|
      （1）公务用车购置费|5|||
      （2）公务用车运行维护费|6|3.00|2.50|
      3．公务接待费|7|1.00|0.50|
      （1）国内接待费|8|—|0.50|
      其中：外事接待费|9|—||
      （2）国（境）外接待费|10|—||
      （二）相关统计数|11|—|—|
      1．因公出国（境）团组数（个）|12|—||
      4．公务用车保有量（辆）|15|—|2|
      5．国内公务接待批次（个）|16|—|8|
      二、机关运行经费|20|—|15.20|
      （一）行政单位|21|—|15.20|
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.total.budget': '4.00',
      't07.total.actual': '3.00',
      't07.vehicle.budget': '3.00',
      't07.vehicle.actual': '2.50',
      't07.operation.budget': '3.00',
      't07.operation.actual': '2.50',
      't07.reception.budget': '1.00',
      't07.reception.actual': '0.50',
      't07.domestic.actual': '0.50',
      't07.agency.actual': '15.20',
      't07.agency_office.actual': '15.20',
    });
  });

  it('reads the blocks beside the three, of which nothing else is asked', () => {
    const grid = sheet(`
      部门决算相关信息统计表|||||
      编制单位：某乡人民政府||||2018年度|金额单位：万元
      项目|行次|统计数|项目|行次|统计数
      栏次||1|栏次||2
      一、“三公”经费支出|1|—|二、机关运行经费|22|264.70
      （一）支出合计|2|1.40|（一）行政单位|23|200.50
      1．因公出国（境）费|3||（二）参照公务员法管理事业单位|24|64.20
      2．公务用车购置及运行维护费|4|0.90||25|
      （1）公务用车购置费|5||三、国有资产占用情况|26|—
      （2）公务用车运行维护费|6|0.90|（一）车辆数合计（辆）|27|2
      3．公务接待费|7|0.50|四、政府采购支出信息|28|—
      （1）国内接待费|8|0.50|（一）政府采购支出合计|29|30.10
      其中：外事接待费|9||1.政府采购货物支出|30|9.60
      （2）国（境）外接待费|10||2.政府采购工程支出|31|
      （二）相关统计数|11|—|3.政府采购服务支出|32|20.50
      4．公务用车保有量（辆）|15|2|（二）政府采购授予中小企业合同金额|33|24.10
      |||其中：授予小微企业合同金额|34|20.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.total.actual': '1.40',
      't07.vehicle.actual': '0.90',
      't07.operation.actual': '0.90',
      't07.reception.actual': '0.50',
      't07.domestic.actual': '0.50',
      't07.agency.actual': '264.70',
      't07.agency_office.actual': '200.50',
      't07.agency_like.actual': '64.20',
      't07.procurement.actual': '30.10',
      't07.goods.actual': '9.60',
      't07.services.actual': '20.50',
      't07.sme.actual': '24.10',
      't07.micro.actual': '20.00',
    });
  });

  it('skips the year before, whichever side it stands on', () => {
    const grid = sheet(`
      2023年度财政拨款“三公”经费支出决算表||||
      单位：万元||||
      项目|2022年决算数|2023年预算数|2023年决算数|增减额
      因公出国（境）费|1.00|1.50|1.20|0.20
      公务用车购置及运行维护费|2.00|2.50|2.20|0.20
      公务接待费|3.00|3.50|3.20|0.20
      合计|6.00|7.50|6.60|0.60
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.abroad.budget': '1.50',
      't07.abroad.actual': '1.20',
      't07.vehicle.budget': '2.50',
      't07.vehicle.actual': '2.20',
      't07.reception.budget': '3.50',
      't07.reception.actual': '3.20',
      't07.total.budget': '7.50',
      't07.total.actual': '6.60',
    });
  });

  it('reads lying pairs with the department in front and several rows', () => {
    const grid = sheet(`
      财政拨款“三公”经费支出决算表|||||||||||||
      单位：元|||||||||||||
      单位名称|合计||因公出国（境）费||公务用车购置及运行维护费||||||公务接待费||
      |||||小计||公务用车购置费||公务用车运行维护费|||||
      |预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|
      合计|30000|25000|||20000|18000|||20000|18000|10000|7000|
      局本级|20000|16000|||10000|9000|||10000|9000|10000|7000|
      执法队|10000|9000|||10000|9000|||10000|9000|||
    `);
    expect(messages(grid)).toEqual(['note reading-unknown-row', 'note reading-unknown-row']);
    expect(printed(grid)).toEqual({
      't07.total.budget': '30000',
      't07.total.actual': '25000',
      't07.vehicle.budget': '20000',
      't07.vehicle.actual': '18000',
      't07.operation.budget': '20000',
      't07.operation.actual': '18000',
      't07.reception.budget': '10000',
      't07.reception.actual': '7000',
    });
  });

  it('reads one row of budgets above one of finals, whichever budgets stand beside', () => {
    const grid = sheet(`
      财政拨款“三公”经费支出决算表||||||
      单位：万元||||||
      项目|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
      |||小计|公务用车购置费|公务用车运行费|
      栏次|1|2|3=4+5|4|5|6
      年初预算数|25.00||17.00||17.00|8.00
      全年预算数|24.00||16.00||16.00|8.00
      决算数|21.00||15.00||15.00|6.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toEqual({
      't07.total.budget': '24.00',
      't07.vehicle.budget': '16.00',
      't07.operation.budget': '16.00',
      't07.reception.budget': '8.00',
      't07.total.actual': '21.00',
      't07.vehicle.actual': '15.00',
      't07.operation.actual': '15.00',
      't07.reception.actual': '6.00',
    });
    const actual = recognise(grid).tables[0]?.facts.find(({ key }) => key === 't07.vehicle.actual');
    expect(actual?.location).toMatchObject({ cell: 'D8', label: '公务用车购置及运行费 小计 / 决算数' });
  });

  it('takes column numbers with their sums for no figures', () => {
    const grid = sheet(`
      “三公”经费支出决算表|||||
      单位：万元|||||
      2023年度决算数|||||
      合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
      ||小计|公务用车购置费|公务用车运行费|
      1=2+3+6|2|3=4+5|4|5|6
      21.00||15.00||15.00|6.00
    `);
    expect(messages(grid)).toEqual([]);
    expect(printed(grid)).toMatchObject({ 't07.total.actual': '21.00', 't07.operation.actual': '15.00' });
  });

  it('leaves comparisons aside, and the table of another fund alone', () => {
    const upright = (title: string, actual: string) =>
      sheet(`
        ${title}||||
        单位：万元||||
        项目|上年决算数|全年预算数|决算数|与上年对比增减%
        合计|9.00|8.00|${actual}|-40.5
        因公出国（境）费|||
        公务接待费|9.00|8.00|${actual}|-40.5
      `);
    const general = upright('一般公共预算财政拨款“三公”经费支出决算表', '6.00');
    const fund = upright('政府性基金预算财政拨款“三公”经费支出决算表', '1.00');
    expect(messages(general)).toEqual([]);
    expect(printed(fund, general)).toMatchObject({ 't07.total.actual': '6.00' });
    expect(recognise(fund).tables).toEqual([]);
  });
});

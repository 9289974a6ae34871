import { change, changeOnBudget, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE } from '../lines.ts';
import { agency, assets, governmentFunds, performance, stateCapital } from '../sections.ts';

/** Income and spending in one sentence against last year and against the budget; cars and guests at length. */
export function hebei(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算报表`, `${year}年部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`本部门${year}年度收、支总计（含结转和结余）${c.amount('t01.income.grand')}。${change(c, 't01.income.grand', { base: `${year - 1}年度决算`, lead: [`与${year - 1}年度决算相比，收支各`], forms: ['amount-rate'] })}，主要原因是${reason(c)}。`,
  );
  shares(c, '二、收入决算情况说明', '收入', 't01.income.year', INCOME_BY_SOURCE);
  shares(c, '三、支出决算情况说明', '支出', 't01.expense.year', EXPENDITURE);
  fiscal(c);
  threePublic(c);
  c.heading('六、预算绩效情况说明');
  c.paragraph(performance(c));
  c.heading('七、机关运行经费情况');
  c.paragraph(agency(c));
  c.heading('八、政府采购情况');
  c.paragraph(procurement(c));
  c.heading('九、国有资产占用情况');
  c.paragraph(assets(c));
  c.heading('十、其他需要说明的情况');
  c.paragraph(governmentFunds(c));
  c.paragraph(stateCapital(c));
  terms(c);
}

function shares(c: Context, heading: string, name: string, total: string, lines: readonly Named[]) {
  c.heading(heading);
  const group = c.newGroup();
  c.paragraph(
    say`本部门${c.year}年度本年${name}合计${c.amount(total, 'sum')}，其中：${join(
      c
        .present(lines)
        .map((line) => say`${line.name}${c.amount(line.key, 'sum')}，占${c.share(line.key, total, group)}`),
      '；',
    )}。`,
  );
}

function fiscal(c: Context) {
  const [income, spending] = ['t04.income.general', 't05.total.total'];
  const against = `${c.year - 1}年度`;
  const moved = (key: string) =>
    change(c, key, { base: against, lead: [`比${against}`], forms: ['amount-rate', 'amount-only'] });
  c.heading('四、财政拨款收入支出决算情况说明');
  c.paragraph(`（一）财政拨款收支与${against}决算对比情况`);
  const [allIn, allOut] = ['t04.income.year', 't04.expense.year'];
  c.paragraph(
    say`本部门${c.year}年度财政拨款本年收入${c.amount(allIn)}，${moved(allIn)}，主要是${reason(c)}；本年支出${c.amount(allOut)}，${moved(allOut)}，主要是${reason(c)}。具体情况如下：`,
  );
  c.paragraph(
    say`1.一般公共预算财政拨款本年收入${c.amount(income)}，${moved(income)}；主要是${reason(c)}；本年支出${c.amount(spending)}，${moved(spending)}，主要是${reason(c)}。`,
  );
  c.paragraph('（二）财政拨款收支与年初预算数对比情况');
  c.paragraph(
    say`一般公共预算财政拨款本年支出${c.amount(spending)}，完成年初预算的${c.completion(spending, 'initial.total', false)}，${changeOnBudget(c, spending, 'initial.total', '年初预算', { forms: ['amount-only'] })}，主要是${reason(c)}。`,
  );
  c.paragraph('（三）财政拨款支出决算结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(spending, 'sum')}，主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) =>
            say`${name}（类）支出${c.amount(key, 'sum')}，占${c.share(key, spending, group)}${c.pick('，主要用于保障机构运转', '')}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（四）一般公共预算基本支出决算情况说明');
  const items = c.newGroup();
  const list = (side: 'personnel' | 'public') =>
    join(
      c.economic(side).map((named) => c.item(named, items)),
      '、',
    );
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：人员经费 ${c.amount('t06.personnel', 'sum')}，主要包括${list('personnel')}；公用经费 ${c.amount('t06.public', 'sum')}，主要包括${list('public')}。`,
  );
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('五、财政拨款“三公” 经费支出决算情况说明');
  c.paragraph('（一）“三公”经费财政拨款支出决算总体情况说明');
  if (c.isZero(total)) {
    c.paragraph(`本部门${c.year}年度“三公”经费财政拨款支出0${c.unitWord}，与${c.year - 1}年度决算持平。`);
    return;
  }
  const both = (part: string, word: string): Part => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const onBudget = c.isZero(budget)
      ? ''
      : say`，完成预算的${c.completion(actual, budget)}，${changeOnBudget(c, actual, budget, '预算', { lead: [`较${word}预算`, '较预算'], forms: ['amount-rate'] })}`;
    return say`${onBudget}，主要是${reason(c)}；${change(c, actual, { base: `${c.year - 1}年度决算`, lead: [`较${c.year - 1}年度决算`], forms: ['amount-rate'] })}，主要是${reason(c)}`;
  };
  c.paragraph(
    say`本部门${c.year}年度“三公”经费财政拨款支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount(total, 'sum')}${both('total', '')}。`,
  );
  c.paragraph('（二）“三公”经费财政拨款支出决算具体情况说明');
  const { counts } = c.department;
  c.paragraph(
    say`1.因公出国（境）费支出情况。本部门${c.year}年度因公出国（境）费支出预算为${c.amount('t07.abroad.budget', 'completion')}，支出决算${c.amount('t07.abroad.actual', 'sum')}。其中因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个、共${c.count(counts.abroadPeople, 'abroadPeople')}人，参加其他单位组织的因公出国（境）团组0个、共0人。`,
  );
  c.paragraph(
    say`2.公务用车购置及运行维护费支出情况。本部门${c.year}年度公务用车购置及运行维护费预算为${c.amount('t07.vehicle.budget', 'completion')}，支出决算${c.amount('t07.vehicle.actual', 'sum')}${both('vehicle', '')}。其中：`,
  );
  c.paragraph(
    say`公务用车购置费支出${c.amount('t07.purchase.actual', 'sum')}：本部门${c.year}年度公务用车购置量${c.count(counts.vehiclesBought, 'vehiclesBought')}辆，发生“公务用车购置”经费支出${c.amount('t07.purchase.actual', 'repeat')}。`,
  );
  c.paragraph(
    say`公务用车运行维护费支出${c.amount('t07.operation.actual', 'sum')}${both('operation', '')}。`,
  );
  c.paragraph(
    say`3.公务接待费支出情况。本部门${c.year}年度公务接待费支出预算为${c.amount('t07.reception.budget', 'completion')}，支出决算${c.amount('t07.reception.actual', 'sum')}${both('reception', '')}。本年度共发生公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
}

function procurement(c: Context): Part {
  if (c.isZero('procurement.total')) return `本部门${c.year}年度未发生政府采购支出。`;
  const [total, sme] = ['procurement.total', 'procurement.sme'];
  return say`本部门${c.year}年度政府采购支出总额${c.amount(total, 'sum')}，从采购类型来看，政府采购货物支出${c.amount('procurement.goods', 'sum')}、政府采购工程支出${c.amount('procurement.works', 'sum')}、政府采购服务支出${c.amount('procurement.services', 'sum')}。授予中小企业合同金额${c.amount(sme, 'share')}，占政府采购支出总额的${c.share(sme, total)}，其中授予小微企业合同金额${c.amount('procurement.micro', 'share')}，占政府采购支出总额的${c.share('procurement.micro', total)}。`;
}

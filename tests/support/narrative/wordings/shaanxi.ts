import { change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, parts } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** 收入总计、支出总计均为, lines with amounts both ways, items with code and amount, plain 预算…决算…完成. */
export function shaanxi(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度本部门收入总计、支出总计均为${c.amount('t01.income.grand')}，${change(c, 't01.income.grand', { base: '上年', lead: ['与上年相比，收入总计、支出总计均'], forms: ['amount-rate'] })}，主要原因是${reason(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  const piece = (name: string, amount: Part, share: Part) => say`${name}${amount}，占${share}`;
  c.paragraph(
    say`${year}年度本部门本年收入合计${c.amount('t01.income.year', 'sum')}，其中：${parts(c, INCOME_BY_SOURCE, 't01.income.year', piece, '；')}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`${year}年度本部门本年支出合计${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', piece, '；')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度本部门财政拨款收入总计、支出总计均为${c.amount('t04.income.grand')}，${change(c, 't04.income.grand', { base: '上年', lead: ['与上年相比，财政拨款收入总计、支出总计均'], forms: ['amount-rate'] })}，主要原因是${reason(c)}。`,
  );
  general(c);
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、机关运行经费支出情况说明');
  c.paragraph(agency(c));
  c.heading('十一、政府采购支出情况说明');
  c.paragraph(procurement(c));
  c.heading('十二、国有资产占用及购置情况说明');
  c.paragraph(assets(c));
  c.heading('十三、预算绩效情况说明');
  c.paragraph(performance(c));
  terms(c);
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${c.year}年度本部门一般公共预算财政拨款支出年初预算${c.amount('initial.total', 'completion')}，支出决算${c.amount(total)}，完成年初预算的${c.completion(total, 'initial.total')}，占本年支出合计的${c.share(total, 't01.expense.year')}。${change(c, total, { base: '上年', lead: ['与上年相比，财政拨款支出'], forms: ['amount-rate'] })}，主要原因是${reason(c)}。`,
  );
  c.paragraph('按照政府功能分类科目，其中：');
  c.items('t05').forEach(({ code, names: [cls, groupName, item], key }, index) => {
    const budget = `initial.${code}`;
    const [a, b] = [c.printed(c.value(key)), c.printed(c.value(budget))];
    const rate = b === 0 ? '' : say`，完成年初预算的${c.completion(key, budget)}`;
    const word = a > b ? '大于' : '小于';
    const compared =
      a === b
        ? '决算数与年初预算数持平'
        : say`决算数${c.mark('direction', word, key, ['direction'])}年初预算数的主要原因是${reason(c)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${groupName}（款）${item}（项）年初预算${c.amount(budget, 'completion')}，支出决算${c.amount(key, 'sum')}${rate}，${compared}。`,
    );
  });
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${c.year}年度本部门一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，包括人员经费${c.amount('t06.personnel', 'sum')}和公用经费${c.amount('t06.public', 'sum')}。其中：`,
  );
  const list = (side: 'personnel' | 'public') => {
    const group = c.newGroup();
    return join(
      c
        .economic(side)
        .map((named) => say`${c.item(named, group)}（${named.key.slice(4)}）${c.amount(named.key, 'sum')}`),
      '，',
    );
  };
  c.paragraph(say`（一）人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${list('personnel')}。`);
  c.paragraph(say`（二）公用经费${c.amount('t06.public', 'sum')}，主要包括：${list('public')}。`);
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、“三公”经费、培训费、会议费支出决算情况说明');
  c.paragraph('（一）“三公”经费财政拨款支出决算情况');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门无“三公”经费财政拨款支出。`);
    return;
  }
  const line = (name: string, part: string): Part => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const [a, b] = [c.printed(c.value(actual)), c.printed(c.value(budget))];
    const rate = b === 0 ? '' : say`，完成预算的${c.completion(actual, budget)}`;
    const compared =
      a === b
        ? '决算数与预算数一致'
        : say`决算数较预算数${c.mark('direction', a > b ? '增加' : '减少', actual, ['direction'])}${c.amountOf(Math.abs(a - b), `gap:${part}`, 'growth')}，主要原因是${reason(c)}`;
    return say`${name}预算${c.amount(budget, 'completion')}，支出决算${c.amount(actual, 'sum')}${rate}，${compared}`;
  };
  c.paragraph(say`${c.year}年度本部门“三公”经费支出${line('', 'total')}。`);
  c.paragraph(say`1.因公出国（境）支出情况。${c.year}年度本部门因公出国（境）支出${line('', 'abroad')}。`);
  const { counts } = c.department;
  c.paragraph(
    say`2.公务用车购置费用支出情况。${c.year}年度本部门公务用车购置费${line('支出', 'purchase')}。本年度购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆。`,
  );
  c.paragraph(
    say`3.公务用车运行维护费用支出情况。${c.year}年度本部门公务用车运行维护费${line('支出', 'operation')}。`,
  );
  c.paragraph(
    say`4.公务接待费支出情况。${c.year}年度本部门公务接待费${line('支出', 'reception')}。国内公务接待支出${c.amount('t07.reception.actual')}，共接待国内来访团组${c.count(counts.receptionBatches, 'receptionBatches')}个，来宾${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
  c.paragraph('（二）培训费、会议费支出决算情况');
  c.paragraph(`${c.year}年度本部门无财政拨款安排的培训费、会议费支出。`);
}

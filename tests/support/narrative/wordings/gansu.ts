import { because, change, changeOnBudget, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { agencyItems, comparison, EXPENDITURE, INCOME_BY_SOURCE, names, parts } from '../lines.ts';
import { purpose } from '../purpose.ts';
import { assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Income and expenditure compared within one sentence, classes with use and completion, costs a head and a car. */
export function gansu(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand', 'sum')}，支出总计${c.amount('t01.expense.grand', 'sum')}。与${year - 1}年度决算相比，收入总计${side(c, 't01.income.grand')}，支出总计${side(c, 't01.expense.grand')}，主要原因是${reason(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(
    say`${year}年度收入合计${c.amount('t01.income.year', 'sum')}，其中：${parts(c, INCOME_BY_SOURCE, 't01.income.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`${year}年度支出合计${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计${c.amount('t04.income.grand')}，${change(c, 't04.income.grand', { base: '上年决算数', lead: ['较上年决算数'], forms: ['amount-rate'] })}${because(c)}。`,
  );
  general(c);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}。其中：人员经费${c.amount('t06.personnel', 'sum')}，${change(c, 't06.personnel', { forms: ['amount-rate'] })}${because(c)}。人员经费用途主要包括${names(c, 'personnel')}。公用经费${c.amount('t06.public', 'sum')}，${change(c, 't06.public', { forms: ['amount-rate'] })}${because(c)}。公用经费用途主要包括${names(c, 'public')}。`,
  );
  threePublic(c);
  c.heading('八、机关运行经费支出情况说明');
  if (c.department.kind === 'institution') c.paragraph(`本单位${year}年度无机关运行经费支出。`);
  else
    c.paragraph(
      say`${year}年度机关运行经费支出${c.amount('agency', 'table', 'sum')}，其中：${agencyItems(c)}。机关运行经费${change(c, 'agency', { base: '上年决算数', lead: ['较上年决算数'], forms: ['amount-rate'] })}${because(c)}。`,
    );
  c.heading('九、政府采购支出情况说明');
  c.paragraph(procurement(c));
  c.heading('十、国有资产占用情况说明');
  c.paragraph(assets(c));
  c.heading('十一、政府性基金预算财政拨款收支决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('十二、国有资本经营预算财政拨款支出情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十三、预算绩效情况说明');
  c.paragraph(performance(c));
  terms(c);
}

/** `增加 N，增长 P%`, the sentence having said with what it is compared. */
const side = (c: Context, key: string): Part =>
  change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] });

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}，${change(c, total, { base: '上年决算数', lead: ['较上年决算数'], forms: ['amount-rate'] })}。主要用于以下方面：`,
  );
  c.classes('t05.').forEach(({ name, key }, index) => {
    const code = key.slice(4, 7);
    const budget = `initial.${code}`;
    const rate =
      c.printed(c.value(budget)) === 0
        ? '年初未安排预算'
        : say`年初预算数为${c.amount(budget, 'completion')}，完成年初预算的${c.completion(key, budget)}，${comparison(c, key, budget, '年初预算数')}`;
    c.paragraph(
      say`${index + 1}.${name}（类）${c.amount(key, 'sum')}，占${c.share(key, total)}，主要用于${purpose(c, `${code}9999`)}。${rate}${because(c)}。`,
    );
  });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  c.heading('七、一般公共预算财政拨款“三公”经费支出决算情况说明');
  c.paragraph('（一）“三公”经费支出总体情况说明');
  if (c.isZero(total) && c.isZero('t07.total.budget')) {
    c.paragraph(`${c.year}年度“三公”经费年初预算数为0${c.unitWord}，支出决算为0${c.unitWord}。`);
    return;
  }
  const versus = (part: string): Part => {
    const [actual, budget] = [`t07.${part}.actual`, `t07.${part}.budget`];
    return say`年初预算数为${c.amount(budget)}，支出决算为${c.amount(actual, 'sum')}，${changeOnBudget(c, actual, budget, '年初预算数', { lead: ['决算数较年初预算数', '较年初预算数'], forms: ['amount-rate', 'amount-only'] })}${because(c)}。较上年决算数${changeAlone(c, actual)}${because(c)}`;
  };
  c.paragraph(say`${c.year}年度“三公”经费${versus('total')}。`);
  c.paragraph('（二）“三公”经费支出决算具体情况说明');
  c.paragraph(say`1.因公出国（境）费用${versus('abroad')}。`);
  c.paragraph(
    say`2.公务用车购置及运行维护费${versus('vehicle')}。其中：公务用车购置费${versus('purchase')}；公务用车运行维护费${versus('operation')}。`,
  );
  c.paragraph(say`3.公务接待费${versus('reception')}。其中：外事接待费0${c.unitWord}。`);
  c.paragraph('（三）“三公”经费支出实物量情况说明');
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.paragraph(
    say`${c.year}年度因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，因公出国（境）${c.count(counts.abroadPeople, 'abroadPeople')}人次；公务用车购置${c.count(counts.vehiclesBought, 'vehiclesBought')}台，公务用车保有量${c.count(kept, 'vehicles')}台；国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次，其中外事接待0批次，国内公务接待人次${c.count(counts.receptionPeople, 'receptionPeople')}人，其中外事接待0人次；国（境）外公务接待0批次，国（境）外公务接待人次0人。${average(c, kept)}`,
  );
}

function changeAlone(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return c.pick('持平', `增加0${c.unitWord}，增长0%`, '无变化');
  if (before === 0) return say`增加${c.amountOf(c.value(key), `change:${key}`, 'repeat')}`;
  return change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] });
}

/** Quotients, which are no amounts of the accounts. */
function average(c: Context, kept: number): Part {
  const { receptionPeople } = c.department.counts;
  const each = (key: string, by: number) =>
    by === 0 ? '0' : (c.printed(c.value(key)) / 100 / by).toFixed(2);
  return c.pick<Part>(
    '',
    join(
      [
        `${c.year}年度本部门人均接待费${each('t07.reception.actual', receptionPeople)}元`,
        `车均购置费0万元，车均维护费${each('t07.operation.actual', kept * 10_000)}万元。`,
      ],
      '，',
    ),
  );
}

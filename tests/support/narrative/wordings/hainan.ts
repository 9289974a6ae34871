import { because, change, changeOnBudget, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, staff, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Amounts after a colon, two comparisons with one subject, costs in brackets after the total. */
export function hainan(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年部门决算报表`, `${year}年部门决算情况说明`);
  c.heading('一、部门基本情况');
  c.paragraph(staff(c));
  c.heading(`二、${year}年度收入支出决算总体情况`);
  c.paragraph(
    say`本部门${year}年度总收入${c.amount('t01.income.grand')}，总支出${c.amount('t01.expense.grand')}（含结转结余），比上年收支总额${change(c, 't01.income.grand', { base: '上年', lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  c.heading(`三、${year}年度收入决算情况`);
  const group = c.newGroup();
  c.paragraph(
    say`本年收入合计${c.amount('t01.income.year', 'sum')}，比上年${onYear(c, 't01.income.year')}。其中：`,
  );
  c.present(INCOME_BY_SOURCE).forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}：${c.amount(key, 'sum')}，占本年收入合计的${c.share(key, 't01.income.year', group)}，比上年${onYear(c, key)}${because(c)}。`,
    );
  });
  c.heading(`四、${year}年度支出决算情况`);
  const spending = c.newGroup();
  c.paragraph(
    say`本年支出合计${c.amount('t01.expense.year', 'sum')}，比上年${onYear(c, 't01.expense.year')}。其中：`,
  );
  c.present(EXPENDITURE).forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}：${c.amount(key, 'sum')}，占本年支出合计的${c.share(key, 't01.expense.year', spending)}，比上年${onYear(c, key)}${because(c)}。`,
    );
  });
  general(c);
  threePublic(c);
  c.heading('八、政府性基金预算收入支出决算情况');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算支出决算情况');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项说明');
  c.paragraph(say`（一）机关运行经费。${agency(c)}`);
  c.paragraph(say`（二）政府采购情况。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占有使用情况。${assets(c)}`);
  c.paragraph(say`（四）预算绩效管理情况。${performance(c)}`);
  terms(c);
}

function onYear(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return c.pick('无变化', '持平', `增加0${c.unitWord}`);
  if (before === 0) return say`增加${c.amountOf(c.value(key), `change:${key}`, 'repeat')}，上年无此项`;
  return change(c, key, { base: '上年', lead: [''], forms: ['amount-rate', 'brackets'] });
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('五、财政拨款收入支出决算总体情况');
  c.paragraph(
    say`本部门${c.year}年度财政拨款收支总计${c.amount('t04.income.grand')}，比上年${onYear(c, 't04.income.grand')}。其中：一般公共预算财政拨款收入${c.amount('t04.income.general')}，年初财政拨款结转和结余${c.amount('t04.income.opening')}。`,
  );
  c.heading('六、一般公共预算财政拨款支出决算情况');
  c.paragraph('（一）一般公共预算财政拨款支出规模变化情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，比上年${onYear(c, total)}，比年初预算数${versus(c, total, 'initial.total')}${because(c)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`${join(
      c
        .classes('t05.')
        .map(({ name, key }) => say`${name}${c.amount(key, 'sum')}，占${c.share(key, total, group)}`),
      '；',
    )}。`,
  );
  c.paragraph('（三）一般公共预算财政拨款支出具体使用情况');
  c.items('t05').forEach(({ code, names: [cls, sub, item], key }, index) => {
    c.paragraph(
      say`${index + 1}.${cls}（类）${sub}（款）${item}（项）${c.year}年度支出${c.amount(key, 'sum')}，比年初预算数${versus(c, key, `initial.${code}`)}${because(c)}。`,
    );
  });
  c.heading('七、一般公共预算财政拨款基本支出决算情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：人员经费支出${c.amount('t06.personnel', 'sum')}，主要包括${names(c, 'personnel')}；公用经费支出${c.amount('t06.public', 'sum')}，主要包括${names(c, 'public')}。`,
  );
}

function versus(c: Context, key: string, budget: string): Part {
  const [a, b] = [c.printed(c.value(key)), c.printed(c.value(budget))];
  if (a === b) return '持平';
  if (b === 0)
    return say`增加${c.amountOf(c.value(key), `change:${key}-${budget}`, 'repeat')}，年初未安排预算`;
  return changeOnBudget(c, key, budget, '年初预算数', { lead: [''], forms: ['amount-rate', 'brackets'] });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.heading('八、“三公”经费支出决算情况');
  const left = c.pick('三公经费支出安排变化', reason(c));
  c.paragraph(
    say`${c.year}年度“三公”经费年初预算数${c.amount('t07.total.budget')}，支出决算数${c.amount(total, 'sum')}（其中：因公出国（境）费${c.amount('t07.abroad.actual', 'sum')}，公务用车购置费${c.amount('t07.purchase.actual', 'sum')}，公务用车运行维护费${c.amount('t07.operation.actual', 'sum')}，公务接待费${c.amount('t07.reception.actual', 'sum')}），${c.isZero('t07.total.budget') ? '' : say`完成年初预算的${c.completion(total, 't07.total.budget')}，`}比上年${onYear(c, total)}，主要原因是${left}。`,
  );
  c.paragraph(
    say`（一）因公出国（境）费${c.amount('t07.abroad.actual')}，比上年${onYear(c, 't07.abroad.actual')}。全年组织因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(
    say`（二）公务用车购置及运行费${c.amount('t07.vehicle.actual')}，比上年${onYear(c, 't07.vehicle.actual')}。年末公务用车保有量${c.count(kept, 'vehicles')}辆，本年购置${c.count(counts.vehiclesBought, 'vehiclesBought')}辆。`,
  );
  c.paragraph(
    say`（三）公务接待费${c.amount('t07.reception.actual')}，比上年${onYear(c, 't07.reception.actual')}。国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次，${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
}

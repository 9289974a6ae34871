import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME_BY_SOURCE, names, parts } from '../lines.ts';
import { purpose } from '../purpose.ts';

const dense = (name: string, amount: Part, share: Part) => say`${name}${amount}，占${share}`;

/** Long numbered sections, every 项 with its budget, 三公 with counts. */
export function shanghai(c: Context) {
  const { unitName, year } = c;
  const prior = `${year - 1}年度`;
  frontMatter(c, `${unitName}${year}年度部门决算表`, `${unitName}${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${unitName}${year}年度收入支出总计${c.amount('t01.income.grand')}。${change(c, 't01.income.grand', { base: prior, lead: [`与${prior}相比，收入支出总计`] })}${because(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(
    say`本年收入合计${c.amount('t01.income.year', 'sum')}，其中：${parts(c, INCOME_BY_SOURCE, 't01.income.year', dense, c.pick('；', '，'))}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`本年支出合计${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', dense, '；')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${unitName}${year}年度财政拨款收入支出总计${c.amount('t04.income.grand')}。${change(c, 't04.income.grand', { base: prior, lead: [`与${prior}相比，财政拨款收入支出总计`] })}${because(c)}。`,
  );
  generalBudget(c, prior);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}。其中：人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${names(c, 'personnel')}；公用经费${c.amount('t06.public', 'sum')}，主要包括：${names(c, 'public')}。`,
  );
  threePublic(c, prior);
  fundSections(c);
  c.heading('十、预算绩效管理情况');
  c.paragraph(performance(c));
  c.heading('十一、其他重要事项的情况说明');
  agency(c, prior);
  procurement(c);
  assets(c);
  terms(c);
}

function generalBudget(c: Context, prior: string) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.heading('（一）一般公共预算财政拨款支出决算总体情况');
  c.paragraph(
    say`一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}。${change(c, total, { base: prior, lead: [`与${prior}相比，一般公共预算财政拨款支出`] })}${because(c)}。`,
  );
  c.heading('（二）一般公共预算财政拨款支出决算结构情况');
  c.paragraph(
    say`一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${parts(c, c.classes('t05.'), total, (name, amount, share) => say`${name}（类）${amount}，占${share}`, '；')}。`,
  );
  c.heading('（三）一般公共预算财政拨款支出决算具体情况');
  const base = c.isZero('initial.total') ? 'full' : c.pick('initial', 'full');
  const baseName = base === 'initial' ? '年初预算' : '全年预算';
  c.paragraph(
    say`一般公共预算财政拨款支出${baseName}为${c.amount(`${base}.total`, 'completion')}，支出决算为${c.amount(total)}，完成${baseName}的${c.completion(total, `${base}.total`)}。${comparison(c, total, `${base}.total`, `${baseName}数`)}${because(c)}。其中：`,
  );
  c.items('t05').forEach(({ code, names: [cls, group, item], key }, index) => {
    const budget = `${base}.${code}`;
    const done = c.isZero(budget) ? say`` : say`，完成${baseName}的${c.completion(key, budget)}`;
    c.paragraph(
      say`${index + 1}、${cls}（类）${group}（款）${item}（项）。主要用于：${purpose(c, code)}支出。${baseName}为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}${done}。${comparison(c, key, budget, `${baseName}数`)}${c.random.chance(0.7) ? `的主要原因：${reason(c)}` : ''}。`,
    );
  });
}

function threePublic(c: Context, prior: string) {
  c.heading('七、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero('t07.total.actual')) {
    c.paragraph(`${c.unitName}${c.year}年度无“三公”经费财政拨款支出。`);
    return;
  }
  const { counts } = c.department;
  c.heading('（一）财政拨款“三公”经费支出决算总体情况说明');
  c.paragraph(
    say`${c.year}年度财政拨款“三公”经费支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount('t07.total.actual')}，完成预算的${c.completion('t07.total.actual', 't07.total.budget')}，${threeParts(c)}。${comparison(c, 't07.total.actual', 't07.total.budget', '预算数')}的主要原因：${reason(c)}。`,
  );
  c.paragraph(
    say`${c.year}年度“三公”经费支出决算数${change(c, 't07.total.actual', { base: prior, lead: [`比${prior}`], forms: ['amount-rate'] })}${because(c)}。`,
  );
  c.heading('（二）财政拨款“三公”经费支出决算具体情况说明');
  const share = (key: string) => say`，占${c.share(key, 't07.total.actual')}`;
  c.paragraph(
    say`1.因公出国（境）费支出${c.amount('t07.abroad.actual', 'sum')}${share('t07.abroad.actual')}。全年因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(
    say`2.公务用车购置及运行维护费支出${c.amount('t07.vehicle.actual', 'sum')}${share('t07.vehicle.actual')}。其中：公务用车购置支出${c.amount('t07.purchase.actual', 'sum')}，购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护支出${c.amount('t07.operation.actual', 'sum')}，主要用于燃料费、维修费、保险费等。`,
  );
  c.paragraph(
    say`3.公务接待费支出${c.amount('t07.reception.actual', 'sum')}${share('t07.reception.actual')}。其中：国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
}

const threeParts = (c: Context): Part => {
  const lines = [
    ['因公出国（境）费', 'abroad'],
    ['公务用车购置及运行维护费', 'vehicle'],
    ['公务接待费', 'reception'],
  ] as const;
  return say`其中：${join(
    lines.map(([name, part]) => say`${name}支出决算为${c.amount(`t07.${part}.actual`, 'sum')}`),
    '；',
  )}`;
};

function fundSections(c: Context) {
  const fund = c.items('t08');
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  if (fund.length === 0) c.paragraph(`${c.unitName}${c.year}年度无政府性基金预算财政拨款收入和支出。`);
  else
    c.paragraph(
      say`${c.year}年度政府性基金预算财政拨款年初结转和结余${c.amount('t08.total.opening')}，本年收入${c.amount('t08.total.income')}，本年支出${c.amount('t08.total.total')}，年末结转和结余${c.amount('t08.total.closing')}。`,
    );
  c.heading('九、国有资本经营预算财政拨款收入支出决算情况说明');
  if (c.items('t09').length === 0)
    c.paragraph(`${c.unitName}${c.year}年度无国有资本经营预算财政拨款收入和支出。`);
  else
    c.paragraph(
      say`${c.year}年度国有资本经营预算财政拨款本年支出${c.amount('t09.total.total')}，其中：项目支出${c.amount('t09.total.project')}。`,
    );
}

function performance(c: Context): Part {
  const { projects } = c.department;
  if (projects.length === 0) return `${c.year}年度本部门没有纳入绩效评价的项目。`;
  const good = c.random.int(0, projects.length);
  const grades = [
    ['优', good],
    ['良', projects.length - good],
    ['合格', 0],
    ['不合格', 0],
  ] as const;
  return say`本部门编报绩效目标的${c.year}年度项目${c.count(projects.length, 'projects', 'sum')}个，涉及预算金额${c.amountOf(c.value('projects.budget'), 'projects.goals')}；绩效自评的${c.year}年度项目${c.count(projects.length, 'projects', 'sum')}个，涉及预算金额${c.amount('projects.budget')}，平均得分${c.random.int(85, 99)}.${c.random.int(10, 99)}分（其中，${join(
    grades.map(
      ([grade, count]) => say`绩效评级为“${grade}”的项目${c.count(count, `grade.${grade}`, 'sum')}个`,
    ),
    '；',
  )}）。`;
}

function agency(c: Context, prior: string) {
  c.heading('（一）机关运行经费支出情况');
  if (c.department.kind === 'institution') c.paragraph('本单位为事业单位，无机关运行经费。');
  else
    c.paragraph(
      say`机关运行经费支出${c.amount('agency', 'table')}，${change(c, 'agency', { base: prior, lead: [`比${prior}`] })}${because(c)}。`,
    );
}

function procurement(c: Context) {
  c.heading('（二）政府采购支出情况');
  if (c.isZero('procurement.total')) {
    c.paragraph(`${c.unitName}${c.year}年度无政府采购支出。`);
    return;
  }
  c.paragraph(
    say`${c.unitName}${c.year}年度政府采购金额（以合同签订为准）为${c.amount('procurement.total', 'sum')}，其中：货物采购金额${c.amount('procurement.goods', 'sum')}、工程采购金额${c.amount('procurement.works', 'sum')}、服务采购金额${c.amount('procurement.services', 'sum')}。`,
  );
  c.paragraph(
    say`${c.year}年度本部门面向中小企业预留政府采购项目预算金额${c.amount('procurement.sme')}，其中面向小微企业预留政府采购项目预算金额${c.amount('procurement.micro')}。`,
  );
}

function assets(c: Context) {
  const { vehicles, equipment } = c.department.counts;
  const total = vehicles.reduce((sum, { count }) => sum + count, 0);
  c.heading('（三）国有资产占有使用情况说明');
  c.paragraph(
    say`截至${c.year}年12月31日，${c.unitName}共有车辆${c.count(total, 'vehicles', 'sum')}辆，其中：${join(
      vehicles.map(({ use, count }) => say`${use}${c.count(count, `vehicles.${use}`, 'sum')}辆`),
      '、',
    )}。单价100万元（含）以上设备（不含车辆）${c.count(equipment, 'equipment')}台（套）。`,
  );
}

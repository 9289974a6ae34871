import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { agencyItems, EXPENDITURE, INCOME, parts } from '../lines.ts';

/** Department totals first, 机关运行经费 item by item, performance project by project. */
export function hubei(c: Context) {
  const { year } = c;
  frontMatter(c, `${year} 年度部门决算表`, `${year} 年度部门决算安排情况说明`);
  c.heading('(一) 部门决算收支情况总体说明');
  const total = c.pick('决算收入', '收入');
  c.paragraph(
    say`部门决算收入${c.amount('t01.income.year', 'sum')}。其中，${parts(c, INCOME, 't01.income.year', (name, amount, share) => say`${name.replace('一般公共预算', '')}${amount}，占${total}${c.pick('的', '')}${share}`, '；')}。`,
  );
  c.paragraph(
    say`部门决算支出${c.amount('t01.expense.year', 'sum')}。其中，${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占总支出的${share}`, c.pick('；', '，'))}。按支出功能分类：${parts(c, c.classes('t01.expense.'), 't01.expense.year', (name, amount, share) => say`${name}${amount}，占总支出的${share}`, c.pick('；', '，'))}。`,
  );
  c.heading('(二) 部门决算收支增减变化情况说明');
  c.paragraph('1.收入决算情况说明');
  c.paragraph(
    say`部门决算收入${c.amount('t01.income.year', 'sum')}（其中${join(
      c
        .nonZero(INCOME)
        .map(({ name, key }) => say`${name.replace('一般公共预算', '')}${c.amount(key, 'sum')}`),
      '，',
    )}），${change(c, 't01.income.year', { lead: ['同比', '较上年', '比上年'] })}${because(c)}。`,
  );
  c.paragraph('2.支出决算情况说明');
  c.paragraph(
    say`${year}年度支出合计${c.amount('t01.expense.year')}，${change(c, 't01.expense.year', { lead: ['同比', '较上年'] })}${because(c)}。`,
  );
  c.heading('(三) 机关运行执行情况说明');
  if (c.department.kind === 'institution')
    c.paragraph('本单位不属于行政单位和参照公务员法管理的事业单位，没有机关运行经费支出。');
  else
    c.paragraph(
      say`${year}年度机关运行经费支出${c.amount('agency', 'sum', 'table')}（与部门决算中一般公共预算财政拨款基本支出中公用经费之和保持一致），其中：${agencyItems(c)}。${agencyAgainstBudget(c)}`,
    );
  procurement(c);
  threePublic(c);
  assets(c);
  performance(c);
  funds(c);
  terms(c);
}

function agencyAgainstBudget(c: Context) {
  const budget = c.department.accounts.agencyBudget ?? 0;
  const spent = c.value('agency');
  const difference = c.printed(spent) - c.printed(budget);
  if (difference === 0) return `${c.year}年度机关运行经费支出与年初预算数持平。`;
  const up = difference > 0;
  const exact = c.style.percentFrom === 'exact' ? spent - budget : difference;
  const rate = c.percent(exact, budget, 'rate:agency/budget', 'growth');
  return say`${c.year}年度机关运行经费支出比年初预算数${c.mark('direction', up ? '增加' : '减少', 'agency', ['direction'])}${c.amountOf(exact, 'change:agency/budget', 'growth')}，${c.mark('direction', up ? '增长' : '降低', 'agency', ['direction'])}${rate}。主要原因是：${reason(c)}。`;
}

function procurement(c: Context) {
  c.heading('(四) 政府采购执行情况说明');
  if (c.isZero('procurement.total')) {
    c.paragraph(`${c.year}年度本部门未发生政府采购支出。`);
    return;
  }
  const lines = [
    ['货物', 'goods'],
    ['工程', 'works'],
    ['服务', 'services'],
  ] as const;
  const listed = lines.filter(([, key]) => !c.isZero(`procurement.${key}`));
  c.paragraph(
    say`${c.year}年度政府采购支出总额${c.amount('procurement.total', 'sum')}，其中：${join(
      listed.map(([name, key]) => say`政府采购${name}支出${c.amount(`procurement.${key}`, 'sum')}`),
      '、',
    )}。授予中小企业合同金额${c.amount('procurement.sme', 'share')}，占政府采购支出总额的${c.share('procurement.sme', 'procurement.total')}，其中：授予小微企业合同金额${c.amount('procurement.micro', 'share')}，占政府采购支出总额的${c.share('procurement.micro', 'procurement.total')}。`,
  );
}

function threePublic(c: Context) {
  const { counts } = c.department;
  c.heading('(五) 一般公共预算“三公”经费支出情况说明');
  c.paragraph(
    say`因公出国（境）${c.count(counts.abroadGroups, 'abroadGroups')}批次${c.count(counts.abroadPeople, 'abroadPeople')}人，费用${c.amount('t07.abroad.actual')}${c.isZero('t07.abroad.actual') && c.printed(c.prior('t07.abroad.actual')) === 0 ? `，${c.year - 1}年也无因公出国（境）` : ''}。`,
  );
  c.paragraph(
    say`公务用车运行维护费${c.amount('t07.operation.actual')}，${change(c, 't07.operation.actual')}。${c.year}年部门预算公务用车运行维护费${c.amount('t07.operation.budget')}。原因：${reason(c)}；${counts.vehiclesBought === 0 ? '本年无公务用车购置费用' : say`本年购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆，费用${c.amount('t07.purchase.actual')}`}。`,
  );
  c.paragraph(
    say`公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次${c.count(counts.receptionPeople, 'receptionPeople')}人，费用${c.amount('t07.reception.actual')}，${change(c, 't07.reception.actual')}。${c.year}年部门预算公务接待费${c.amount('t07.reception.budget')}。`,
  );
}

function assets(c: Context) {
  const { vehicles, equipment } = c.department.counts;
  const present = vehicles.filter(({ count }) => count > 0);
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const split =
    total === 0
      ? ''
      : say`，其中，${join(
          present.map(({ use, count }) => say`${use}${c.count(count, `vehicles.${use}`, 'sum')}辆`),
          '、',
        )}`;
  c.heading('(六) 国有资产占用情况说明');
  c.paragraph(
    say`截至${c.year}年12月31日，本部门（单位）共有车辆${c.count(total, 'vehicles', ...(total === 0 ? [] : ['sum']))}辆${split}；单位价值50万元以上通用设备${c.count(equipment, 'equipment')}台（套）；单位价值100万元以上专用设备0台（套）。`,
  );
}

function performance(c: Context) {
  const { projects } = c.department;
  c.heading(`(七) ${c.year}年度预算绩效执行情况说明`);
  if (projects.length === 0) {
    c.paragraph('本部门没有纳入绩效自评范围的项目。');
    return;
  }
  c.paragraph(
    say`根据预算绩效管理要求，我单位组织对${c.year}年度项目支出开展绩效自评，共涉及项目${c.count(projects.length, 'projects', 'list')}个，资金${c.amount('projects.actual', 'sum')}，占一般公共预算项目支出总额的${c.percent(c.value('projects.actual'), c.value('t05.total.project'), 'projects.actual/t05.total.project', 'judgement')}。`,
  );
  projects.forEach(({ name, budget, actual }, index) => {
    const rate = c.percent(actual, budget, `project.${index}`, 'completion');
    c.paragraph(
      say`${name}项目绩效自评综述：项目全年预算数为${c.amountOf(budget, `project.${index}.budget`, 'completion')}，执行数为${c.amountOf(actual, `project.${index}.actual`, 'completion', 'sum')}，完成预算${rate}。主要产出和效益：一是完成${c.random.int(3, 60)}家单位的服务保障；二是群众满意度达到${c.random.int(85, 99)}%。`,
    );
  });
}

function funds(c: Context) {
  c.heading('(八) 政府性基金预算支出决算情况说明');
  if (c.items('t08').length === 0) c.paragraph(`本单位${c.year}年度无政府性基金支出。`);
  else
    c.paragraph(
      say`本单位${c.year}年度政府性基金预算支出${c.amount('t08.total.total')}，用于${join(
        c.items('t08').map(({ names, key }) => say`${names[2]}${c.amount(key)}`),
        '、',
      )}。`,
    );
  c.heading('(九) 国有资本经营预算支出决算情况说明');
  if (c.items('t09').length === 0) c.paragraph(`本单位${c.year}年度无国有资本经营预算支出。`);
  else c.paragraph(say`本单位${c.year}年度国有资本经营预算支出${c.amount('t09.total.total')}。`);
}

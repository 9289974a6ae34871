import { because, change, changeOfTwo, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME_BY_SOURCE, names, parts, THREE_PUBLIC } from '../lines.ts';
import { performance } from '../sections.ts';

/** 收、支总计 together, 分别 lists, 三公 with shares of the three. */
export function anhui(c: Context) {
  const { year } = c;
  const prior = `${year - 1}年`;
  frontMatter(c, `${c.unitName}${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading(`一、关于${c.unitName}${year}年度收入支出决算总体情况说明`);
  const both = changeOfTwo(c, 't01.income.grand', 't01.expense.grand', prior);
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand')}、支出总计${c.amount('t01.expense.grand')}。${both ?? change(c, 't01.income.grand', { base: prior })}${because(c)}。`,
  );
  c.heading(`二、关于${year}年度收入决算情况说明`);
  c.paragraph(
    say`本年收入合计${c.amount('t01.income.year', 'sum')}，其中：${parts(c, INCOME_BY_SOURCE, 't01.income.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading(`三、关于${year}年度支出决算情况说明`);
  c.paragraph(
    say`本年支出合计${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading(`四、关于${year}年度财政拨款收入支出决算总体情况说明`);
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，支出总计${c.amount('t04.expense.grand.total')}。与${prior}相比，财政拨款收、支总计各${change(c, 't04.income.grand', { base: prior, lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  general(c, prior);
  c.heading('六、关于一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`);
  c.paragraph(say`人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${names(c, 'personnel')}。`);
  c.paragraph(say`公用经费${c.amount('t06.public', 'sum')}，主要包括：${names(c, 'public')}。`);
  funds(c);
  threePublic(c, prior);
  others(c);
  terms(c);
}

function general(c: Context, prior: string) {
  const total = 't05.total.total';
  const initial = c.isZero('initial.total') ? 'full' : 'initial';
  const base = initial === 'initial' ? '年初预算' : '全年预算';
  c.heading('五、关于一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况。');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出${c.pick('合计', '')}的${c.share(total, 't01.expense.year')}。${change(c, total, { base: prior, lead: [`与${prior}相比，一般公共预算财政拨款支出`] })}${because(c)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算结构情况。');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${parts(c, c.classes('t05.'), total, (name, amount, share) => say`${name}（类）支出${amount}，占${share}`, '；')}。`,
  );
  c.paragraph('（三）一般公共预算财政拨款支出决算具体情况。');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${base}为${c.amount(`${initial}.total`, 'completion')}，支出决算为${c.amount(total)}，完成${base}的${c.completion(total, `${initial}.total`)}。${comparison(c, total, `${initial}.total`, `${base}数`)}的主要原因${c.pick('是', '：')}${reason(c)}。其中：基本支出${c.amount('t05.total.basic', 'sum')}，占${c.share('t05.total.basic', total)}；项目支出${c.amount('t05.total.project', 'sum')}，占${c.share('t05.total.project', total)}。具体情况如下：`,
  );
  c.items('t05').forEach(({ code, names: [cls, group, item], key }, index) => {
    const budget = `${initial}.${code}`;
    const rest = c.isZero(budget)
      ? say`，${comparison(c, key, budget, `${base}数`)}`
      : say`，完成${base}的${c.completion(key, budget)}，${comparison(c, key, budget, `${base}数`)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${group}（款）${item}（项）。${base}为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}${rest}${c.random.chance(0.6) ? `，主要原因是${reason(c)}` : ''}。`,
    );
  });
}

function funds(c: Context) {
  c.heading('七、关于政府性基金预算财政拨款收入支出决算情况说明');
  if (c.items('t08').length === 0)
    c.paragraph(`${c.unitName}没有政府性基金预算财政拨款收入，也没有使用政府性基金预算安排的支出。`);
  else {
    c.paragraph(
      say`${c.year}年度政府性基金预算财政拨款年初结转和结余${c.amount('t08.total.opening')}，本年收入${c.amount('t08.total.income')}，本年支出${c.amount('t08.total.total', 'sum')}，年末结转和结余${c.amount('t08.total.closing')}。支出具体情况如下：`,
    );
    c.items('t08').forEach(({ names: [cls, group, item], key }, index) => {
      c.paragraph(
        say`${index + 1}.${cls}（类）${group}（款）${item}（项）支出决算为${c.amount(key, 'sum')}。`,
      );
    });
  }
  c.heading('八、关于国有资本经营预算财政拨款支出决算情况说明');
  if (c.items('t09').length === 0) c.paragraph(`${c.unitName}没有使用国有资本经营预算安排的支出。`);
  else c.paragraph(say`${c.year}年度国有资本经营预算财政拨款支出${c.amount('t09.total.total')}。`);
}

function threePublic(c: Context, prior: string) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  c.heading('九、关于财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度${c.unitName}无财政拨款“三公”经费支出。`);
    return;
  }
  c.paragraph(
    say`${c.year}年度财政拨款“三公”经费支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount(total)}，完成预算的${c.completion(total, 't07.total.budget')}，${change(c, total, { base: prior })}${because(c)}。`,
  );
  const lines = c.nonZero(THREE_PUBLIC);
  const listed = join(
    lines.map(({ name, key }) => say`${name}支出决算${c.amount(key, 'sum')}，占${c.share(key, total)}`),
    '；',
  );
  c.paragraph(
    say`${c.year}年度财政拨款“三公”经费支出决算${c.amount(total, 'sum')}中，${listed}。具体情况如下：`,
  );
  for (const [index, { name, key }] of THREE_PUBLIC.entries()) {
    const budget = key.replace('actual', 'budget');
    const done = c.isZero(budget) ? '' : say`，完成预算的${c.completion(key, budget)}`;
    c.paragraph(
      say`${index + 1}.${name}预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}${done}${c.isZero(key) ? '' : say`，${change(c, key, { base: prior })}`}。`,
    );
  }
  c.paragraph(
    say`国内公务接待共${c.count(counts.receptionBatches, 'receptionBatches')}批次（其中外事接待0批次），${c.count(counts.receptionPeople, 'receptionPeople')}人次（其中外事接待0人次）。全年出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.paragraph(
    say`公务用车购置费支出${c.amount('t07.purchase.actual')}，公务用车运行维护费支出${c.amount('t07.operation.actual')}，购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆，年末公务用车保有量${c.count(kept, 'vehicles')}辆。`,
  );
}

function others(c: Context) {
  const { counts } = c.department;
  c.heading('十、其他重要事项情况说明');
  if (c.department.kind === 'institution')
    c.paragraph('（一）机关运行经费支出情况。本单位无机关运行经费支出。');
  else
    c.paragraph(
      say`（一）机关运行经费支出情况。${c.year}年度机关运行经费支出${c.amount('agency', 'table')}，${change(c, 'agency')}${because(c)}。`,
    );
  const total = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  if (c.isZero('procurement.total')) c.paragraph('（二）政府采购支出情况。本年度无政府采购支出。');
  else
    c.paragraph(
      say`（二）政府采购支出情况。${c.year}年度政府采购支出总额${c.amount('procurement.total', 'sum')}，其中：政府采购货物支出${c.amount('procurement.goods', 'sum')}、政府采购工程支出${c.amount('procurement.works', 'sum')}、政府采购服务支出${c.amount('procurement.services', 'sum')}。授予中小企业合同金额${c.amount('procurement.sme', 'share')}，占政府采购支出总额的${c.share('procurement.sme', 'procurement.total')}。`,
    );
  c.paragraph(
    say`（三）国有资产占有使用情况。截至${c.year}年12月31日，${c.unitName}共有车辆${c.count(total, 'vehicles', 'sum')}辆，其中：${join(
      counts.vehicles.map(({ use, count }) => say`${use}${c.count(count, `vehicles.${use}`, 'sum')}辆`),
      '、',
    )}。单价100万元以上设备${c.count(counts.equipment, 'equipment')}台（套）。`,
  );
  c.paragraph(say`（四）预算绩效管理情况。${performance(c)}`);
}

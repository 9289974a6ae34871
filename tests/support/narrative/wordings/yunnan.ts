import { because, change, changeOnBudget, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names, parts } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Shares of 总收入 and 总支出, then the parts' changes that add up to the total's. */
export function yunnan(c: Context) {
  const { year, unitName } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入决算情况说明');
  c.paragraph(
    say`${unitName}${year}年度收入合计${c.amount('t01.income.year', 'sum')}。其中：${parts(c, INCOME_BY_SOURCE, 't01.income.year', (name, amount, share) => say`${name}${amount}，占总收入的${share}`, '；')}。${change(c, 't01.income.year', { base: '上年', lead: ['与上年相比，收入合计'], forms: ['amount-rate'] })}。${movedParts(c, INCOME_BY_SOURCE)}${say`主要原因是${reason(c)}。`}`,
  );
  c.heading('二、支出决算情况说明');
  c.paragraph(
    say`${unitName}${year}年度支出合计${c.amount('t01.expense.year', 'sum')}。其中：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占总支出的${share}`, '；')}。${change(c, 't01.expense.year', { base: '上年', lead: ['与上年相比，支出合计'], forms: ['amount-rate'] })}。${movedParts(c, EXPENDITURE)}主要原因是${reason(c)}。`,
  );
  c.heading('（一）基本支出情况');
  c.paragraph(
    say`${year}年度用于保障${unitName}机构正常运转的日常支出${c.amount('t03.total.basic')}。${ifGeneralOnly(c)}`,
  );
  c.heading('（二）项目支出情况');
  c.paragraph(
    say`${year}年度用于完成特定的工作任务、用于专项业务工作的经费支出${c.amount('t03.total.project')}，${change(c, 't03.total.project', { base: '上年' })}${because(c)}。`,
  );
  general(c);
  threePublic(c);
  c.heading('五、政府性基金预算财政拨款收支决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('六、国有资本经营预算财政拨款收支决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('七、其他重要事项及相关口径情况说明');
  for (const body of [agency(c), assets(c), procurement(c), performance(c)]) c.paragraph(body);
  terms(c);
}

/** 其中：X 增加 N 万元，增长 P%；… */
function movedParts(c: Context, lines: readonly Named[]) {
  const moved = lines.filter(({ key }) => c.printed(c.value(key)) !== c.printed(c.prior(key)));
  if (moved.length < 2) return '';
  return say`其中：${join(
    moved.map(
      ({ name, key }) => say`${name}${change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] })}`,
    ),
    '；',
  )}。`;
}

/** The economic split tells of appropriations only: said where nothing else was spent. */
function ifGeneralOnly(c: Context) {
  if (c.value('t03.total.basic') !== c.value('t05.total.basic')) return '';
  const base = 't05.total.basic';
  return say`其中：基本工资、津贴补贴等人员经费支出${c.amount('t06.personnel', 'sum')}，占基本支出的${c.share('t06.personnel', base)}；办公费、印刷费等公用经费支出${c.amount('t06.public', 'sum')}，占基本支出的${c.share('t06.public', base)}。`;
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('三、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${c.unitName}${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}。${change(c, total, { base: '上年', lead: ['与上年相比'], forms: ['amount-rate', 'brackets'] })}${because(c)}。`,
  );
  for (const [index, { name, key }] of c.classes('t05.').entries()) {
    c.paragraph(
      say`${index + 1}.${name.replace(/支出$/, '')}（类）支出${c.amount(key, 'sum')}，占一般公共预算财政拨款总支出的${c.share(key, total)}。主要用于${c.pick('人员经费', '日常运转', '业务工作')}等。`,
    );
  }
  c.paragraph(
    say`一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，人员经费${c.amount('t06.personnel', 'sum')}（含${names(c, 'personnel')}），公用经费${c.amount('t06.public', 'sum')}（含${names(c, 'public')}）。`,
  );
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('四、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.unitName}${c.year}年度未安排和使用财政拨款“三公”经费。`);
    return;
  }
  const { counts } = c.department;
  const lines = [
    ['因公出国（境）费支出', 'abroad'],
    ['公务用车购置费支出', 'purchase'],
    ['公务用车运行维护费支出', 'operation'],
    ['公务接待费支出', 'reception'],
  ] as const;
  const details = lines.map(([name, part]) => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const rate = c.isZero(budget) ? '' : say`，完成年初预算的${c.completion(actual, budget)}`;
    return say`${name}年初预算为${c.amount(budget, 'completion')}，决算为${c.amount(actual, 'sum')}，占财政拨款“三公”经费总支出决算的${c.share(actual, total)}${rate}`;
  });
  c.paragraph(
    say`${c.unitName}${c.year}年度财政拨款“三公”经费支出年初预算为${c.amount('t07.total.budget', 'completion')}，决算为${c.amount(total, 'sum')}，完成年初预算的${c.completion(total, 't07.total.budget')}。其中：${join(details, '；')}。`,
  );
  c.paragraph(
    say`“三公”经费支出决算数${changeOnBudget(c, total, 't07.total.budget', '年初预算数')}的主要原因是${reason(c)}；${change(c, total, { base: '上年' })}${because(c)}。`,
  );
  c.paragraph(
    say`安排因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。购置车辆${c.count(counts.vehiclesBought, 'vehiclesBought')}辆。安排国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次（其中：外事接待0批次），接待人次${c.count(counts.receptionPeople, 'receptionPeople')}人（其中：外事接待0人）。`,
  );
}

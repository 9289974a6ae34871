import { because, change } from '../change.ts';
import type { Context } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME, names } from '../lines.ts';
import { purpose } from '../purpose.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** 其中 lines in paragraphs without numbers, classes with budget, completion and change in one breath. */
export function shanxi(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算报表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand')}、支出总计${c.amount('t01.expense.grand')}。与上年相比，收入总计${moved(c, 't01.income.grand')}，支出总计${moved(c, 't01.expense.grand')}${because(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(say`${year}年度收入合计${c.amount('t01.income.year', 'sum')}，其中：`);
  list(c, c.present(INCOME), 't01.income.year');
  c.heading('三、支出决算情况说明');
  c.paragraph(say`${year}年度支出合计${c.amount('t01.expense.year', 'sum')}，其中：`);
  list(c, c.present(EXPENDITURE), 't01.expense.year');
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}、支出总计${c.amount('t04.income.grand')}。与${year - 1}年相比，财政拨款收、支总计各${moved(c, 't04.income.grand')}${because(c)}。`,
  );
  general(c);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：人员经费${c.amount('t06.personnel', 'sum')}，主要包括${names(c, 'personnel')}；公用经费${c.amount('t06.public', 'sum')}，主要包括${names(c, 'public')}。`,
  );
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项的情况说明');
  c.paragraph('（一）机关运行经费支出情况');
  c.paragraph(agency(c));
  c.paragraph('（二）政府采购情况');
  c.paragraph(procurement(c));
  c.paragraph('（三）国有资产占用情况');
  c.paragraph(assets(c));
  c.paragraph('（四）预算绩效管理情况');
  c.paragraph(performance(c));
  terms(c);
}

const moved = (c: Context, key: string): Part =>
  change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] });

function list(c: Context, lines: readonly { name: string; key: string }[], base: string) {
  const group = c.newGroup();
  for (const { name, key } of lines)
    c.paragraph(say`${name}${c.amount(key, 'sum')}，占比${c.share(key, base, group)}。`);
}

function general(c: Context) {
  const total = 't05.total.total';
  const group = c.newGroup();
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}。与上年相比，一般公共预算财政拨款支出${moved(c, total)}${because(c)}。其中，人员经费${c.amount('t06.personnel')}，占一般公共预算财政拨款支出的${c.share('t06.personnel', total)}；日常公用经费${c.amount('t06.public')}，占比${c.share('t06.public', total)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算结构情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(({ name, key }) => say`${name}${c.amount(key, 'sum')}，占比${c.share(key, total, group)}`),
      '；',
    )}。`,
  );
  c.paragraph('（三）一般公共预算财政拨款支出决算具体情况');
  const budget = 'initial.total';
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出年初预算${c.amount(budget, 'completion')}，支出决算${c.amount(total, 'sum')}，完成年初预算的${c.completion(total, budget)}，其中：`,
  );
  c.classes('t05.').forEach(({ name, key }) => {
    const code = key.slice(4, 7);
    const own = `initial.${code}`;
    const rate = c.printed(c.value(own)) === 0 ? '' : say`，完成年初预算的${c.completion(key, own)}`;
    c.paragraph(
      say`${name}年初预算${c.amount(own, 'completion')}，支出决算${c.amount(key, 'sum')}${rate}，用于${purpose(c, `${code}9999`)}。较${c.year - 1}年决算${changed(c, key)}${because(c)}。`,
    );
  });
}

function changed(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return '持平';
  if (before === 0) return say`增加${c.amountOf(c.value(key), `change:${key}`, 'repeat')}，上年无此项支出`;
  return moved(c, key);
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  c.heading('七、一般公共预算财政拨款“三公”经费支出决算情况说明');
  c.paragraph('（一）“三公”经费财政拨款支出决算总体情况说明');
  if (c.isZero(total)) {
    c.paragraph(
      say`${c.year}年度“三公”经费财政拨款支出预算为${c.amount('t07.total.budget')}，支出决算为${c.amount(total)}。`,
    );
    return;
  }
  if (c.isZero('t07.total.budget')) {
    c.paragraph(
      say`${c.year}年度“三公”经费财政拨款未安排预算，支出决算为${c.amount(total, 'sum')}，比${c.year - 1}年${changed(c, total)}${because(c)}。`,
    );
  } else {
    c.paragraph(
      say`${c.year}年度“三公”经费财政拨款支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount(total, 'sum', 'completion')}，完成预算的${c.completion(total, 't07.total.budget')}，比${c.year - 1}年${changed(c, total)}${because(c)}。`,
    );
  }
  c.paragraph('（二）“三公”经费财政拨款支出决算具体情况说明');
  const group = c.newGroup();
  const part = (name: string, key: string): Part => {
    const [actual, budget] = [`t07.${key}.actual`, `t07.${key}.budget`];
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(actual, budget, false)}`;
    return say`${name}支出决算${c.amount(actual, 'sum')}，占${c.share(actual, total, group)}${rate}，比${c.year - 1}年${changed(c, actual)}`;
  };
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出决算中，${part('因公出国（境）费', 'abroad')}；${part('公务用车购置及运行维护费', 'vehicle')}；${part('公务接待费', 'reception')}。具体情况如下：`,
  );
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.paragraph(
    say`1.因公出国（境）费支出${c.amount('t07.abroad.actual')}。全年使用一般公共预算财政拨款安排因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(
    say`2.公务用车购置及运行维护费支出${c.amount('t07.vehicle.actual', 'sum')}，其中：公务用车购置费支出${c.amount('t07.purchase.actual', 'sum')}，本年度购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护费支出${c.amount('t07.operation.actual', 'sum')}，年末公务用车保有量${c.count(kept, 'vehicles')}辆。`,
  );
  c.paragraph(
    say`3.公务接待费支出${c.amount('t07.reception.actual')}，其中：国内接待费${c.amount('t07.reception.actual')}，共接待国内来访团组${c.count(counts.receptionBatches, 'receptionBatches')}个、来访人员${c.count(counts.receptionPeople, 'receptionPeople')}人次。国（境）外接待费0${c.unitWord}。`,
  );
}

import { functionalName } from '../../functional-items.ts';
import { because, change, changeOnBudget } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Classes and 款 in quotation marks against the opening budget, shares of the named total. */
export function beijing(c: Context) {
  const { year } = c;
  const base = '上年';
  frontMatter(c, `${year}年度部门决算报表`, `${year}年度部门决算说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收、支总计${c.amount('t01.income.grand')}，${change(c, 't01.income.grand', { base, forms: ['amount-rate'] })}。`,
  );
  c.paragraph('（一）收入决算说明');
  const group = c.newGroup();
  c.paragraph(
    say`${year}年度本年收入合计${c.amount('t01.income.year', 'sum')}，${change(c, 't01.income.year', { base, forms: ['amount-rate'] })}，其中：${join(
      c
        .present(INCOME_BY_SOURCE)
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占收入合计的${c.share(key, 't01.income.year', group)}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（二）支出决算说明');
  const spending = c.newGroup();
  c.paragraph(
    say`${year}年度本年支出合计${c.amount('t01.expense.year', 'sum')}，${change(c, 't01.expense.year', { base, forms: ['amount-rate'] })}，其中：${join(
      c
        .present(EXPENDITURE)
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占支出合计的${c.share(key, 't01.expense.year', spending)}`,
        ),
      '；',
    )}。`,
  );
  c.heading('二、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计${c.amount('t04.income.grand')}，${change(c, 't04.income.grand', { base, forms: ['amount-rate'] })}${because(c)}。`,
  );
  general(c);
  c.heading('四、政府性基金预算财政拨款支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('五、国有资本经营预算财政拨款收支情况');
  c.paragraph(stateCapital(c));
  c.heading('六、财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${year}年度使用一般公共预算财政拨款安排基本支出${c.amount('t05.total.basic', 'sum')}，其中：（1）人员经费${c.amount('t06.personnel', 'sum')}，包括${names(c, 'personnel')}；（2）公用经费${c.amount('t06.public', 'sum')}，包括${names(c, 'public')}。`,
  );
  threePublic(c);
  c.heading('八、其他重要事项说明');
  c.paragraph(agency(c));
  c.paragraph(procurement(c));
  c.paragraph(assets(c));
  c.paragraph(performance(c));
  terms(c);
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('三、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况');
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面（按大类）：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占本年财政拨款支出${c.share(key, total, group)}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算具体情况');
  c.classes('t05.').forEach(({ name, key }, index) => {
    const code = key.slice(4, 7);
    const groups = c.rows('t05.', 5).filter((entry) => entry.startsWith(code));
    const budget = `initial.${code}`;
    c.paragraph(
      say`${index + 1}、“${name}”（类）${c.year}年度决算${c.amount(key, 'sum')}，${changeOnBudget(c, key, budget, `${c.year}年年初预算`, { forms: ['amount-rate'] })}。其中：`,
    );
    for (const entry of groups) {
      c.paragraph(
        say`“${functionalName(entry, c.year)}”（款）${c.year}年度决算${c.amount(`t05.${entry}.total`, 'sum')}${because(c)}。`,
      );
    }
  });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  c.heading('七、财政拨款“三公”经费支出决算情况');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门无财政拨款“三公”经费支出。`);
    return;
  }
  const against = (part: string) =>
    changeOnBudget(c, `t07.${part}.actual`, `t07.${part}.budget`, `${c.year}年度年初预算`, {
      forms: ['amount-rate', 'amount-only'],
    });
  const budgeted = (part: string) => c.amount(`t07.${part}.budget`);
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款决算数${c.amount(total, 'sum')}，${c.year}年度“三公”经费财政拨款年初预算${budgeted('total')}，${against('total')}。其中：`,
  );
  c.paragraph(
    say`1.因公出国（境）费用。${c.year}年度决算数${c.amount('t07.abroad.actual', 'sum')}，${against('abroad')}${because(c)}。${c.year}年度组织因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个、${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(
    say`2.公务接待费。${c.year}年度决算数${c.amount('t07.reception.actual', 'sum')}，${against('reception')}${because(c)}。公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次，公务接待${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
  c.paragraph(
    say`3.公务用车购置及运行维护费。${c.year}年度决算数${c.amount('t07.vehicle.actual', 'sum')}，${against('vehicle')}。其中，公务用车购置费${c.year}年度决算数${c.amount('t07.purchase.actual', 'sum')}，购置（更新）${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护费${c.year}年度决算数${c.amount('t07.operation.actual', 'sum')}，${against('operation')}。`,
  );
}

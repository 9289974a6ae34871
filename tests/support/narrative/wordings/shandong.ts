import { change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Structure first, then each line with its own movement; what is zero is said to be so. */
export function shandong(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand')}，支出总计${c.amount('t01.expense.grand')}。${change(c, 't01.income.grand', { base: `${year - 1}年度`, lead: [`与${year - 1}年度相比，收、支总计各`], forms: ['amount-rate'] })}。主要是${reason(c)}。`,
  );
  detailed(c, '二、收入决算情况说明', '收入', 't01.income.year', INCOME_BY_SOURCE);
  detailed(c, '三、支出决算情况说明', '支出', 't01.expense.year', EXPENDITURE);
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，支出总计${c.amount('t04.expense.grand.total')}。${change(c, 't04.income.grand', { base: `${year - 1}年度`, lead: [`与${year - 1}年度相比，财政拨款收、支总计各`], forms: ['amount-rate'] })}。主要是${reason(c)}。`,
  );
  general(c);
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项情况说明');
  for (const [title, text] of [
    ['（一）机关运行经费支出情况。', agency(c)],
    ['（二）政府采购支出情况。', procurement(c)],
    ['（三）国有资产占用情况。', assets(c)],
    ['（四）预算绩效评价情况。', performance(c)],
  ] as const) {
    c.paragraph(title);
    c.paragraph(text);
  }
  terms(c);
}

function detailed(c: Context, heading: string, name: string, total: string, lines: readonly Named[]) {
  c.heading(heading);
  c.paragraph(`（一）${name}总体情况。`);
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度${name}合计${c.amount(total, 'sum')}，其中：${join(
      lines.map(
        (line) => say`${line.name}${c.amount(line.key, 'sum')}，占${c.share(line.key, total, group)}`,
      ),
      '；',
    )}。`,
  );
  c.paragraph(`（二）${name}具体情况。`);
  lines.forEach((line, index) => {
    c.paragraph(say`${index + 1}.${line.name}${c.amount(line.key)}。${movement(c, line.key)}。`);
  });
}

function movement(c: Context, key: string): Part {
  const before = `${c.year - 1}年度`;
  if (c.printed(c.value(key)) === c.printed(c.prior(key)))
    return `与${before}决算数持平，主要原因是${reason(c)}`;
  return say`${change(c, key, { base: before, lead: [`与${before}相比，`], forms: ['amount-rate', 'rate-amount'] })}。主要原因是${reason(c)}`;
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}。${change(c, total, { base: `${c.year - 1}年度`, lead: [`与${c.year - 1}年度相比，一般公共预算财政拨款支出`], forms: ['amount-rate'] })}。主要是${reason(c)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) => say`${name}（类）支出${c.amount(key, 'sum')}，占${c.share(key, total, group)}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（三）一般公共预算财政拨款支出决算具体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出年初预算为${c.amount('initial.total', 'completion')}，支出决算为${c.amount(total)}，完成年初预算的${c.completion(total, 'initial.total')}。${comparison(c, total, 'initial.total', '年初预算数')}的主要原因是${reason(c)}。其中：`,
  );
  c.items('t05').forEach(({ code, names: [cls, groupName, item], key }, index) => {
    const budget = `initial.${code}`;
    const rate = c.isZero(budget) ? '' : say`，完成年初预算的${c.completion(key, budget)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${groupName}（款）${item}（项）。年初预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}${rate}。${comparison(c, key, budget, '年初预算数')}的主要原因是${reason(c)}。`,
    );
  });
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：人员经费${c.amount('t06.personnel', 'sum')}，主要包括${names(c, 'personnel')}；公用经费${c.amount('t06.public', 'sum')}，主要包括${names(c, 'public')}。`,
  );
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、一般公共预算财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门未使用一般公共预算财政拨款安排“三公”经费支出。`);
    return;
  }
  const line = (name: string, part: string): Part => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(actual, budget)}`;
    return say`${name}支出预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(actual, 'sum')}${rate}。${comparison(c, actual, budget, '预算数')}的主要原因是${reason(c)}。`;
  };
  const { counts } = c.department;
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.paragraph('（一）“三公”经费支出决算总体情况说明');
  c.paragraph(say`${c.year}年度一般公共预算财政拨款${line('“三公”经费', 'total')}`);
  c.paragraph('（二）“三公”经费支出决算具体情况说明');
  c.paragraph(
    say`1.${line('因公出国（境）费', 'abroad')}全年安排因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(
    say`2.${line('公务用车购置及运行维护费', 'vehicle')}其中：公务用车购置支出${c.amount('t07.purchase.actual', 'sum')}，${c.year}年度使用一般公共预算财政拨款购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护费支出${c.amount('t07.operation.actual', 'sum')}，${c.year}年期末，本级及所属单位开支一般公共预算财政拨款的公务用车保有量为${c.count(kept, 'vehicles')}辆。`,
  );
  c.paragraph(
    say`3.${line('公务接待费', 'reception')}其中：国内接待费${c.amount('t07.reception.actual')}，主要用于业务往来。共计接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人次；国（境）外接待费0${c.unitWord}。`,
  );
}

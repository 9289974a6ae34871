import { because, change, changeOnBudget, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names, parts, THREE_PUBLIC } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** Everything 较上年决算数 and 较年初预算数; balances named after 此外. */
export function chongqing(c: Context) {
  const { year } = c;
  const base = '上年决算数';
  const moved = (key: string) =>
    say`${change(c, key, { base, forms: ['amount-rate', 'amount-rate', 'brackets'] })}${because(c)}`;
  frontMatter(c, `${year}年度部门决算表`, '部门决算情况说明');
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph('（一）总体情况。');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand')}，支出总计${c.amount('t01.expense.grand')}。收支${moved('t01.income.grand')}。`,
  );
  c.paragraph('（二）收入情况。');
  const shared = (lines: typeof EXPENDITURE, total: string) =>
    parts(c, lines, total, (name, amount, share) => say`${name}${amount}，占${share}`, '；');
  c.paragraph(
    say`${year}年度收入合计${c.amount('t01.income.year', 'sum')}，${moved('t01.income.year')}。其中：${shared(INCOME_BY_SOURCE, 't01.income.year')}。此外，使用非财政拨款结余${c.amount('t01.income.nonfiscal')}，年初结转和结余${c.amount('t01.income.opening')}。`,
  );
  c.paragraph('（三）支出情况。');
  c.paragraph(
    say`${year}年度支出合计${c.amount('t01.expense.year', 'sum')}，${moved('t01.expense.year')}。其中：${shared(EXPENDITURE, 't01.expense.year')}。此外，结余分配${c.amount('t01.expense.distribution')}。`,
  );
  c.paragraph('（四）结转结余情况。');
  c.paragraph(
    say`${year}年度年末结转和结余${c.amount('t01.expense.closing')}，${moved('t01.expense.closing')}。`,
  );
  c.heading('二、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，支出总计${c.amount('t04.expense.grand.total')}。与上年相比，财政拨款收支总计各${change(c, 't04.income.grand', { base, lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  general(c, base);
  threePublic(c);
  c.heading('六、政府性基金预算财政拨款收支决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('七、国有资本经营预算财政拨款收支决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('八、其他需要说明的事项');
  c.paragraph(say`（一）机关运行经费情况说明。${agency(c)}`);
  c.paragraph(say`（二）国有资产占用情况说明。${assets(c)}`);
  c.paragraph(say`（三）政府采购支出情况说明。${procurement(c)}`);
  c.paragraph(say`（四）预算绩效管理情况说明。${performance(c)}`);
  terms(c);
}

function general(c: Context, base: string) {
  const total = 't05.total.total';
  const hasInitial = !c.isZero('initial.total');
  c.heading('三、一般公共预算财政拨款收入支出决算情况说明');
  c.paragraph(
    say`1.收入情况。${c.year}年度一般公共预算财政拨款收入${c.amount('t04.income.general')}，${change(c, 't04.income.general', { base })}${because(c)}。${hasInitial && c.random.chance(0.5) ? say`年初财政拨款结转和结余${c.amount('t04.income.opening_general')}。` : ''}`,
  );
  const onBudget = hasInitial
    ? say`${changeOnBudget(c, total, 'initial.total', '年初预算数')}${because(c)}。`
    : '';
  c.paragraph(
    say`2.支出情况。${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，${change(c, total, { base })}${because(c)}。${onBudget}`,
  );
  c.paragraph(
    say`3.结转结余情况。${c.year}年度年末一般公共预算财政拨款结转和结余${c.amount('t04.expense.closing.general')}，${change(c, 't04.expense.closing.general', { base })}。`,
  );
  c.paragraph('4.比较情况。本部门一般公共预算财政拨款支出主要用于以下几个方面：');
  c.classes('t05.').forEach(({ name, key }, index) => {
    const budget = `initial.${key.slice(4, 7)}`;
    c.paragraph(
      say`（${index + 1}）${name}${c.amount(key, 'sum')}，占${c.share(key, total)}，${changeOnBudget(c, key, budget, '年初预算数', { forms: ['amount-rate'] })}，主要原因是${reason(c)}。`,
    );
  });
  c.heading('四、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${c.year}年度一般公共财政拨款基本支出${c.amount('t05.total.basic', 'sum')}。其中：人员经费${c.amount('t06.personnel', 'sum')}，${change(c, 't06.personnel', { base })}${because(c)}。人员经费用途主要包括${names(c, 'personnel')}。公用经费${c.amount('t06.public', 'sum')}，${change(c, 't06.public', { base })}${because(c)}。公用经费用途主要包括${names(c, 'public')}。`,
  );
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('五、财政拨款“三公”经费情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度未发生“三公”经费支出。`);
    return;
  }
  const both = (key: string) =>
    say`${changeOnBudget(c, key, key.replace('actual', 'budget'), '年初预算数')}${because(c)}。${change(c, key, { base: '上年支出数' })}${because(c)}`;
  c.paragraph(
    say`（一）“三公”经费支出总体情况说明。${c.year}年度“三公”经费支出共计${c.amount(total)}，${both(total)}。`,
  );
  c.paragraph('（二）“三公”经费分项支出情况说明。');
  for (const { name, key } of THREE_PUBLIC)
    c.paragraph(say`${c.year}年度本部门${name}${c.amount(key)}，${both(key)}。`);
  c.paragraph(
    say`公务用车购置费${c.amount('t07.purchase.actual')}，公务用车运行维护费${c.amount('t07.operation.actual')}。`,
  );
  c.paragraph(say`（三）“三公”经费实物量情况。${c.year}年度本部门${headcounts(c)}。`);
}

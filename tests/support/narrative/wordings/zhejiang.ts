import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME_BY_SOURCE } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** 包括 with a bracketed split of the appropriations, items by code, 三公 as 基数 and 完成. */
export function zhejiang(c: Context) {
  const { year } = c;
  const base = `${year - 1}年度`;
  frontMatter(c, `${year}年度部门决算公开表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`本部门${year}年度收入总计${c.amount('t01.income.grand')}，支出总计${c.amount('t01.expense.grand')}，与${base}相比，各${change(c, 't01.income.grand', { base, lead: [''], forms: ['amount-rate'] })}。主要原因是：${reason(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  const group = c.newGroup();
  const income = c.present(INCOME_BY_SOURCE).map(({ name, key }) => {
    const split =
      key === 't01.income.fiscal'
        ? say`（其中：一般公共预算${c.amount('t01.income.general', 'sum')}，政府性基金预算${c.amount('t01.income.fund', 'sum')}，国有资本经营预算${c.amount('t01.income.capital', 'sum')}）`
        : '';
    return say`${name}${c.amount(key, 'sum')}${split}，占收入合计${c.share(key, 't01.income.year', group)}`;
  });
  c.paragraph(say`本年收入合计${c.amount('t01.income.year', 'sum')}；包括${join(income, '；')}。`);
  c.heading('三、支出决算情况说明');
  const spending = c.newGroup();
  c.paragraph(
    say`本年支出合计${c.amount('t01.expense.year', 'sum')}，其中${join(
      c
        .present(EXPENDITURE)
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占${c.share(key, 't01.expense.year', spending)}`,
        ),
      '；',
    )}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`本部门${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，支出总计${c.amount('t04.expense.grand.total')}，与${base}相比，各${change(c, 't04.income.grand', { base, lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  general(c, base);
  threePublic(c);
  c.heading('七、政府性基金预算财政拨款收入支出决算总体情况');
  c.paragraph(governmentFunds(c));
  c.heading('八、国有资本经营预算财政拨款支出决算总体情况');
  c.paragraph(stateCapital(c));
  c.heading('九、其他重要事项说明');
  for (const [title, body] of [
    ['（一）机关运行经费支出情况', agency(c)],
    ['（二）政府采购支出情况', procurement(c)],
    ['（三）国有资产占有情况', assets(c)],
    ['（四）绩效自评情况', performance(c)],
  ] as const) {
    c.paragraph(say`${title}。${body}`);
  }
  terms(c);
}

function general(c: Context, base: string) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算总体情况说明');
  c.paragraph(
    say`本部门${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}；与${base}相比，${change(c, total, { base, lead: [''], forms: ['amount-rate'] })}${because(c)}。`,
  );
  const group = c.newGroup();
  c.paragraph(
    say`主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) => say`${name}（类）支出${c.amount(key, 'sum')}，占${c.share(key, total, group)}`,
        ),
      '；',
    )}。`,
  );
  const hasInitial = !c.isZero('initial.total');
  if (hasInitial)
    c.paragraph(
      say`${c.year}年度一般公共预算财政拨款支出年初预算为${c.amount('initial.total', 'completion')}，支出决算为${c.amount(total)}，完成年初预算的${c.completion(total, 'initial.total')}，主要原因是${reason(c)}。其中：`,
    );
  for (const {
    code,
    names: [cls, groupName, item],
    key,
  } of c.items('t05')) {
    const budget = `initial.${code}`;
    const line = c.isZero(budget)
      ? say`年初未安排预算，支出决算为${c.amount(key)}`
      : say`年初预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}，完成年初预算的${c.completion(key, budget)}，${comparison(c, key, budget, '年初预算数')}`;
    c.paragraph(
      say`${cls}（类）${groupName}（款）${item}（项）。${line}${c.random.chance(0.5) ? `，主要原因是${reason(c)}` : ''}。`,
    );
  }
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('六、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度“三公”经费一般公共预算财政拨款支出为0。`);
    return;
  }
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount(total)}，完成预算的${c.completion(total, 't07.total.budget')}，${c.year}年度“三公”经费支出${comparison(c, total, 't07.total.budget', '预算数')}的主要原因是${reason(c)}。`,
  );
  const lines = [
    ['因公出国（境）费用', 'abroad'],
    ['公务用车购置及运行维护费', 'vehicle'],
    ['公务接待费', 'reception'],
  ] as const;
  lines.forEach(([name, part], index) => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(actual, budget)}`;
    const still = c.isZero(actual) && c.printed(c.prior(actual)) === 0;
    const moved = still
      ? ''
      : say`，占${c.share(actual, total)}，与上年相比，${change(c, actual, { base: '上年', lead: [''], forms: ['amount-rate'] })}${because(c)}`;
    c.paragraph(
      say`${index + 1}.${name}预算数为${c.amount(budget, 'completion')}，支出决算为${c.amount(actual, 'sum')}${rate}${moved}。`,
    );
  });
  c.paragraph(
    say`公务用车购置支出${c.amount('t07.purchase.actual')}；公务用车运行维护费支出${c.amount('t07.operation.actual')}。${headcounts(c)}。`,
  );
}

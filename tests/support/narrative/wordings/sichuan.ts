import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME, names, parts, THREE_PUBLIC } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** 收、支总计 in one, the item lines' codes in words with 完成预算, 三公 against budget and last year. */
export function sichuan(c: Context) {
  const { year } = c;
  const prior = `${year - 1}年`;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收、支总计${c.amount('t01.income.grand')}。与${prior}相比，收、支总计各${change(c, 't01.income.grand', { base: prior, lead: [''], forms: ['amount-rate'] })}。主要变动原因是${reason(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(
    say`${year}年本年收入合计${c.amount('t01.income.year', 'sum')}，其中：${parts(c, INCOME, 't01.income.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`${year}年本年支出合计${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年财政拨款收、支总计${c.amount('t04.income.grand')}。与${prior}相比，财政拨款收、支总计各${change(c, 't04.income.grand', { base: prior, lead: [''], forms: ['amount-rate'] })}。主要变动原因是${reason(c)}。`,
  );
  general(c, prior);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(say`${year}年一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`);
  c.paragraph(say`人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${names(c, 'personnel')}。`);
  c.paragraph(say`公用经费${c.amount('t06.public', 'sum')}，主要包括：${names(c, 'public')}。`);
  threePublic(c, prior);
  c.heading('八、政府性基金预算支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项的情况说明');
  for (const [title, body] of [
    ['（一）机关运行经费支出情况', agency(c)],
    ['（二）政府采购支出情况', procurement(c)],
    ['（三）国有资产占有使用情况', assets(c)],
    ['（四）预算绩效管理情况', performance(c)],
  ] as const) {
    c.heading(title);
    c.paragraph(body);
  }
  terms(c);
}

function general(c: Context, prior: string) {
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.heading('（一）一般公共预算财政拨款支出决算总体情况');
  c.paragraph(
    say`${c.year}年一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}。与${prior}相比，一般公共预算财政拨款支出${change(c, total, { base: prior, lead: [''], forms: ['amount-rate'] })}。主要变动原因是${reason(c)}。`,
  );
  c.heading('（二）一般公共预算财政拨款支出决算结构情况');
  c.paragraph(
    say`${c.year}年一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${parts(c, c.classes('t05.'), total, (name, amount, share) => say`${name}（类）${amount}，占${share}`, '；')}。`,
  );
  c.heading('（三）一般公共预算财政拨款支出决算具体情况');
  const done = c.isZero('full.total') ? '' : say`，完成预算${c.completion(total, 'full.total', false)}`;
  c.paragraph(say`${c.year}年一般公共预算支出决算数为${c.amount(total)}${done}。其中：`);
  c.items('t05').forEach(({ code, names: [cls, group, item], key }, index) => {
    const budget = `full.${code}`;
    const rate = c.isZero(budget) ? '' : say`，完成预算${c.completion(key, budget, false)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${group}（款）${item}（项）:支出决算为${c.amount(key)}${rate}，${comparison(c, key, budget, '预算数')}${c.printed(c.value(key)) === c.printed(c.value(budget)) ? '' : `的主要原因是${reason(c)}`}。`,
    );
  });
}

function threePublic(c: Context, prior: string) {
  const total = 't07.total.actual';
  c.heading('七、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度未使用财政拨款安排“三公”经费支出。`);
    return;
  }
  c.paragraph('（一）“三公”经费财政拨款支出决算总体情况说明');
  c.paragraph(
    say`${c.year}年“三公”经费财政拨款支出决算为${c.amount(total)}，完成预算${c.completion(total, 't07.total.budget')}，${change(c, total, { base: '上年度', forms: ['amount-rate', 'brackets'] })}。${comparison(c, total, 't07.total.budget', '预算数')}的主要原因是${reason(c)}。`,
  );
  c.paragraph('（二）“三公”经费财政拨款支出决算具体情况说明');
  const listed = join(
    THREE_PUBLIC.map(
      ({ name, key }) => say`${name}支出决算${c.amount(key, 'sum')}，占${c.share(key, total)}`,
    ),
    '；',
  );
  c.paragraph(say`${c.year}年“三公”经费财政拨款支出决算中，${listed}。具体情况如下：`);
  THREE_PUBLIC.forEach(({ name, key }, index) => {
    const budget = key.replace('actual', 'budget');
    const rate = c.isZero(budget) ? '' : say`，完成预算${c.completion(key, budget)}`;
    const moved =
      c.isZero(key) && c.printed(c.prior(key)) === 0
        ? ''
        : say`${name}支出决算比${prior}${change(c, key, { base: prior, lead: [''], forms: ['amount-rate'] })}${because(c)}。`;
    c.paragraph(say`${index + 1}.${name}支出${c.amount(key)}${rate}。${moved}`);
  });
  c.paragraph(
    say`其中：公务用车购置支出${c.amount('t07.purchase.actual')}，公务用车运行维护费支出${c.amount('t07.operation.actual')}。${headcounts(c)}。`,
  );
}

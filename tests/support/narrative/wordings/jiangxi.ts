import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, parts } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

const GROUPS: readonly Named[] = [
  { name: '工资福利支出', key: 't06.301' },
  { name: '商品和服务支出', key: 't06.302' },
  { name: '对个人和家庭补助支出', key: 't06.303' },
  { name: '资本性支出', key: 't06.310' },
];

/** Balances first, 具体构成为, economic groups with their change, 全年预算数 and 决算数. */
export function jiangxi(c: Context) {
  const { year } = c;
  const base = `${year - 1}年`;
  const moved = (key: string) => change(c, key, { base, forms: ['amount-rate', 'amount-rate', 'brackets'] });
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入决算情况说明');
  c.paragraph(
    say`本部门${year}年度收入总计${c.amount('t01.income.grand')}，其中年初结转和结余${c.amount('t01.income.opening')}，${moved('t01.income.opening')}；本年收入合计${c.amount('t01.income.year')}，${moved('t01.income.year')}${because(c)}。`,
  );
  c.paragraph(
    say`本年收入的具体构成为：${parts(c, INCOME_BY_SOURCE, 't01.income.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('二、支出决算情况说明');
  c.paragraph(
    say`本部门${year}年度支出总计${c.amount('t01.expense.grand')}，其中本年支出合计${c.amount('t01.expense.year')}，${moved('t01.expense.year')}${because(c)}；年末结转和结余${c.amount('t01.expense.closing')}，${moved('t01.expense.closing')}。`,
  );
  c.paragraph(
    say`本年支出的具体构成为：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占${share}`, '；')}。`,
  );
  c.heading('三、财政拨款支出决算情况说明');
  const total = 't05.total.total';
  const done = c.isZero('full.total') ? '' : say`，完成全年预算的${c.completion(total, 'full.total')}`;
  c.paragraph(
    say`本部门${year}年度一般公共预算财政拨款本年支出全年预算数为${c.amount('full.total', 'completion')}，决算数为${c.amount(total)}${done}。其中：`,
  );
  c.classes('t05.').forEach(({ name, key }, index) => {
    const budget = `full.${key.slice(4, 7)}`;
    const rate = c.isZero(budget) ? '' : say`，完成全年预算的${c.completion(key, budget)}`;
    c.paragraph(
      say`（${['一', '二', '三', '四', '五', '六', '七', '八'][index] ?? '九'}）${name}全年预算数为${c.amount(budget, 'completion')}，决算数为${c.amount(key, 'sum')}${rate}${because(c)}。`,
    );
  });
  c.heading('四、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`本部门${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`,
  );
  c.nonZero(GROUPS).forEach(({ name, key }, index) => {
    c.paragraph(
      say`（${['一', '二', '三', '四'][index]!}）${name}${c.amount(key, 'sum')}，${moved(key)}${because(c)}。`,
    );
  });
  threePublic(c, base);
  c.heading('六、机关运行经费支出情况说明');
  c.paragraph(agency(c));
  c.heading('七、政府采购支出情况说明');
  c.paragraph(procurement(c));
  c.heading('八、国有资产占用情况说明');
  c.paragraph(assets(c));
  c.heading('九、预算绩效情况说明');
  c.paragraph(performance(c));
  c.heading('十、政府性基金预算支出情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('十一、国有资本经营预算支出情况说明');
  c.paragraph(stateCapital(c));
  terms(c);
}

function threePublic(c: Context, base: string) {
  const total = 't07.total.actual';
  c.heading('五、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`本部门${c.year}年度无财政拨款“三公”经费支出。`);
    return;
  }
  const both = (actual: string) => {
    const budget = actual.replace('actual', 'budget');
    const rate = c.isZero(budget) ? '' : say`，完成全年预算的${c.completion(actual, budget)}`;
    const still = c.isZero(actual) && c.printed(c.prior(actual)) === 0;
    return say`全年预算数为${c.amount(budget, 'completion')}，决算数为${c.amount(actual, 'sum')}${rate}，决算数${still ? `与${base}持平` : change(c, actual, { base, forms: ['amount-rate'] })}`;
  };
  c.paragraph(say`本部门${c.year}年度财政拨款“三公”经费支出${both(total)}，其中：`);
  c.paragraph(
    say`（一）因公出国（境）支出${both('t07.abroad.actual')}。决算数较全年预算数变动的主要原因是：${reason(c)}。`,
  );
  c.paragraph(say`（二）公务接待费支出${both('t07.reception.actual')}。主要原因是：${reason(c)}。`);
  c.paragraph(
    say`（三）公务用车购置及运行维护费支出${both('t07.vehicle.actual')}，其中公务用车购置${c.amount('t07.purchase.actual', 'sum')}，公务用车运行维护费支出${c.amount('t07.operation.actual', 'sum')}。${join([headcounts(c)], '')}。`,
  );
}

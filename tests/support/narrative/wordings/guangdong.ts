import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** Short sentences in numbered lines; shares before amounts; completion of 全年预算. */
export function guangdong(c: Context) {
  const { year } = c;
  const base = '上年';
  const moved = (key: string) =>
    change(c, key, { base, forms: ['amount-rate', 'brackets', 'rate-amount', 'prior-last'] });
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入总计${c.amount('t01.income.grand')}，${moved('t01.income.grand')}${because(c)}。`,
  );
  c.paragraph(
    say`${year}年度支出总计${c.amount('t01.expense.grand')}，${moved('t01.expense.grand')}${because(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(say`${year}年度本年收入合计${c.amount('t01.income.year', 'sum')}，具体情况如下：`);
  const group = c.newGroup();
  c.present(INCOME).forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}：${c.amount(key, 'sum')}，占本年收入的${c.share(key, 't01.income.year', group)}，${moved(key)}。`,
    );
  });
  c.heading('三、支出决算情况说明');
  c.paragraph(say`${year}年度本年支出合计${c.amount('t01.expense.year', 'sum')}，具体情况如下：`);
  const spending = c.newGroup();
  c.present(EXPENDITURE).forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}：${c.amount(key, 'sum')}，占本年支出的${c.share(key, 't01.expense.year', spending)}，${moved(key)}。`,
    );
  });
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，其中：一般公共预算财政拨款收入${c.amount('t04.income.general')}，政府性基金预算财政拨款收入${c.amount('t04.income.fund')}，国有资本经营预算财政拨款收入${c.amount('t04.income.capital')}；年初财政拨款结转和结余${c.amount('t04.income.opening')}。`,
  );
  const total = 't05.total.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}，${moved(total)}${because(c)}。`,
  );
  const items = c.items('t05');
  c.paragraph(
    say`按功能科目分，主要用于：${join(
      items.map(
        ({ code, names: [, , item], key }) =>
          say`${item}（${code}）${c.amount(key, 'sum')}，占${c.share(key, total)}`,
      ),
      '；',
    )}。`,
  );
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，包括人员经费${c.amount('t06.personnel', 'sum')}和公用经费${c.amount('t06.public', 'sum')}。`,
  );
  threePublic(c);
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十、其他重要事项的情况说明');
  c.paragraph(say`（一）机关运行经费支出情况说明。${agency(c)}`);
  c.paragraph(say`（二）政府采购支出情况说明。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占用情况说明。${assets(c)}`);
  c.paragraph(say`（四）预算绩效管理工作情况说明。${performance(c)}`);
  terms(c);
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('七、“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门无“三公”经费支出。`);
    return;
  }
  const line = (part: string) => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const rate = c.isZero(budget)
      ? ''
      : say`，完成全年预算${c.amount(budget, 'completion')}的${c.completion(actual, budget)}`;
    return say`支出决算为${c.amount(actual, 'sum')}${rate}`;
  };
  c.paragraph(
    say`${c.year}年度“三公”经费${line('total')}，${change(c, total, { base: '上年' })}。其中：因公出国（境）费${line('abroad')}；公务用车购置及运行维护费${line('vehicle')}；公务接待费${line('reception')}。主要原因是${reason(c)}。`,
  );
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度“三公”经费支出中，因公出国（境）费支出占${c.share('t07.abroad.actual', total, group)}，公务用车购置及运行维护费支出占${c.share('t07.vehicle.actual', total, group)}，公务接待费支出占${c.share('t07.reception.actual', total, group)}。${headcounts(c)}。`,
  );
}

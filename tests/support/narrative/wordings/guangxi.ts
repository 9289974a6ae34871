import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME, names, parts } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** 总收入 with its parts numbered line by line, 占比 instead of 占, prior figures named. */
export function guangxi(c: Context) {
  const { year } = c;
  const base = `${year - 1}年度决算数`;
  frontMatter(c, `${year}年度部门决算报表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况');
  const carried = c.isZero('t01.income.opening')
    ? ''
    : say`，年初结转和结余${c.amount('t01.income.opening', 'sum')}`;
  const used = c.isZero('t01.income.nonfiscal')
    ? ''
    : say`，使用非财政拨款结余${c.amount('t01.income.nonfiscal', 'sum')}`;
  c.paragraph(
    say`${c.unitName}${year}年度总收入${c.amount('t01.income.grand', 'sum')}，其中本年收入${c.amount('t01.income.year', 'sum')}${used}${carried}；${change(c, 't01.income.grand', { base, forms: ['amount-rate', 'named-prior'] })}${because(c)}。`,
  );
  const left = c.isZero('t01.expense.closing')
    ? ''
    : say`，年末结转和结余${c.amount('t01.expense.closing', 'sum')}`;
  const given = c.isZero('t01.expense.distribution')
    ? ''
    : say`，结余分配${c.amount('t01.expense.distribution', 'sum')}`;
  c.paragraph(
    say`${year}年度总支出${c.amount('t01.expense.grand', 'sum')}，其中本年支出${c.amount('t01.expense.year', 'sum')}${given}${left}。`,
  );
  c.heading('二、收入决算情况');
  c.paragraph(say`本年收入${c.amount('t01.income.year', 'sum')}，其中：`);
  c.present(INCOME).forEach(({ name, key }, index) => {
    c.paragraph(
      say`${index + 1}.${name}${c.amount(key, 'sum')}，占${c.pick('比', '本年收入的')}${c.share(key, 't01.income.year')}，${change(c, key, { base, forms: ['amount-rate', 'named-prior', 'brackets'] })}。`,
    );
  });
  c.heading('三、支出决算情况');
  c.paragraph(
    say`本年支出${c.amount('t01.expense.year', 'sum')}，其中：${parts(c, EXPENDITURE, 't01.expense.year', (name, amount, share) => say`${name}${amount}，占比${share}`, '；')}。`,
  );
  c.paragraph(
    say`按支出功能分类，主要用于：${parts(c, c.classes('t01.expense.'), 't01.expense.year', (name, amount, share) => say`${name}（类）${amount}，占比${share}`, '、')}。`,
  );
  general(c, base);
  threePublic(c, base);
  c.heading('七、政府性基金预算支出决算情况');
  c.paragraph(governmentFunds(c));
  c.heading('八、国有资本经营预算支出决算情况');
  c.paragraph(stateCapital(c));
  c.heading('九、其他重要事项情况说明');
  for (const body of [agency(c), procurement(c), assets(c), performance(c)]) c.paragraph(body);
  terms(c);
}

function general(c: Context, base: string) {
  const total = 't05.total.total';
  c.heading('四、一般公共预算财政拨款支出决算情况');
  const initial = c.isZero('initial.total') ? 'full' : 'initial';
  const name = initial === 'initial' ? '年初预算' : '调整预算';
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，${change(c, total, { base })}。其中：基本支出${c.amount('t05.total.basic', 'sum')}、项目支出${c.amount('t05.total.project', 'sum')}，${name}${c.amount(`${initial}.total`, 'completion')}，完成${name}的${c.completion(total, `${initial}.total`)}。具体情况如下：`,
  );
  for (const { name: cls, key } of c.classes('t05.')) {
    const budget = `${initial}.${key.slice(4, 7)}`;
    const rate = c.isZero(budget) ? '' : say`，完成${name}的${c.completion(key, budget)}`;
    c.paragraph(
      say`“${cls}”（${key.slice(4, 7)}类）支出决算${c.amount(key, 'sum')}，${name}${c.amount(budget, 'completion')}${rate}。${comparison(c, key, budget, `${name}数`)}${because(c)}。`,
    );
  }
  c.heading('五、一般公共预算财政拨款基本支出决算情况');
  c.paragraph(
    say`一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：人员经费${c.amount('t06.personnel', 'sum')}，占基本支出的${c.share('t06.personnel', 't05.total.basic')}，主要包括${names(c, 'personnel')}；公用经费${c.amount('t06.public', 'sum')}，占基本支出的${c.share('t06.public', 't05.total.basic')}，主要包括${names(c, 'public')}。`,
  );
}

function threePublic(c: Context, base: string) {
  const total = 't07.total.actual';
  c.heading('六、“三公”经费支出决算情况');
  if (c.isZero(total)) {
    c.paragraph(`本单位${c.year}年度没有“三公”经费支出。`);
    return;
  }
  const lines = [
    ['因公出国（境）费', 'abroad'],
    ['公务用车购置费', 'purchase'],
    ['公务用车运行维护费', 'operation'],
    ['公务接待费', 'reception'],
  ] as const;
  c.paragraph(
    say`${c.year}年度“三公”经费支出决算${c.amount(total, 'sum')}，预算${c.amount('t07.total.budget', 'completion')}，完成预算的${c.completion(total, 't07.total.budget')}；${change(c, total, { base })}${because(c)}。其中：`,
  );
  lines.forEach(([name, part], index) => {
    const key = `t07.${part}.actual`;
    const budget = `t07.${part}.budget`;
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(key, budget)}`;
    c.paragraph(
      say`（${index + 1}）${name}支出${c.amount(key, 'sum')}，预算${c.amount(budget, 'completion')}${rate}，${c.isZero(key) && c.printed(c.prior(key)) === 0 ? '与上年持平' : change(c, key, { base })}${join([because(c)], '')}。`,
    );
  });
  c.paragraph(say`${headcounts(c)}。变动原因：${reason(c)}。`);
}

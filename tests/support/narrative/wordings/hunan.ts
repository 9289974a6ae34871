import { because, change, reason } from '../change.ts';
import type { Context } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import {
  agency,
  assets,
  governmentFunds,
  headcounts,
  performance,
  procurement,
  stateCapital,
} from '../sections.ts';

/** 收、支总计 with 减少 twice, every income line, three kinds of completion and 其中 inside brackets. */
export function hunan(c: Context) {
  const { year } = c;
  const base = '上年';
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收、支总计${c.amount('t01.income.grand')}。与上年相比，${change(c, 't01.income.grand', { base, lead: [''], forms: ['amount-rate'] })}，主要是因为${reason(c)}。`,
  );
  c.heading('二、收入决算情况说明');
  const separator = c.pick('；', '，', '、');
  c.paragraph(
    say`${year}年度收入合计${c.amount('t01.income.year', 'sum')}，其中：${join(
      INCOME_BY_SOURCE.map(
        ({ name, key }) => say`${name}${c.amount(key, 'sum')}，占${c.share(key, 't01.income.year')}`,
      ),
      separator,
    )}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`${year}年度支出合计${c.amount('t01.expense.year', 'sum')}，其中：${join(
      EXPENDITURE.map(
        ({ name, key }) => say`${name}${c.amount(key, 'sum')}，占${c.share(key, 't01.expense.year')}`,
      ),
      separator,
    )}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计${c.amount('t04.income.grand')}，${change(c, 't04.income.grand', { base, forms: ['amount-rate', 'brackets'] })}，主要是因为${reason(c)}。`,
  );
  general(c, base);
  threePublic(c, base);
  c.heading('八、政府性基金预算收入支出决算情况');
  c.paragraph(governmentFunds(c));
  c.heading('九、国有资本经营预算财政拨款支出决算情况');
  c.paragraph(stateCapital(c));
  c.heading('十、关于机关运行经费支出说明');
  c.paragraph(agency(c));
  c.heading('十一、关于政府采购支出说明');
  c.paragraph(procurement(c));
  c.heading('十二、关于国有资产占用情况说明');
  c.paragraph(assets(c));
  c.heading(`十三、关于${year}年度预算绩效情况的说明`);
  c.paragraph(performance(c));
  terms(c);
}

function general(c: Context, base: string) {
  const total = 't05.total.total';
  const [basic, project] = ['t05.total.basic', 't05.total.project'];
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${c.year}年度财政拨款支出${c.amount(total)}，占本年支出合计的${c.share(total, 't01.expense.year')}，${change(c, total, { base })}，主要是因为${reason(c)}。`,
  );
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度财政拨款支出${c.amount(total, 'sum')}（其中：基本支出${c.amount(basic, 'sum')}，项目支出${c.amount(project, 'sum')}），主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) => say`${name}（类）支出${c.amount(key, 'sum')}，占${c.share(key, total, group)}`,
        ),
      c.pick('；', '，'),
    )}。`,
  );
  const hasInitial = !c.isZero('initial.total');
  const initial = hasInitial ? 'initial' : 'full';
  const name = hasInitial ? '年初预算' : '调整预算';
  c.paragraph(
    say`${c.year}年度财政拨款支出${name}数为${c.amount(`${initial}.total`, 'completion')}，支出决算数为${c.amount(total)}，完成${name}的${c.completion(total, `${initial}.total`)}，其中：`,
  );
  c.items('t05').forEach(({ code, names: [cls, groupName, item], key }, index) => {
    const budget = `${initial}.${code}`;
    c.paragraph(`${index + 1}、${cls}（类）${groupName}（款）${item}（项）。`);
    const rate = c.isZero(budget) ? '' : say`，完成${name}的${c.completion(key, budget)}`;
    c.paragraph(
      say`${name}为${c.amount(budget, 'completion')}，支出决算为${c.amount(key)}${rate}，${comparison(c, key, budget, `${name}数`)}${c.random.chance(0.6) ? `的主要原因是：${reason(c)}` : ''}。`,
    );
  });
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${c.year}年度财政拨款基本支出${c.amount(basic, 'sum')}，其中：人员经费${c.amount('t06.personnel', 'sum')}，占基本支出的${c.share('t06.personnel', basic)},主要包括${names(c, 'personnel')}；公用经费${c.amount('t06.public', 'sum')}，占基本支出的${c.share('t06.public', basic)}，主要包括${names(c, 'public')}。`,
  );
}

function threePublic(c: Context, base: string) {
  const total = 't07.total.actual';
  c.heading('七、财政拨款“三公”经费支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度本部门没有“三公”经费支出。`);
    return;
  }
  const line = (name: string, part: string) => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(actual, budget)}`;
    const still = c.isZero(actual) && c.printed(c.prior(actual)) === 0;
    const moved = still
      ? ''
      : say`，${change(c, actual, { base, forms: ['amount-rate', 'brackets', 'rate-amount'] })}${because(c)}`;
    return say`${name}支出预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(actual, 'sum')}${rate}${moved}。`;
  };
  c.paragraph('（一）“三公”经费财政拨款支出决算总体情况说明');
  c.paragraph(say`${c.year}年度${line('“三公”经费财政拨款', 'total')}其中：`);
  for (const [name, part] of [
    ['因公出国（境）费', 'abroad'],
    ['公务接待费', 'reception'],
    ['公务用车购置费', 'purchase'],
    ['公务用车运行维护费', 'operation'],
  ] as const)
    c.paragraph(line(name, part));
  c.paragraph('（二）“三公”经费财政拨款支出决算具体情况说明');
  c.paragraph(say`${headcounts(c)}。`);
}

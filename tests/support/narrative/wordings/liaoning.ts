import { change, changeOnBudget, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { INCOME } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Totals of both sides as numbered members with shares of the grand total, one paragraph each. */
export function liaoning(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算公开表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  side(c, '（一）收入总计', 't01.income.grand', [
    ...INCOME,
    { name: '使用非财政拨款结余', key: 't01.income.nonfiscal' },
    { name: '上年结转和结余', key: 't01.income.opening' },
  ]);
  compare(c, 't01.income.grand', '收入');
  side(c, '（二）支出总计', 't01.expense.grand', [
    { name: '基本支出', key: 't03.total.basic' },
    { name: '项目支出', key: 't03.total.project' },
    { name: '上缴上级支出', key: 't03.total.upward' },
    { name: '经营支出', key: 't03.total.operating' },
    { name: '对附属单位补助支出', key: 't03.total.subsidy' },
    { name: '结余分配', key: 't01.expense.distribution' },
    { name: '年末结转和结余', key: 't01.expense.closing' },
  ]);
  compare(c, 't01.expense.year', '支出');
  fiscal(c);
  threePublic(c);
  c.heading('四、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中人员经费${c.amount('t06.personnel', 'sum')}，公用经费${c.amount('t06.public', 'sum')}。`,
  );
  const group = c.newGroup();
  c.paragraph(
    say`公用经费具体包括：${join(
      c.economic('public').map((named) => say`${c.item(named, group)}${c.amount(named.key, 'sum')}`),
      '、',
    )}。`,
  );
  c.heading('五、其他重要事项的情况说明');
  c.paragraph(say`（一）机关运行经费支出情况说明。${agency(c)}`);
  c.paragraph(say`（二）政府采购支出情况。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占用情况。${assets(c)}`);
  c.paragraph(say`（四）预算绩效管理工作开展情况。${performance(c)}`);
  c.heading('六、政府性基金预算财政拨款支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('七、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  terms(c);
}

function side(c: Context, name: string, total: string, lines: readonly Named[]) {
  c.paragraph(say`${name}${c.amount(total, 'sum')}，包括：`);
  const group = c.newGroup();
  lines.forEach((line, index) => {
    c.paragraph(
      say`${index + 1}.${line.name}${c.amount(line.key, 'sum')}，占${name.slice(3)}的${c.share(line.key, total, group)}${c.pick('。', `。主要是${reason(c)}形成的。`)}`,
    );
  });
}

function compare(c: Context, key: string, name: string) {
  c.paragraph(
    say`与上年相比，今年${name}${change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] })}，主要原因：${reason(c)}。`,
  );
}

function fiscal(c: Context) {
  const total = 't05.total.total';
  c.heading('二、财政拨款支出决算情况说明');
  c.paragraph('（一）总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total)}，其中：基本支出${c.amount('t05.total.basic', 'sum')}，项目支出${c.amount('t05.total.project', 'sum')}。${change(c, total, { base: '上年', lead: ['与上年相比，一般公共预算财政拨款支出'], forms: ['amount-rate'] })}，主要原因：${reason(c)}。与年初预算相比，${c.year}年一般公共预算财政拨款支出完成年初预算的${c.completion(total, 'initial.total', false)}。`,
  );
  c.paragraph('（二）具体情况');
  c.paragraph(
    say`${c.year}年一般公共预算财政拨款支出决算按支出功能分类科目分，包括：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) =>
            say`${name}${c.amount(key, 'sum')}，占${c.share(key, total, 'liaoning-classes')}`,
        ),
      '；',
    )}。`,
  );
  for (const { name, key } of c.classes('t05.')) {
    c.paragraph(say`${name}${c.amount(key, 'sum')}，具体包括：`);
    c.items('t05')
      .filter(({ code }) => code.startsWith(key.slice(4, 7)))
      .forEach((item, index) => {
        const budget = `initial.${item.code}`;
        const done = c.isZero(budget)
          ? '年初无预算安排'
          : say`完成年初预算的${c.completion(item.key, budget, false)}`;
        c.paragraph(
          say`（${index + 1}）${item.names[1]}（款）${item.names[2]}（项）${c.amount(item.key, 'sum')}，主要是${reason(c)}方面的支出，${done}，决算数与年初预算数有差异的主要原因是${reason(c)}。`,
        );
      });
  }
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  c.heading('三、“三公”经费财政拨款支出决算情况说明');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度无财政拨款安排的“三公”经费支出。`);
    return;
  }
  const { counts } = c.department;
  const of = (part: string) => `t07.${part}.actual`;
  const onBudget = (part: string) =>
    c.isZero(`t07.${part}.budget`)
      ? '年初未安排预算'
      : say`${changeOnBudget(c, of(part), `t07.${part}.budget`, '年初预算', { lead: ['比年初预算'], forms: ['amount-rate'] })}，主要是${reason(c)}`;
  c.paragraph(
    say`${c.year}年度财政拨款安排的“三公”经费支出${c.amount(total, 'sum')}，${c.isZero('t07.total.budget') ? '年初未安排预算' : say`完成年初预算的${c.completion(total, 't07.total.budget')}，年初预算为${c.amount('t07.total.budget')}`}。其中：因公出国（境）费${c.amount(of('abroad'), 'sum')}，公务接待费${c.amount(of('reception'), 'sum')}，公务用车购置费${c.amount(of('purchase'), 'sum')}，公务用车运行维护费${c.amount(of('operation'), 'sum')}。`,
  );
  c.paragraph(
    say`1.因公出国（境）费${c.amount(of('abroad'))}，${onBudget('abroad')}。${c.year}年度因公出国（境）团组数及人数分别为${c.count(counts.abroadGroups, 'abroadGroups')}个、${c.count(counts.abroadPeople, 'abroadPeople')}人。`,
  );
  c.paragraph(
    say`2.公务接待费${c.amount(of('reception'))}，${onBudget('reception')}。国内公务接待累计${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人、${c.amount(of('reception'))}。`,
  );
  c.paragraph(
    say`3.公务用车购置及运行费${c.amount(of('vehicle'), 'sum')}，${onBudget('vehicle')}。其中：公务用车购置支出${c.amount(of('purchase'), 'sum')}，当年购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护费${c.amount(of('operation'), 'sum')}。`,
  );
}

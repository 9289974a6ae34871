import { change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE, names } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

/** Totals taken apart as numbered items with 与上年决算数相同; the three funds in brackets after each amount. */
export function jiangsu(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收入、支出决算总计${c.amount('t01.income.grand')}。${change(c, 't01.income.grand', { base: '上年', lead: ['与上年相比，收、支总计各'], forms: ['amount-rate'] })}。其中：`,
  );
  side(c, '（一）收入决算总计', 't01.income.grand', [
    { name: '本年收入决算合计', key: 't01.income.year' },
    { name: '使用非财政拨款结余（含专用结余）', key: 't01.income.nonfiscal' },
    { name: '年初结转和结余', key: 't01.income.opening' },
  ]);
  side(c, '（二）支出决算总计', 't01.expense.grand', [
    { name: '本年支出决算合计', key: 't01.expense.year' },
    { name: '结余分配', key: 't01.expense.distribution' },
    { name: '年末结转和结余', key: 't01.expense.closing' },
  ]);
  shares(c, '二、收入决算情况说明', '本年收入决算合计', 't01.income.year', INCOME_BY_SOURCE);
  shares(c, '三、支出决算情况说明', '本年支出决算合计', 't01.expense.year', EXPENDITURE);
  general(c);
  threePublic(c);
  c.heading('九、政府性基金预算财政拨款收入支出决算情况说明');
  c.paragraph(governmentFunds(c));
  c.heading('十、国有资本经营预算财政拨款支出决算情况说明');
  c.paragraph(stateCapital(c));
  c.heading('十一、机关运行经费支出决算情况说明');
  c.paragraph(agency(c));
  c.heading('十二、政府采购支出决算情况说明');
  c.paragraph(procurement(c));
  c.heading('十三、国有资产占用情况说明');
  c.paragraph(assets(c));
  c.heading('十四、预算绩效评价工作开展情况');
  c.paragraph(performance(c));
  terms(c);
}

const moved = (c: Context, key: string): Part =>
  c.printed(c.value(key)) === c.printed(c.prior(key))
    ? '与上年决算数相同'
    : say`${change(c, key, { base: '上年', lead: ['与上年相比，'], forms: ['amount-rate'] })}，变动原因：${reason(c)}`;

function side(c: Context, name: string, total: string, lines: readonly Named[]) {
  c.paragraph(say`${name}${c.amount(total, 'sum')}。包括：`);
  lines.forEach((line, index) => {
    c.paragraph(say`${index + 1}.${line.name}${c.amount(line.key, 'sum')}。${moved(c, line.key)}。`);
  });
}

function shares(c: Context, heading: string, name: string, total: string, lines: readonly Named[]) {
  c.heading(heading);
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度${name}${c.amount(total, 'sum')}，其中：${join(
      lines.map(
        (line) => say`${line.name}${c.amount(line.key, 'sum')}，占${c.share(line.key, total, group)}`,
      ),
      '；',
    )}。`,
  );
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('四、一般公共预算财政拨款支出决算情况说明');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出决算${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}。与${c.year}年度一般公共预算财政拨款支出年初预算${c.amount('initial.total', 'completion')}相比，完成年初预算的${c.completion(total, 'initial.total')}。其中：`,
  );
  for (const { name, key } of c.classes('t05.')) {
    c.paragraph(`（${c.pick('一', '二', '三')}）${name}（类）`);
    c.items('t05')
      .filter(({ code }) => code.startsWith(key.slice(4, 7)))
      .forEach((item, index) => {
        const budget = `initial.${item.code}`;
        const rate = c.isZero(budget)
          ? '（年初预算数为0，无法计算完成比率）'
          : say`，完成年初预算的${c.completion(item.key, budget)}`;
        const same = c.printed(c.value(budget)) === c.printed(c.value(item.key));
        c.paragraph(
          say`${index + 1}.${item.names[1]}（款）${item.names[2]}（项）。年初预算${c.amount(budget, 'completion')}，支出决算${c.amount(item.key)}${rate}。${same ? '决算数与年初预算数相同' : `决算数与年初预算数的差异原因：${reason(c)}`}。`,
        );
      });
  }
  c.heading('五、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款基本支出决算${c.amount('t05.total.basic', 'sum')}，其中：`,
  );
  c.paragraph(say`（一）人员经费${c.amount('t06.personnel', 'sum')}。主要包括：${names(c, 'personnel')}。`);
  c.paragraph(say`（二）公用经费${c.amount('t06.public', 'sum')}。主要包括：${names(c, 'public')}。`);
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const zero = `0${c.unitWord}`;
  const funds = (key: string): Part =>
    say`${c.amount(key, 'sum')}（其中：一般公共预算支出${c.amount(key, 'sum')}；政府性基金预算支出${zero}；国有资本经营预算支出${zero}）`;
  c.heading('六、财政拨款“三公”经费支出决算情况说明');
  c.paragraph('（一）“三公”经费支出总体情况说明');
  const group = c.newGroup();
  const share = (part: string): Part =>
    c.isZero(total) ? '0%' : c.share(`t07.${part}.actual`, total, group);
  c.paragraph(
    say`${c.year}年度财政拨款“三公”经费支出决算${funds(total)}。${moved(c, total)}。其中，因公出国（境）费支出${c.amount('t07.abroad.actual', 'sum')}，占“三公”经费的${share('abroad')}；公务用车购置及运行维护费支出${c.amount('t07.vehicle.actual', 'sum')}，占“三公”经费的${share('vehicle')}；公务接待费支出${c.amount('t07.reception.actual', 'sum')}，占“三公”经费的${share('reception')}。`,
  );
  c.paragraph('（二）“三公”经费支出具体情况说明');
  const line = (name: string, part: string): Part => {
    const [budget, actual] = [`t07.${part}.budget`, `t07.${part}.actual`];
    const same = c.printed(c.value(budget)) === c.printed(c.value(actual));
    const rate = c.isZero(budget) ? '' : say`完成调整后预算的${c.completion(actual, budget)}，`;
    return say`${name}支出预算${funds(budget)}，支出决算${funds(actual)}，${rate}${same ? '决算数与预算数相同' : `决算数与预算数的差异原因：${reason(c)}`}。`;
  };
  const { counts } = c.department;
  c.paragraph(
    say`1.${line('因公出国（境）费', 'abroad')}全年使用财政拨款涉及的出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。`,
  );
  c.paragraph(say`2.${line('公务用车购置及运行维护费', 'vehicle')}其中：`);
  c.paragraph(
    say`（1）${line('公务用车购置', 'purchase')}本年度使用财政拨款购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆。`,
  );
  c.paragraph(say`（2）${line('公务用车运行维护费', 'operation')}`);
  c.paragraph(
    say`3.${line('公务接待费', 'reception')}其中：国内公务接待支出${c.amount('t07.reception.actual')}，接待${c.count(counts.receptionBatches, 'receptionBatches')}批次，${c.count(counts.receptionPeople, 'receptionPeople')}人次；国（境）外公务接待支出${zero}，接待0批次，0人次。`,
  );
}

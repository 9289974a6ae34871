import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { EXPENDITURE, INCOME_BY_SOURCE } from '../lines.ts';
import { purpose } from '../purpose.ts';
import { agency, assets, performance, procurement } from '../sections.ts';

const GROUPS: readonly Named[] = [
  { name: '工资福利支出', key: 't06.301' },
  { name: '商品和服务支出', key: 't06.302' },
  { name: '对个人和家庭的补助', key: 't06.303' },
  { name: '资本性支出', key: 't06.310' },
];

/** Courts and procuratorates: one paragraph for each fund, expenditure by economic groups, changes in brackets. */
export function court(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算公开表`, `${year}年度部门决算情况说明`);
  c.heading(`一、关于${c.unitName}${year}年度收入支出决算总体情况说明`);
  c.paragraph(
    say`${c.unitName}${year}年度收入总计${c.amount('t01.income.grand', 'sum')}，其中本年收入${c.amount('t01.income.year', 'sum')}${other(c, '，使用非财政拨款结余', 't01.income.nonfiscal')}，年初结转和结余${c.amount('t01.income.opening', 'sum')}；支出总计${c.amount('t01.expense.grand', 'sum')}，其中本年支出${c.amount('t01.expense.year', 'sum')}${other(c, '，结余分配', 't01.expense.distribution')}，年末结转和结余${c.amount('t01.expense.closing', 'sum')}。收、支总计较上年${moved(c, 't01.income.grand')}${because(c)}。`,
  );
  c.heading(`二、关于${c.unitName}${year}年度收入决算情况说明`);
  c.paragraph(
    say`${year}年度本年收入${c.amount('t01.income.year', 'sum')}，较上年${moved(c, 't01.income.year')}。其中：${lines(c, INCOME_BY_SOURCE, 't01.income.year')}。`,
  );
  c.heading(`三、关于${c.unitName}${year}年度支出决算情况说明`);
  c.paragraph(
    say`${year}年度本年支出${c.amount('t01.expense.year', 'sum')}，较上年${moved(c, 't01.expense.year')}。其中：${lines(c, EXPENDITURE, 't01.expense.year')}。`,
  );
  c.heading(`四、关于${c.unitName}${year}年度财政拨款收入支出决算总体情况说明`);
  c.paragraph(
    say`${year}年度财政拨款收入总计${c.amount('t04.income.grand')}，其中本年财政拨款收入${c.amount('t01.income.fiscal', 'sum')}，年初财政拨款结转和结余${c.amount('t04.income.opening', 'sum')}。财政拨款支出总计${c.amount('t04.income.grand')}。财政拨款收、支总计较上年各${moved(c, 't04.income.grand')}。`,
  );
  general(c);
  threePublic(c);
  funds(c);
  c.heading('九、其他重要事项的情况说明');
  c.paragraph('1.机关运行经费支出情况');
  c.paragraph(agency(c));
  c.paragraph('2.政府采购支出情况');
  c.paragraph(procurement(c));
  c.paragraph('3.国有资产占用情况');
  c.paragraph(assets(c));
  c.paragraph('4.预算绩效管理工作开展情况');
  c.paragraph(performance(c));
  terms(c);
}

const other = (c: Context, name: string, key: string): Part =>
  c.isZero(key) ? '' : say`${name}${c.amount(key, 'sum')}`;

function moved(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return c.pick('无变化', '持平');
  if (before === 0) return say`增加${c.amountOf(c.value(key), `change:${key}`, 'repeat')}`;
  return change(c, key, { base: '上年', lead: [''], forms: ['amount-rate', 'brackets'] });
}

function lines(c: Context, named: readonly Named[], base: string): Part {
  const group = c.newGroup();
  return join(
    c
      .present(named)
      .map(
        ({ name, key }) =>
          say`${name}${c.amount(key, 'sum')}（占${c.share(key, base, group)}），较上年${moved(c, key)}`,
      ),
    '；',
  );
}

function general(c: Context) {
  const total = 't05.total.total';
  const basic = 't05.total.basic';
  const budget = 'full.total';
  c.heading(`五、关于${c.unitName}${c.year}年度一般公共预算财政拨款支出决算情况说明`);
  c.paragraph('（一）一般公共预算财政拨款支出决算总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出决算${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}，较上年${moved(c, total)}。全年预算数${c.amount(budget, 'completion')}，完成全年预算的${c.completion(total, budget)}。`,
  );
  c.paragraph('（二）一般公共预算财政拨款支出决算结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`按支出性质划分，基本支出${c.amount(basic, 'sum')}，占${c.share(basic, total, group)}；项目支出${c.amount('t05.total.project', 'sum')}，占${c.share('t05.total.project', total, group)}。`,
  );
  c.paragraph('（三）一般公共预算财政拨款支出决算具体情况');
  c.items('t05').forEach(({ code, names: [cls, sub, item], key }, index) => {
    const own = `full.${code}`;
    const rate =
      c.printed(c.value(own)) === 0
        ? ''
        : say`全年预算数${c.amount(own, 'completion')}，决算数${c.amount(key, 'sum')}，完成全年预算的${c.completion(key, own)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${sub}（款）${item}（项）：${rate === '' ? say`决算数${c.amount(key, 'sum')}` : rate}，较上年${moved(c, key)}${because(c)}。主要用于${purpose(c, code)}。`,
    );
  });
  c.heading(`六、关于${c.unitName}${c.year}年度一般公共预算财政拨款基本支出决算情况说明`);
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款基本支出${c.amount(basic, 'sum')}，其中：人员经费${c.amount('t06.personnel', 'sum')}，公用经费${c.amount('t06.public', 'sum')}。按经济分类划分：${join(
      c.nonZero(GROUPS).map(({ name, key }) => say`${name}${c.amount(key)}`),
      '，',
    )}。`,
  );
}

function threePublic(c: Context) {
  const { counts } = c.department;
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.heading(`七、关于${c.unitName}${c.year}年度“三公”经费支出决算情况说明`);
  const item = (name: string, part: string): Part => {
    const [actual, budget] = [`t07.${part}.actual`, `t07.${part}.budget`];
    const rate = c.isZero(budget) ? '' : say`，完成预算的${c.completion(actual, budget)}`;
    return say`${name}预算${c.amount(budget)}，支出决算${c.amount(actual, 'sum')}${rate}，较上年${moved(c, actual)}`;
  };
  c.paragraph(say`${c.year}年度“三公”经费${item('财政拨款', 'total')}。主要原因：${reason(c)}。`);
  c.paragraph(
    say`其中，${item('因公出国（境）费', 'abroad')}；${item('公务接待费', 'reception')}；${item('公务用车购置及运行维护费', 'vehicle')}。`,
  );
  c.paragraph(
    say`公务用车购置及运行维护费中，公务用车购置费${c.amount('t07.purchase.actual', 'sum')}，购置执法执勤用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护费${c.amount('t07.operation.actual', 'sum')}，截至年末公务用车保有量${c.count(kept, 'vehicles')}辆。`,
  );
  c.paragraph(
    say`全年因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，${c.count(counts.abroadPeople, 'abroadPeople')}人次；国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次，${c.count(counts.receptionPeople, 'receptionPeople')}人次。`,
  );
}

function funds(c: Context) {
  c.heading(`八、关于${c.unitName}${c.year}年度政府性基金预算、国有资本经营预算支出决算情况说明`);
  c.paragraph(
    c.items('t08').length === 0
      ? `${c.year}年度政府性基金预算财政拨款收入0${c.unitWord}，支出0${c.unitWord}。`
      : say`${c.year}年度政府性基金预算财政拨款年初结转和结余${c.amount('t08.total.opening')}，本年收入${c.amount('t08.total.income')}，本年支出${c.amount('t08.total.total')}，年末结转和结余${c.amount('t08.total.closing')}。`,
  );
  c.paragraph(
    c.items('t09').length === 0
      ? `${c.year}年度国有资本经营预算财政拨款支出0${c.unitWord}。`
      : say`${c.year}年度国有资本经营预算财政拨款支出${c.amount('t09.total.total')}。`,
  );
}

import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { amounts, names } from '../lines.ts';
import { agency, assets, governmentFunds, performance, procurement, stateCapital } from '../sections.ts';

const INCOME_SIDE: readonly Named[] = [
  { name: '年初结转和结余', key: 't01.income.opening' },
  { name: '本年收入', key: 't01.income.year' },
];

/** Numbered lists under 具体情况如下, items named by code and name, rates without amounts (同比下降). */
export function fujian(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收支决算总体情况');
  c.paragraph(`（一）收入支出决算总体情况`);
  c.paragraph(
    say`${year}年，${c.unitName}${amounts(c, INCOME_SIDE, '，')}，本年支出${c.amount('t01.expense.year')}，年末结转和结余${c.amount('t01.expense.closing')}。`,
  );
  c.paragraph(
    say`（二）${year}年收入${c.amount('t01.income.year', 'sum')}，${moved(c, 't01.income.year')}，具体情况如下：`,
  );
  numbered(c, [
    { name: '财政拨款收入', key: 't01.income.fiscal' },
    { name: '上级补助收入', key: 't01.income.superior' },
    { name: '事业收入', key: 't01.income.business' },
    { name: '经营收入', key: 't01.income.operating' },
    { name: '附属单位上缴收入', key: 't01.income.affiliate' },
    { name: '其他收入', key: 't01.income.other' },
  ]);
  c.paragraph(
    say`（三）${year}年支出${c.amount('t01.expense.year', 'sum')}，${moved(c, 't01.expense.year')}，具体情况如下：`,
  );
  c.paragraph(
    say`1.基本支出${c.amount('t03.total.basic', 'sum')}。其中，一般公共预算财政拨款人员经费${c.amount('t06.personnel')}，公用经费${c.amount('t06.public')}。`,
  );
  numbered(
    c,
    [
      { name: '项目支出', key: 't03.total.project' },
      { name: '上缴上级支出', key: 't03.total.upward' },
      { name: '经营支出', key: 't03.total.operating' },
      { name: '对附属单位补助支出', key: 't03.total.subsidy' },
    ],
    2,
  );
  general(c);
  threePublic(c);
  c.heading('五、政府性基金预算财政拨款支出决算情况');
  c.paragraph(governmentFunds(c));
  c.heading('六、国有资本经营预算财政拨款支出决算情况');
  c.paragraph(stateCapital(c));
  c.heading('七、预算绩效情况说明');
  c.paragraph(performance(c));
  c.heading('八、其他重要事项说明');
  c.paragraph(say`（一）机关运行经费支出情况。${agency(c)}`);
  c.paragraph(say`（二）政府采购支出情况。${procurement(c)}`);
  c.paragraph(say`（三）国有资产占用情况。${assets(c)}`);
  terms(c);
}

const moved = (c: Context, key: string): Part =>
  change(c, key, { base: '上年决算数', lead: ['比上年决算数', '较上年决算数'], forms: ['amount-rate'] });

function numbered(c: Context, lines: readonly Named[], from = 1) {
  lines.forEach(({ name, key }, index) => {
    c.paragraph(say`${from + index}.${name}${c.amount(key, 'sum')}。`);
  });
}

function general(c: Context) {
  const total = 't05.total.total';
  c.heading('二、一般公共预算财政拨款支出决算情况');
  c.paragraph(
    say`${c.year}年一般公共预算拨款支出${c.amount(total, 'sum')}，${moved(c, total)}，具体情况如下（按项级科目分类统计）：`,
  );
  c.items('t05').forEach(({ code, names: [, , item], key }, index) => {
    const label = c.pick(`${code}-${item}`, `${item}（${code}）`, `${item}`);
    c.paragraph(say`（${index + 1}）${label}${c.amount(key, 'sum')}，${moved(c, key)}${because(c)}。`);
  });
  c.heading('三、一般公共预算财政拨款基本支出决算情况');
  c.paragraph(say`${c.year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`);
  c.paragraph(say`（一）人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${names(c, 'personnel')}。`);
  c.paragraph(say`（二）公用经费${c.amount('t06.public', 'sum')}，主要包括：${names(c, 'public')}。`);
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  c.heading('四、一般公共预算“三公”经费支出决算情况');
  if (c.isZero(total)) {
    c.paragraph(`${c.year}年度“三公”经费支出0${c.unitWord}，同比持平。`);
    return;
  }
  c.paragraph(
    say`${c.year}年度“三公”经费支出${c.amount(total, 'sum')}，${rateOnly(c, total)}。具体情况如下：`,
  );
  c.paragraph(
    say`（一）因公出国（境）费${c.amount('t07.abroad.actual', 'sum')}，主要用于学习考察。${c.year}年本部门组织出国团组${c.count(counts.abroadGroups, 'abroadGroups')}个，全年因公出国（境）累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。与上年相比，因公出国（境）费${rateOnly(c, 't07.abroad.actual')}。`,
  );
  c.paragraph(
    say`（二）公务用车购置及运行费${c.amount('t07.vehicle.actual', 'sum')}，其中：公务用车购置费${c.amount('t07.purchase.actual', 'sum')}，${c.year}年公务用车购置${c.count(counts.vehiclesBought, 'vehiclesBought')}辆。公务用车运行费${c.amount('t07.operation.actual', 'sum')}，主要用于公务出行的燃料、维修、保险等方面支出，截至${c.year}年12月31日，本部门公务用车保有量为${c.count(kept, 'vehicles')}辆。与上年相比，公务用车运行费${rateOnly(c, 't07.operation.actual')}${because(c)}。`,
  );
  c.paragraph(
    say`（三）公务接待费${c.amount('t07.reception.actual', 'sum')}，主要用于业务交流方面的接待活动，累计接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、接待总人数${c.count(counts.receptionPeople, 'receptionPeople')}人。与上年相比，公务接待费支出${rateOnly(c, 't07.reception.actual')}，主要是${reason(c)}。`,
  );
}

/** `同比下降 P%`: the amount of last year stands nowhere. */
function rateOnly(c: Context, key: string): Part {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return c.pick('同比持平', '与上年持平');
  if (before === 0) return '上年无此项支出';
  const word = now > before ? '增长' : '下降';
  return `同比${word}${c.percentText(Math.abs(now - before), before)}${c.style.percentSign}`;
}

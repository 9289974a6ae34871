import { because, change, reason } from '../change.ts';
import type { Context, Named } from '../context.ts';
import { join, type Part, say } from '../draft.ts';
import { frontMatter, terms } from '../front-matter.ts';
import { comparison, EXPENDITURE, names } from '../lines.ts';
import { assets, performance } from '../sections.ts';

const INCOME: readonly Named[] = [
  { name: '财政拨款收入', key: 't01.income.fiscal' },
  { name: '上级补助收入', key: 't01.income.superior' },
  { name: '事业收入', key: 't01.income.business' },
  { name: '经营收入', key: 't01.income.operating' },
  { name: '附属单位上缴收入', key: 't01.income.affiliate' },
  { name: '其他收入', key: 't01.income.other' },
];

/** Ministries: totals with where they came from, `较上年决算数`, shares of contracts within each kind of purchase. */
export function central(c: Context) {
  const { year } = c;
  frontMatter(c, `${year}年度部门决算表`, `${year}年度部门决算情况说明`);
  c.heading('一、收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度收、支总计均为${c.amount('t01.income.grand')}。与${year - 1}年度相比，收、支总计各${moved(c, 't01.income.grand')}${because(c)}。`,
  );
  c.paragraph(
    say`（一）收入总计${c.amount('t01.income.grand', 'sum')}，包括本年收入${c.amount('t01.income.year', 'sum')}、使用非财政拨款结余（含专用结余）${c.amount('t01.income.nonfiscal', 'sum')}和年初结转和结余${c.amount('t01.income.opening', 'sum')}。`,
  );
  c.paragraph(
    say`（二）支出总计${c.amount('t01.expense.grand', 'sum')}，包括本年支出${c.amount('t01.expense.year', 'sum')}、结余分配${c.amount('t01.expense.distribution', 'sum')}和年末结转和结余${c.amount('t01.expense.closing', 'sum')}。`,
  );
  c.heading('二、收入决算情况说明');
  c.paragraph(
    say`${year}年度本年收入合计${c.amount('t01.income.year', 'sum')}，其中：${shared(c, INCOME, 't01.income.year')}。`,
  );
  c.heading('三、支出决算情况说明');
  c.paragraph(
    say`${year}年度本年支出合计${c.amount('t01.expense.year', 'sum')}，其中：${shared(c, EXPENDITURE, 't01.expense.year')}。`,
  );
  c.heading('四、财政拨款收入支出决算总体情况说明');
  c.paragraph(
    say`${year}年度财政拨款收、支总计均为${c.amount('t04.income.grand')}。与${year - 1}年度相比，财政拨款收、支总计各${moved(c, 't04.income.grand')}，主要原因：一是${reason(c)}；二是${reason(c)}。`,
  );
  general(c);
  c.heading('六、一般公共预算财政拨款基本支出决算情况说明');
  c.paragraph(say`${year}年度一般公共预算财政拨款基本支出${c.amount('t05.total.basic', 'sum')}，其中：`);
  c.paragraph(say`人员经费${c.amount('t06.personnel', 'sum')}，主要包括：${names(c, 'personnel')}。`);
  c.paragraph(say`公用经费${c.amount('t06.public', 'sum')}，主要包括：${names(c, 'public')}。`);
  threePublic(c);
  funds(c);
  c.heading('十、其他重要事项的情况说明');
  c.paragraph('（一）机关运行经费支出情况');
  if (c.department.kind === 'institution') c.paragraph(`${c.unitName}为事业单位，按规定未安排机关运行经费。`);
  else
    c.paragraph(
      say`${year}年度机关运行经费支出${c.amount('agency', 'table')}，比${year - 1}年度${moved(c, 'agency')}${because(c)}。`,
    );
  c.paragraph('（二）政府采购支出情况');
  procurement(c);
  c.paragraph('（三）国有资产占用情况');
  c.paragraph(assets(c));
  c.paragraph('（四）预算绩效情况说明');
  c.paragraph(performance(c));
  terms(c);
}

/** `增加 N，增长 P%` after words that have said with what. */
const moved = (c: Context, key: string): Part => {
  const [now, before] = [c.printed(c.value(key)), c.printed(c.prior(key))];
  if (now === before) return `增加0${c.unitWord}，增长0%`;
  if (before === 0) return say`增加${c.amountOf(c.value(key), `change:${key}`, 'repeat')}`;
  return change(c, key, { base: '上年', lead: [''], forms: ['amount-rate'] });
};

function shared(c: Context, lines: readonly Named[], base: string): Part {
  const group = c.newGroup();
  return join(
    c
      .present(lines)
      .map(({ name, key }) => say`${name}${c.amount(key, 'sum')}，占${c.share(key, base, group)}`),
    '；',
  );
}

function general(c: Context) {
  const total = 't05.total.total';
  const budget = 'initial.total';
  c.heading('五、一般公共预算财政拨款支出决算情况说明');
  c.paragraph('（一）总体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，占本年支出合计的${c.share(total, 't01.expense.year')}。与${c.year - 1}年度相比，一般公共预算财政拨款支出${moved(c, total)}${because(c)}。`,
  );
  c.paragraph('（二）结构情况');
  const group = c.newGroup();
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出${c.amount(total, 'sum')}，主要用于以下方面：${join(
      c
        .classes('t05.')
        .map(
          ({ name, key }) =>
            say`${name.replace(/支出$/, '')}（类）支出${c.amount(key, 'sum')}，占${c.share(key, total, group)}`,
        ),
      '；',
    )}。`,
  );
  c.paragraph('（三）具体情况');
  c.paragraph(
    say`${c.year}年度一般公共预算财政拨款支出年初预算为${c.amount(budget, 'completion')}，支出决算为${c.amount(total, 'sum')}，完成年初预算的${c.completion(total, budget)}。其中：`,
  );
  c.items('t05').forEach(({ code, names: [cls, sub, item], key }, index) => {
    const own = `initial.${code}`;
    const rate =
      c.printed(c.value(own)) === 0
        ? '，年初预算未安排'
        : say`，完成年初预算的${c.completion(key, own)}。${comparison(c, key, own, '年初预算数')}的主要原因是${reason(c)}`;
    c.paragraph(
      say`${index + 1}.${cls}（类）${sub}（款）${item}（项）。年初预算为${c.amount(own, 'completion')}，支出决算为${c.amount(key, 'sum')}${rate}。`,
    );
  });
}

function threePublic(c: Context) {
  const total = 't07.total.actual';
  const { counts } = c.department;
  c.heading('七、财政拨款“三公”经费支出决算情况说明');
  c.paragraph('（一）“三公”经费财政拨款支出决算总体情况说明');
  if (c.isZero('t07.total.budget')) {
    c.paragraph(
      say`${c.year}年度“三公”经费财政拨款支出决算${c.amount(total)}，预算${c.amount('t07.total.budget')}。`,
    );
    return;
  }
  const gap = c.value('t07.total.budget') - c.value(total);
  const below =
    c.printed(c.value(total)) < c.printed(c.value('t07.total.budget'))
      ? say`，比预算数减少${c.amountOf(gap, 'change:t07.total.actual-t07.total.budget', 'repeat')}`
      : '';
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出预算为${c.amount('t07.total.budget', 'completion')}，支出决算为${c.amount(total, 'sum', 'completion')}，完成预算的${c.completion(total, 't07.total.budget')}${below}。与${c.year - 1}年度相比，“三公”经费支出${moved(c, total)}${because(c)}。`,
  );
  c.paragraph('（二）“三公”经费财政拨款支出决算具体情况说明');
  const group = c.newGroup();
  const share = (part: string): Part =>
    c.isZero(total) ? '' : say`，占${c.share(`t07.${part}.actual`, total, group)}`;
  c.paragraph(
    say`${c.year}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出${c.amount('t07.abroad.actual', 'sum')}${share('abroad')}；公务用车购置及运行维护费支出${c.amount('t07.vehicle.actual', 'sum')}${share('vehicle')}；公务接待费支出${c.amount('t07.reception.actual', 'sum')}${share('reception')}。具体情况如下：`,
  );
  const budgeted = (part: string): Part =>
    c.isZero(`t07.${part}.budget`)
      ? ''
      : say`，完成预算${c.amount(`t07.${part}.budget`, 'completion')}的${c.completion(`t07.${part}.actual`, `t07.${part}.budget`)}`;
  c.paragraph(
    say`1.因公出国（境）费${c.amount('t07.abroad.actual')}${budgeted('abroad')}。全年使用财政拨款安排的因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次。开支内容包括国际旅费、国外城市间交通费、住宿费、伙食费、培训费等。`,
  );
  c.paragraph(
    say`2.公务用车购置及运行维护费${c.amount('t07.vehicle.actual', 'sum')}${budgeted('vehicle')}。其中：公务用车购置支出${c.amount('t07.purchase.actual', 'sum')}，更新购置公务用车${c.count(counts.vehiclesBought, 'vehiclesBought')}辆；公务用车运行维护支出${c.amount('t07.operation.actual', 'sum')}，主要用于机要文件交换、调查研究等工作所需车辆燃料费、维修费、过路过桥费、保险费等支出。`,
  );
  c.paragraph(
    say`3.公务接待费${c.amount('t07.reception.actual', 'sum')}${budgeted('reception')}。其中：国内接待费${c.amount('t07.reception.actual')}，用于接待来访人员用餐、住宿等支出，全年国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人次（不包括陪同人员）；外宾接待支出0${c.unitWord}，共接待外宾0批次、0人次。`,
  );
}

function funds(c: Context) {
  c.heading('八、政府性基金预算财政拨款收入支出决算情况说明');
  if (c.items('t08').length === 0)
    c.paragraph(`${c.year}年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。`);
  else {
    c.paragraph(
      say`${c.year}年度政府性基金预算财政拨款本年收入${c.amount('t08.total.income')}，本年支出${c.amount('t08.total.total', 'sum')}，年末结转和结余${c.amount('t08.total.closing')}。具体情况如下：`,
    );
    c.items('t08').forEach(({ names: [cls, sub, item], key }, index) => {
      c.paragraph(
        say`${index + 1}.${cls}（类）${sub}（款）${item}（项）。支出决算为${c.amount(key, 'sum')}，主要用于${reason(c)}。`,
      );
    });
  }
  c.heading('九、国有资本经营预算财政拨款支出决算情况说明');
  if (c.items('t09').length === 0) c.paragraph(`${c.year}年度没有使用国有资本经营预算财政拨款安排的支出。`);
  else c.paragraph(say`${c.year}年度国有资本经营预算财政拨款本年支出${c.amount('t09.total.total')}。`);
}

function procurement(c: Context) {
  if (c.isZero('procurement.total')) {
    c.paragraph(`${c.year}年度政府采购支出总额0${c.unitWord}。`);
    return;
  }
  const kind = (name: string, key: string): Part =>
    say`政府采购${name}支出${c.amount(`procurement.${key}`, 'sum')}`;
  const within = (name: string, key: string): Part => {
    const amount = c.value(`procurement.${key}`);
    return amount === 0 ? '' : `，${name}采购授予中小企业合同金额占${name}支出金额的${c.random.int(20, 99)}%`;
  };
  c.paragraph(
    say`${c.year}年度政府采购支出总额${c.amount('procurement.total', 'sum')}，其中：${kind('货物', 'goods')}、${kind('工程', 'works')}、${kind('服务', 'services')}。授予中小企业合同金额${c.amount('procurement.sme', 'share')}，占政府采购支出总额的${c.share('procurement.sme', 'procurement.total')}，其中：授予小微企业合同金额${c.amount('procurement.micro', 'share')}${
      c.isZero('procurement.sme')
        ? ''
        : say`，占授予中小企业合同金额的${c.share('procurement.micro', 'procurement.sme')}`
    }${within('货物', 'goods')}${within('工程', 'works')}${within('服务', 'services')}。`,
  );
}

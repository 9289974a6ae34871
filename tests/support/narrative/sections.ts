import { because, change, changeOnBudget, reason } from './change.ts';
import type { Context } from './context.ts';
import { join, type Part, say } from './draft.ts';

/** Sections every region has, each in several shapes: the seed picks. Callers write the headings. */

export function agency(c: Context): Part {
  const { year } = c;
  if (c.department.kind === 'institution') {
    return c.pick(
      '本单位为事业单位，未使用机关运行经费。',
      `${year}年度无机关运行经费支出。`,
      '按规定，本单位不属于机关运行经费统计范围，无机关运行经费。',
    );
  }
  const amount = c.amount('agency', 'table');
  const budget = (c.department.accounts.agencyBudget ?? 0) > 0 && c.random.chance(0.3);
  const onBudget = budget ? say`；${changeOnBudget(c, 'agency', 'agency.budget', '年初预算数')}` : '';
  return c.pick<() => Part>(
    () => say`${year}年度机关运行经费支出${amount}，${change(c, 'agency')}${onBudget}${because(c)}。`,
    () =>
      say`本部门${year}年度机关运行经费${amount}（与部门决算中公用经费支出数一致），${change(c, 'agency')}${because(c)}。`,
    () =>
      say`${year}年，${c.unitName}机关运行经费决算支出${amount}，${change(c, 'agency')}。主要原因：${reason(c)}。`,
  )();
}

const SMALL_FIRMS_SINCE = 2021;

export function procurement(c: Context): Part {
  const { year } = c;
  if (c.isZero('procurement.total'))
    return c.pick(
      `${year}年度无政府采购支出。`,
      `本年度未发生政府采购支出，政府采购支出总额0${c.unitWord}。`,
    );
  const lines = [
    ['货物', 'goods'],
    ['工程', 'works'],
    ['服务', 'services'],
  ] as const;
  const split = (form: (name: string, amount: Part) => Part, separator: string) =>
    join(
      lines.map(([name, key]) => form(name, c.amount(`procurement.${key}`, 'sum'))),
      separator,
    );
  const total = c.amount('procurement.total', 'sum');
  const [sme, micro] = [c.amount('procurement.sme', 'share'), c.amount('procurement.micro', 'share')];
  const share = (key: string) => c.share(`procurement.${key}`, 'procurement.total');
  // Asked for in the accounts of 2021 and later.
  const small = () =>
    year < SMALL_FIRMS_SINCE ? '' : say`授予中小企业合同金额${sme}，占政府采购支出总额的${share('sme')}。`;
  return c.pick<() => Part>(
    () =>
      say`${year}年度政府采购支出总额${total}，其中：${split((name, amount) => say`政府采购${name}支出${amount}`, '、')}。授予中小企业合同金额${sme}，占政府采购支出总额的${share('sme')}，其中：授予小微企业合同金额${micro}，占政府采购支出总额的${share('micro')}。`,
    () =>
      say`${year}年，本部门政府采购支出总额${total}，其中：${split((name, amount) => say`${name}类采购${amount}`, '，')}。${small()}`,
    () =>
      say`本年度政府采购支出总额${total}，包括${split((name, amount) => say`${name}支出${amount}`, '、')}。授予中小企业合同金额${sme}，占${share('sme')}。`,
    () =>
      say`政府采购支出合计${total}。其中：${split((name, amount) => say`采购${name}${amount}`, '；')}。${small()}`,
  )();
}

export function assets(c: Context): Part {
  const { vehicles, equipment } = c.department.counts;
  const all = c.random.chance(0.5);
  const listed = vehicles.filter(({ count }) => all || count > 0);
  const total = vehicles.reduce((sum, { count }) => sum + count, 0);
  const split =
    total === 0
      ? ''
      : say`，其中：${join(
          listed.map(({ use, count }) => say`${use}${c.count(count, `vehicles.${use}`, 'sum')}辆`),
          c.pick('、', '，'),
        )}`;
  const cars = total === 0 ? c.count(total, 'vehicles') : c.count(total, 'vehicles', 'sum');
  return c.pick<() => Part>(
    () =>
      say`截至${c.year}年12月31日，本部门共有车辆${cars}辆${split}；单价50万元以上通用设备${c.count(equipment, 'equipment')}台（套），单价100万元以上专用设备0台（套）。`,
    () =>
      say`${c.year}年末，本单位占用车辆${cars}辆${split}。单位价值100万元（含）以上设备（不含车辆）${c.count(equipment, 'equipment')}台（套）。`,
  )();
}

/** The fund sections' sentences: absence, or what was spent. */
export function governmentFunds(c: Context): Part {
  const items = c.items('t08');
  if (items.length === 0) {
    return c.pick(
      `${c.year}年度本部门没有政府性基金预算财政拨款收入和支出。`,
      '本单位无政府性基金预算财政拨款收支，故本表无数据。',
      `${c.unitName}${c.year}年度未安排政府性基金预算支出。`,
    );
  }
  const flow = say`年初结转和结余${c.amount('t08.total.opening')}，本年收入${c.amount('t08.total.income')}，本年支出${c.amount('t08.total.total', 'sum')}，年末结转和结余${c.amount('t08.total.closing')}`;
  const lines = join(
    items.map(
      ({ names: [cls, group, item], key }) =>
        say`${cls}（类）${group}（款）${item}（项）支出${c.amount(key, 'sum')}`,
    ),
    '；',
  );
  return c.pick<() => Part>(
    () => say`${c.year}年度政府性基金预算财政拨款${flow}。`,
    () => say`${c.year}年度政府性基金预算财政拨款支出${c.amount('t08.total.total', 'sum')}，其中：${lines}。`,
    () => say`本部门政府性基金预算财政拨款${flow}。支出情况：${lines}。`,
  )();
}

export function stateCapital(c: Context): Part {
  if (c.items('t09').length === 0) {
    return c.pick(
      `${c.year}年度本部门没有国有资本经营预算财政拨款收入和支出。`,
      '本单位无国有资本经营预算财政拨款支出，故本表无数据。',
      `${c.unitName}${c.year}年度未安排国有资本经营预算支出。`,
    );
  }
  return say`${c.year}年度国有资本经营预算财政拨款支出${c.amount('t09.total.total', 'sum')}，其中：基本支出${c.amount('t09.total.basic', 'sum')}，项目支出${c.amount('t09.total.project', 'sum')}。`;
}

export function performance(c: Context): Part {
  const { projects } = c.department;
  if (projects.length === 0) return `${c.year}年度本部门没有纳入绩效评价的项目。`;
  const good = c.random.int(0, projects.length);
  const number = () => c.count(projects.length, 'projects', 'sum');
  const grades = say`评价结果为“优”的${c.count(good, 'grade.good', 'sum')}个，“良”的${c.count(projects.length - good, 'grade.fair', 'sum')}个，“中”和“差”的0个`;
  const each = join(
    projects.map(
      ({ name, budget, actual }, index) =>
        say`${name}项目全年预算数${c.amountOf(budget, `project.${index}.budget`, 'completion')}，执行数${c.amountOf(actual, `project.${index}.actual`, 'completion', 'sum')}，完成预算的${c.percent(actual, budget, `project.${index}`, 'completion')}`,
    ),
    '；',
  );
  return c.pick<() => Part>(
    () =>
      say`根据预算绩效管理要求，对${c.year}年度${number()}个项目开展绩效自评，涉及资金${c.amount('projects.actual')}。从自评情况看，${grades}。`,
    () =>
      say`组织对${number()}个项目进行了绩效评价，涉及一般公共预算支出${c.amount('projects.actual', 'sum')}。其中：${each}。`,
    () =>
      say`${c.year}年度本部门预算项目${c.count(projects.length, 'projects')}个，预算金额${c.amount('projects.budget')}，执行金额${c.amount('projects.actual', 'completion')}，预算执行率${c.percent(c.value('projects.actual'), c.value('projects.budget'), 'projects', 'completion')}，群众满意度${c.random.int(88, 99)}%，绩效自评结果为良好。`,
  )();
}

/** 团组、批次、保有量 in one sentence. */
export function headcounts(c: Context): Part {
  const { counts } = c.department;
  const kept = counts.vehicles.reduce((sum, { count }) => sum + count, 0);
  return say`因公出国（境）团组${c.count(counts.abroadGroups, 'abroadGroups')}个，累计${c.count(counts.abroadPeople, 'abroadPeople')}人次；公务用车购置${c.count(counts.vehiclesBought, 'vehiclesBought')}辆，年末保有量${c.count(kept, 'vehicles')}辆；国内公务接待${c.count(counts.receptionBatches, 'receptionBatches')}批次、${c.count(counts.receptionPeople, 'receptionPeople')}人${c.pick('', '次')}`;
}

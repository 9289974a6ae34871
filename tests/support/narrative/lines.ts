import type { Context, Named } from './context.ts';
import { join, type Part, say } from './draft.ts';

export const INCOME: readonly Named[] = [
  { name: '一般公共预算财政拨款收入', key: 't01.income.general' },
  { name: '政府性基金预算财政拨款收入', key: 't01.income.fund' },
  { name: '国有资本经营预算财政拨款收入', key: 't01.income.capital' },
  { name: '上级补助收入', key: 't01.income.superior' },
  { name: '事业收入', key: 't01.income.business' },
  { name: '经营收入', key: 't01.income.operating' },
  { name: '附属单位上缴收入', key: 't01.income.affiliate' },
  { name: '其他收入', key: 't01.income.other' },
];
/** With the three appropriations as one line. */
export const INCOME_BY_SOURCE: readonly Named[] = [
  { name: '财政拨款收入', key: 't01.income.fiscal' },
  ...INCOME.slice(3),
];
export const EXPENDITURE: readonly Named[] = [
  { name: '基本支出', key: 't03.total.basic' },
  { name: '项目支出', key: 't03.total.project' },
  { name: '上缴上级支出', key: 't03.total.upward' },
  { name: '经营支出', key: 't03.total.operating' },
  { name: '对附属单位补助支出', key: 't03.total.subsidy' },
];
export const APPROPRIATIONS: readonly Named[] = [
  { name: '一般公共预算财政拨款', key: 't04.income.general' },
  { name: '政府性基金预算财政拨款', key: 't04.income.fund' },
  { name: '国有资本经营预算财政拨款', key: 't04.income.capital' },
];
export const THREE_PUBLIC: readonly Named[] = [
  { name: '因公出国（境）费', key: 't07.abroad.actual' },
  { name: '公务用车购置及运行维护费', key: 't07.vehicle.actual' },
  { name: '公务接待费', key: 't07.reception.actual' },
];

/** Parts of a total with their shares: `X N 万元，占 P%`, in the form and order asked for. */
export function parts(
  c: Context,
  lines: readonly Named[],
  base: string,
  form: (name: string, amount: Part, share: Part) => Part,
  separator: string,
): Part {
  const group = c.newGroup();
  return join(
    c.present(lines).map(({ name, key }) => form(name, c.amount(key, 'sum'), c.share(key, base, group))),
    separator,
  );
}

/** Parts without shares. */
export function amounts(c: Context, lines: readonly Named[], separator: string, between = ''): Part {
  return join(
    c.present(lines).map(({ name, key }) => say`${name}${between}${c.amount(key, 'sum')}`),
    separator,
  );
}

/** Names without amounts: `基本工资、津贴补贴和奖金`, `…等`. */
export function names(c: Context, side: 'personnel' | 'public'): Part {
  const group = c.newGroup();
  const items = c.economic(side).map((named) => c.item(named, group));
  return [join(items, '、', items.length > 2 ? c.pick('、', '和') : '、'), c.pick('', '等')];
}

/** The items of 机关运行经费 with their amounts. */
export function agencyItems(c: Context): Part {
  const group = c.newGroup();
  const separator = c.pick('、', '；', '，');
  return join(
    c.economic('public').map((named) => say`${c.item(named, group)}${c.amount(named.key, 'sum')}`),
    separator,
  );
}

/** 决算数小于年初预算数 and the like. */
export function comparison(c: Context, actual: string, budget: string, budgetName: string): Part {
  const [a, b] = [c.printed(c.value(actual)), c.printed(c.value(budget))];
  if (a === b) return `决算数${c.pick(`与${budgetName}持平`, `等于${budgetName}`)}`;
  const word = a > b ? '大于' : '小于';
  return say`决算数${c.mark('direction', word, actual, ['direction'])}${budgetName}`;
}

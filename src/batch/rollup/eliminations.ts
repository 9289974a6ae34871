import { Decimal } from 'decimal.js';

const BETWEEN_UNITS =
  /^(t01\.income\.(superior|affiliate)|t02\..*\.(superior|affiliate)|t03\..*\.(upward|subsidy))$/;

/** What superior and subordinate units pay each other: consolidated accounts may leave it out. */
const isBetweenUnits = (key: string): boolean => BETWEEN_UNITS.test(key);

/** Lines whose differences a total contains. */
function sourcesOf(key: string): string[] {
  const row = /^t0([23])\.(.+)\.total$/.exec(key);
  if (row)
    return (row[1] === '2' ? ['superior', 'affiliate'] : ['upward', 'subsidy']).map(
      (column) => `t0${row[1]}.${row[2]}.${column}`,
    );
  if (key === 't01.income.year') return ['t01.income.superior', 't01.income.affiliate'];
  if (key === 't01.expense.year') return ['t03.total.upward', 't03.total.subsidy'];
  if (key === 't01.income.grand' || key === 't01.expense.grand')
    return ['t01.income.superior', 't01.income.affiliate'];
  const functional = /^t01\.expense\.(\d+)$/.exec(key);
  return functional ? [`t03.${functional[1]}.upward`, `t03.${functional[1]}.subsidy`] : [];
}

/** Whether a difference is that of such lines, or is nothing but theirs added up. */
export function isElimination(
  key: string,
  difference: Decimal,
  tolerance: Decimal,
  differences: ReadonlyMap<string, Decimal>,
): boolean {
  if (isBetweenUnits(key)) return difference.isNegative();
  const sources = sourcesOf(key).flatMap((source) => differences.get(source) ?? []);
  if (sources.length === 0) return false;
  const explained = sources.reduce((sum, one) => sum.plus(one), new Decimal(0));
  return difference
    .minus(explained)
    .abs()
    .lessThanOrEqualTo(tolerance.times(sources.length + 1));
}

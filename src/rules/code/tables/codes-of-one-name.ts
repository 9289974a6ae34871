import { findFunctionalItem } from '../../../model/classification/functional-items.ts';
import { plainName } from '../../../model/classification/plain-name.ts';
import { isSameName } from '../../../model/classification/same-name.ts';
import type { CheckContext, CodeRule, FailedInstance, RuleInstance } from '../../../model/code-rule.ts';
import type { TableReading, TableRow } from '../../../model/table.ts';
import { codedTables, printsCodes } from './coded-tables.ts';

/** A row as one table lists it. */
interface Listed {
  readonly reading: TableReading;
  readonly row: TableRow;
  readonly code: string;
  readonly amount: string | undefined;
}

/** One item, one code: the same name and amount under a code that the other tables do not have. */
export const oneItemOneCode = {
  id: 'G-19',
  name: 'one-item-one-code',
  kind: 'label',
  severity: 'error',
  title: { zh: '同一款、项在各表编码一致', en: 'An item has the same code in all tables' },
  basis: {
    zh: '政府收支分类科目：一个科目对应一个编码',
    en: 'In the classification, each item has one code',
  },
  why: {
    zh: '名称和金额都相同、编码不同，是其中一张表的编码录错，该科目因此与别的表对不上。',
    en: 'The same name and amount under two codes: one table has a wrong code, and the item ties to nothing.',
  },
  example: {
    zh: '“行政单位医疗 756.20”在支出决算表为 2101101，在一般公共预算表为 2101110。',
    en: '行政单位医疗 756.20 is 2101101 in the expenditure table and 2101110 in the general budget table.',
  },
  fix: { zh: '按当年科目改正编码。', en: 'Correct the code by the classification of the year.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const tables = codedTables(submission).filter(
      (table) => table.classification === 'functional' && printsCodes(table),
    );
    if (tables.length < 2) return;
    const listed = tables.flatMap(({ reading, rows }) =>
      rows
        .filter(({ code, row }) => code.length >= 5 && row.name !== '')
        .map(({ row, code }): Listed => ({ reading, row, code, amount: amountOf(reading, row) })),
    );
    const faults = listed.flatMap((one) => judge(one, listed) ?? []);
    if (faults.length > 0) yield* faults;
    else yield { instance: 'codes', outcome: 'pass' };
  },
} satisfies CodeRule;

/** The row's total as a number; none where it is nothing. */
function amountOf({ table, facts }: TableReading, { key }: TableRow): string | undefined {
  const total = facts.find((fact) => fact.key === `${table.toLowerCase()}.${key}.total`);
  return total && !total.value.isZero() ? `${total.value} ${total.unit}` : undefined;
}

/** So many other tables under one code leave no doubt. */
const SURE = 2;

function judge(odd: Listed, all: readonly Listed[]): FailedInstance | undefined {
  const { reading, row, code } = odd;
  if (odd.amount === undefined || all.some((other) => other.code === code && other !== odd)) return undefined;
  const name = plainName(row.name);
  const twins = all.filter(
    (other) =>
      other.reading !== reading &&
      other.code.length === code.length &&
      other.amount === odd.amount &&
      plainName(other.row.name) === name,
  );
  const [right] = twins;
  if (!right || twins.some((twin) => twin.code !== right.code)) return undefined;
  // Both codes in one table are two items; one that all tables have but this is the same.
  if (all.some((other) => other.reading === reading && other.code === right.code)) return undefined;
  const others = all.filter((other) => other.code === right.code);
  if (others.length < SURE && !isRightOnly(right.code, code, row.name)) return undefined;
  const location = row.location;
  return {
    instance: `${reading.table.toLowerCase()}.${row.key}`,
    outcome: 'fail',
    messageId: 'item-with-two-codes',
    severity: others.length < SURE ? 'warning' : 'error',
    data: {
      code,
      name: row.name,
      table: reading.table,
      right: right.code,
      other: right.reading.table,
    },
    at: [location, right.row.location],
    stated: code,
    expected: right.code,
    hint: { suspects: 'code', table: reading.table, location, stated: code, right: right.code },
  };
}

/** The classification has the name under the one code and not under the other. */
function isRightOnly(right: string, wrong: string, name: string): boolean {
  const isNamed = (code: string) => {
    const item = findFunctionalItem(code);
    return item !== undefined && isSameName(name, item.name);
  };
  return isNamed(right) && !isNamed(wrong);
}

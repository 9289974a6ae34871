import type { CheckContext, CodeRule, FailedInstance, RuleInstance } from '../../../model/code-rule.ts';
import type { Fact } from '../../../model/fact.ts';
import type { TableId } from '../../../model/table-id.ts';
import { type CodedTable, codedTables } from './coded-tables.ts';

/** The tables that list what one item received or spent. */
const LISTS: ReadonlySet<TableId> = new Set(['T02', 'T03', 'T05']);
/** Amounts with fewer digits that tell may meet by chance. */
const TELLING_DIGITS = 3;
/** So many tables against one leave no doubt which is wrong. */
const SURE = 2;

interface List {
  readonly table: TableId;
  readonly rows: CodedTable['rows'];
  readonly amounts: ReadonlyMap<string, Fact>;
}

/** Two items whose amounts stand the other way round in another table. */
export const rowsInPlace = {
  id: 'G-20',
  name: 'rows-in-place',
  kind: 'tie-out',
  severity: 'error',
  title: { zh: '各科目金额没有与别的科目对调', en: 'No two items have each other’s amount' },
  basis: {
    zh: '同一科目的收入与支出、全部支出与一般公共预算支出可以不等，但不会恰好是另一科目的金额',
    en: 'Income, expenditure and general budget expenditure of an item may differ, but not by being exactly another item’s',
  },
  why: {
    zh: '两行对调后纵向、横向加总都仍相符，只有与别的表逐科目比较才看得出来。',
    en: 'All sums still hold where two rows are exchanged; only another table shows it.',
  },
  example: {
    zh: '收入决算表 2080505 为 62.15、2080506 为 124.30，支出决算表正好相反。',
    en: '2080505 and 2080506 have 62.15 and 124.30 in the income table, 124.30 and 62.15 in the expenditure table.',
  },
  fix: { zh: '对照账簿，把两行金额换回。', en: 'Compare with the books and put the two rows right.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const lists = codedTables(submission)
      .filter(({ reading }) => LISTS.has(reading.table))
      .map(listOf);
    if (lists.length < 2) return;
    const told = new Set<string>();
    for (const list of lists) {
      for (const fault of exchangedIn(list, lists)) {
        if (told.has(fault.instance)) continue;
        told.add(fault.instance);
        yield fault;
      }
    }
    if (told.size === 0) yield { instance: 'rows', outcome: 'pass' };
  },
} satisfies CodeRule;

function listOf({ reading: { table, facts }, rows }: CodedTable): List {
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const amounts = new Map<string, Fact>();
  for (const { code, row } of rows) {
    const total = byKey.get(`${table.toLowerCase()}.${row.key}.total`);
    if (total && isTelling(total)) amounts.set(code, total);
  }
  return { table, rows, amounts };
}

const isTelling = ({ value }: Fact): boolean => value.greaterThan(0) && value.precision() >= TELLING_DIGITS;

const isSame = (a: Fact | undefined, b: Fact | undefined): boolean =>
  a !== undefined && b !== undefined && a.unit === b.unit && a.value.equals(b.value);

function* exchangedIn(list: List, lists: readonly List[]): Generator<FailedInstance> {
  const others = lists.filter((other) => other !== list);
  const items = list.rows.filter(({ code }) => code.length === 7 && list.amounts.has(code));
  for (const [place, first] of items.entries()) {
    const a = list.amounts.get(first.code)!;
    for (const second of items.slice(place + 1)) {
      const b = list.amounts.get(second.code)!;
      if (isSame(a, b)) continue;
      const across = others.filter(
        ({ amounts }) => isSame(amounts.get(first.code), b) && isSame(amounts.get(second.code), a),
      );
      if (across.length === 0) continue;
      if (
        others.some(
          ({ amounts }) => isSame(amounts.get(first.code), a) || isSame(amounts.get(second.code), b),
        )
      )
        continue;
      const [other] = across as [List];
      const isSure = across.length >= SURE;
      yield {
        instance: `${first.code}/${second.code}`,
        outcome: 'fail',
        messageId: 'rows-exchanged',
        severity: isSure ? 'error' : 'warning',
        data: {
          table: list.table,
          other: other.table,
          code: first.code,
          name: first.row.name,
          otherCode: second.code,
          otherName: second.row.name,
          stated: a.text,
          expected: b.text,
        },
        at: [a.location, b.location, other.amounts.get(first.code)!.location],
        stated: a.text,
        expected: b.text,
        ...(isSure
          ? { hint: { suspects: 'exchanged-rows', table: list.table, rows: [first.row.key, second.row.key] } }
          : {}),
      };
    }
  }
}

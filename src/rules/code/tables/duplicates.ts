import { plainName } from '../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { NamedRow } from '../../../model/hint.ts';
import type { TableReading } from '../../../model/table.ts';
import { codedTables, type NamedCode, printsCodes } from './coded-tables.ts';

/** A code listed twice in one table. */
export const codesOnce = {
  id: 'G-06',
  name: 'codes-listed-once',
  kind: 'duplicate',
  severity: 'error',
  title: { zh: '同一表内科目编码不重复', en: 'A code stands in a table once' },
  basis: { zh: '每个科目在一张表中只列一行', en: 'Each code has one row in a table' },
  why: {
    zh: '重复列示会使合计虚增，或说明其中一行的编码录错。',
    en: 'A doubled row inflates the total, or one of the two codes is wrong.',
  },
  example: {
    zh: '2010301 出现两行，金额 51.32 和 11.31。',
    en: '2010301 stands twice, with 51.32 and 11.31.',
  },
  fix: {
    zh: '合并或删除重复行；编码录错的改为正确编码。',
    en: 'Merge or delete the doubled row, or correct its code.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const table of codedTables(submission)) {
      const { reading, rows } = table;
      const doubled = rows.filter(({ row }) => row.key.includes('#'));
      if (doubled.length === 0) {
        if (rows.length > 0) yield { instance: reading.table, outcome: 'pass' };
        continue;
      }
      const filled = filledRows(reading);
      const twins = new Map<string, NamedCode[]>(doubled.map(({ code }) => [code, []]));
      for (const named of rows) twins.get(named.code)?.push(named);
      for (const [code, [first, ...again]] of twins) {
        if (!first || !again[0]) continue;
        yield {
          instance: `${reading.table.toLowerCase()}.${again[0].row.key}`,
          outcome: 'fail',
          messageId: 'code-listed-twice',
          severity: again.some(({ row }) => filled.has(row.key)) ? 'error' : 'warning',
          data: { code, name: again[0].row.name, rows: String(again.length + 1), table: reading.table },
          at: [...again, first].map(({ row }) => row.location),
          hint: { suspects: 'doubled-code', table: reading.table, code },
        };
      }
    }
  },
} satisfies CodeRule;

/** Two codes side by side under one name. */
export const namesOnce = {
  id: 'G-07',
  name: 'names-listed-once',
  kind: 'duplicate',
  severity: 'warning',
  title: { zh: '同一上级科目下名称不重复', en: 'A name stands once under a parent' },
  basis: {
    zh: '政府收支分类科目：同一款（类）下各科目名称不同',
    en: 'Within a section or class, the classification uses each name once',
  },
  why: {
    zh: '相邻两个编码同名，通常是名称复制后忘了修改。',
    en: 'Two codes with one name: the name was copied and not changed.',
  },
  example: { zh: '30202 和 30203 都叫“印刷费”。', en: '30202 and 30203 are both called 印刷费.' },
  fix: { zh: '按科目表改正其中一个名称。', en: 'Correct one of the names by the classification.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const table of codedTables(submission)) {
      const { reading, rows } = table;
      if (!printsCodes(table) || rows.length < 2) continue;
      let isClean = true;
      const seen = new Map<string, NamedCode>();
      for (const named of rows) {
        if (named.row.name === '') continue;
        const key = `${parentOf(named.code)} ${named.code.length} ${plainName(named.row.name)}`;
        const first = seen.get(key);
        if (!first) seen.set(key, named);
        if (!first || first.code === named.code) continue;
        isClean = false;
        const twins = [namedRow(named), namedRow(first)] as const;
        yield {
          instance: `${reading.table.toLowerCase()}.${named.row.key}`,
          outcome: 'fail',
          messageId: 'name-listed-twice',
          data: { code: named.code, other: first.code, name: named.row.name, table: reading.table },
          at: twins.map(({ location }) => location),
          hint: { suspects: 'one-of-two-names', rows: twins },
        };
      }
      if (isClean) yield { instance: reading.table, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

/** The section or class that the code belongs to, whether the table prints it or not. */
const parentOf = (code: string): string => (code.length > 3 ? code.slice(0, code.length > 5 ? 5 : 3) : '');

const namedRow = ({ row, code }: NamedCode): NamedRow => ({
  location: row.nameLocation ?? row.location,
  code,
  name: row.name,
});

/** Keys of the rows in which a figure other than zero stands. */
const filledRows = ({ facts }: TableReading): ReadonlySet<string> =>
  new Set(facts.flatMap(({ key, value }) => (value.isZero() ? [] : [key.split('.')[1]!])));

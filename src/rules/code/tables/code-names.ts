import { isShortFor, plainName } from '../../../model/classification/plain-name.ts';
import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import type { Location } from '../../../model/location.ts';
import { type CodedTable, codedTables, printsCodes } from './coded-tables.ts';

interface Naming {
  readonly name: string;
  readonly table: string;
  readonly location: Location;
}

/** One code, one name in all tables. */
export const oneCodeOneName = {
  id: 'G-03',
  name: 'one-code-one-name',
  kind: 'label',
  severity: 'warning',
  title: { zh: '同一科目编码在各表名称一致', en: 'A code has the same name in all tables' },
  basis: {
    zh: '政府收支分类科目：一个编码对应一个名称',
    en: 'In the classification, each code has one name',
  },
  why: {
    zh: '名称不一致说明其中一张表的编码或名称录错，或混用了不同年度的科目。',
    en: 'Two names for one code mean a wrong code or name in one table, or two years’ classifications mixed.',
  },
  example: {
    zh: '2080505 在支出决算表为“机关事业单位基本养老保险缴费支出”，在另一张表为“机关事业单位职业年金缴费支出”。',
    en: '2080505 is the pension contribution in one table and the annuity contribution in another.',
  },
  fix: {
    zh: '按当年科目统一编码和名称。',
    en: 'Use the code and name of the year’s classification in all tables.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const names = collectNames(codedTables(submission));
    if (names.size === 0) return;
    let isConsistent = true;
    for (const [code, namings] of names) {
      const usual = mostFrequent(namings);
      const odd = namings.find(({ name }) => !meansTheSame(name, usual.name));
      if (!odd) continue;
      isConsistent = false;
      yield {
        instance: code,
        outcome: 'fail',
        messageId: 'code-with-two-names',
        data: { code, name: odd.name, table: odd.table, other: usual.name, otherTable: usual.table },
        at: [odd.location, usual.location],
        hint: {
          suspects: 'one-of-two-names',
          rows: [
            { location: odd.location, code, name: odd.name },
            { location: usual.location, code, name: usual.name },
          ],
        },
      };
    }
    if (isConsistent) yield { instance: 'names', outcome: 'pass' };
  },
} satisfies CodeRule;

function collectNames(tables: readonly CodedTable[]): Map<string, Naming[]> {
  const names = new Map<string, Naming[]>();
  for (const table of tables) {
    if (table.classification !== 'functional' || !printsCodes(table)) continue;
    for (const { row, code } of table.rows) {
      if (row.name === '') continue;
      const naming = { name: row.name, table: table.reading.table, location: row.location };
      const known = names.get(code);
      if (known) known.push(naming);
      else names.set(code, [naming]);
    }
  }
  return names;
}

function mostFrequent(namings: readonly Naming[]): Naming {
  const count = ({ name }: Naming) => namings.filter((other) => meansTheSame(other.name, name)).length;
  return namings.reduce((best, naming) => (count(naming) > count(best) ? naming : best));
}

function meansTheSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [plainA, plainB] = [plainName(a), plainName(b)];
  return plainA === plainB || isShortFor(plainA, plainB);
}

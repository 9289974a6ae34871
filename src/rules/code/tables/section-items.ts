import type { CheckContext, CodeRule, JudgedInstance, RuleInstance } from '../../../model/code-rule.ts';
import { parseFactKey } from '../../../model/fact-keys.ts';
import { type CodedTable, codedTables, type NamedCode, printsCodes } from './coded-tables.ts';

/** Where so many sections have their items, those of the others were left out. */
const LISTED = 2;

/** Sections of a functional table have rows below them, where the other sections have. */
export const sectionsHaveItems = {
  id: 'G-15',
  name: 'sections-have-items',
  kind: 'footing',
  severity: 'warning',
  title: { zh: '款级科目下列出了项级科目', en: 'Every section has its items below it' },
  basis: {
    zh: '决算公开表列至功能分类的项级科目',
    en: 'The published tables go down to the items of the functional classification',
  },
  why: {
    zh: '其他各款都列到项，唯独一款没有，多半是项级一行漏列；上级合计没有下级可加，不会显出差额。',
    en: 'Where all other sections have items and one has none, its item was left out; with nothing to add up no sum shows it.',
  },
  example: {
    zh: '20805 下列有 2080505，而 22102 下没有 2210201。',
    en: '20805 has its item 2080505, 22102 has none.',
  },
  fix: { zh: '补列漏掉的项级科目。', en: 'Add the item that was left out.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const tables = codedTables(submission).filter(
      (table) => table.classification === 'functional' && printsCodes(table),
    );
    for (const table of tables) {
      const sections = table.rows.filter(({ code }) => code.length === 5);
      const bare = sections.filter(({ code }) => !hasItems(table, code));
      if (sections.length === 0) continue;
      const omitted = bare.filter(
        (section) =>
          bare.length === 1 &&
          sections.length > LISTED &&
          isStated(table, section) &&
          !isBareElsewhere(tables, table, section),
      );
      if (omitted.length === 0) yield { instance: table.reading.table, outcome: 'pass' };
      for (const section of omitted) yield faultOf(table, section);
    }
  },
} satisfies CodeRule;

const hasItems = ({ rows }: CodedTable, section: string) =>
  rows.some(({ code }) => code.length > section.length && code.startsWith(section));

const isStated = ({ reading }: CodedTable, { row }: NamedCode) =>
  reading.facts.some(({ key, value }) => parseFactKey(key)?.row === row.key && !value.isZero());

/** The same section stands without items in another table: the department lists it so. */
const isBareElsewhere = (tables: readonly CodedTable[], own: CodedTable, { code }: NamedCode) =>
  tables.some(
    (table) => table !== own && table.rows.some((other) => other.code === code) && !hasItems(table, code),
  );

function faultOf({ reading }: CodedTable, { row, code }: NamedCode): JudgedInstance {
  return {
    instance: `${reading.table.toLowerCase()}.${row.key}`,
    outcome: 'fail',
    messageId: 'section-without-items',
    data: { code, name: row.name, table: reading.table },
    at: [row.location],
    hint: { suspects: 'omitted-items', table: reading.table, section: code },
  };
}

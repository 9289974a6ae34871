import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import { TABLE_IDS } from '../../../model/table-id.ts';
import {
  isInstruction,
  MOST_OF_NINE,
  mayStandElsewhere,
  saysEmpty,
  saysNone,
} from '../../elements/table-notes.ts';

/** An empty table says so. */
export const emptyTableHasNote = {
  id: 'G-09',
  name: 'empty-table-has-note',
  kind: 'presence',
  severity: 'warning',
  title: { zh: '空表附有“本表无数据”的说明', en: 'An empty table says that it is empty' },
  basis: {
    zh: '部门决算公开要求：没有数据的表格应公开空表并注明“本部门没有……，故本表无数据”',
    en: 'Disclosure rules: a table without data is published empty with a sentence saying so',
  },
  why: {
    zh: '没有说明的空表，读者分不清是没有发生还是漏填。',
    en: 'Without it nobody can tell nothing from something left out.',
  },
  example: {
    zh: '政府性基金表全空，表下没有任何说明。',
    en: 'The table of government funds is empty and nothing below it says why.',
  },
  fix: {
    zh: '在表下补写：“说明：本部门没有……收入和支出，故本表无数据。”',
    en: 'Add a sentence below the table: there was no such income or expenditure, hence no data.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const reading of submission.tables) {
      if (!reading.isEmpty) continue;
      yield saysEmpty(submission, reading)
        ? { instance: reading.table, outcome: 'pass' }
        : {
            instance: reading.table,
            outcome: 'fail',
            messageId: 'empty-table-without-note',
            data: { table: reading.table },
            at: [reading.location],
          };
    }
  },
} satisfies CodeRule;

/** The state capital budget has had its table since then. */
const NINTH_SINCE = 2020;

/** The nine tables are all there. */
export const nineTables = {
  id: 'G-10',
  name: 'nine-tables-present',
  kind: 'presence',
  severity: 'warning',
  title: { zh: '九张表齐全', en: 'All nine tables are there' },
  basis: {
    zh: '部门决算公开内容要求：九张表一并公开，没有数据的也公开空表',
    en: 'Disclosure rules: nine tables are published, the empty ones too',
  },
  why: {
    zh: '缺表既不符合公开要求，也使相关勾稽关系无法核对。',
    en: 'A missing table breaks the rules of disclosure and leaves its relations unchecked.',
  },
  example: {
    zh: '公开了八张表，缺国有资本经营预算表，也没有说明。',
    en: 'Eight tables were published; the one of state capital is missing without a word.',
  },
  fix: {
    zh: '补公开缺少的表；没有数据的公开空表并加说明。',
    en: 'Publish the missing table, empty and with a sentence if need be.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    const present = new Set(submission.tables.map(({ table }) => table));
    if (present.size === 0) return;
    const isNinthDue = submission.year !== undefined && submission.year >= NINTH_SINCE;
    const missing = TABLE_IDS.filter((id) => !present.has(id) && (id !== 'T09' || isNinthDue));
    if (missing.length === 0) yield { instance: 'tables', outcome: 'pass' };
    for (const table of missing) {
      if (saysNone(submission, table)) yield { instance: table, outcome: 'pass' };
      else if (present.size < MOST_OF_NINE)
        yield { instance: table, outcome: 'undecided', messageId: 'table-missing', data: { table } };
      else if (mayStandElsewhere(submission, table))
        yield { instance: table, outcome: 'undecided', messageId: 'table-elsewhere', data: { table } };
      else
        yield { instance: table, outcome: 'fail', messageId: 'table-not-published', data: { table }, at: [] };
    }
  },
} satisfies CodeRule;

/** Template text below a table. */
export const noInstructions = {
  id: 'G-11',
  name: 'table-notes-without-instructions',
  kind: 'residue',
  severity: 'warning',
  title: { zh: '表下没有残留的填报提示', en: 'No instruction of the template is left below a table' },
  basis: {
    zh: '公开稿应删除模板中供填表人参考的文字',
    en: 'Text meant for the preparer is deleted before publication',
  },
  why: {
    zh: '提示语随表公开，说明定稿前没有清理模板。',
    en: 'An instruction in print shows that the template was not cleared away.',
  },
  example: {
    zh: '表下印着“没有收支的，仍保留表格并作如下说明”。',
    en: 'Below the table it says to keep the form and add a note where there is nothing.',
  },
  fix: { zh: '删除该行，只保留给读者看的说明。', en: 'Delete the line and keep what is meant for readers.' },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const reading of submission.tables) {
      const left = reading.notes.filter(({ text }) => isInstruction(text));
      if (left.length === 0) yield { instance: reading.table, outcome: 'pass' };
      for (const [index, { text, location }] of left.entries()) {
        yield {
          instance: `${reading.table}/${index + 1}`,
          outcome: 'fail',
          messageId: 'instruction-left-in-table',
          data: { text, table: reading.table },
          at: [location],
        };
      }
    }
  },
} satisfies CodeRule;

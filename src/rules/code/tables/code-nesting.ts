import type { CheckContext, CodeRule, RuleInstance } from '../../../model/code-rule.ts';
import { type CodedTable, codedTables, type NamedCode, printsCodes } from './coded-tables.ts';

/** 款 under its 类, 项 under its 款, as far as the table lists that level. */
export const parentRowsExist = {
  id: 'G-01',
  name: 'parent-rows-exist',
  kind: 'label',
  severity: 'warning',
  title: { zh: '款、项科目的上级科目已列出', en: 'Every section and item has its parent row' },
  basis: {
    zh: '政府收支分类科目编码：款级编码以类级编码开头，项级编码以款级编码开头',
    en: 'Classification codes nest: a section’s code starts with its class, an item’s with its section',
  },
  why: {
    zh: '编码找不到上级，通常是编码录错一位，或上级行漏列，逐级汇总就会断开。',
    en: 'A code without its parent usually has a wrong digit, or the parent row was left out and the sums break.',
  },
  example: {
    zh: '表中有 2180505，却没有 218 类和 21805 款（应为 2080505）。',
    en: 'Item 2180505 without class 218 and section 21805 (2080505 is meant).',
  },
  fix: {
    zh: '核对科目编码；编码无误的，补列上级行。',
    en: 'Check the code; if it is right, add the parent row.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const table of codedTables(submission)) {
      const { reading, rows, tree } = table;
      if (!printsCodes(table) || rows.length === 0) continue;
      const levels = [3, 5].filter((length) => rows.some(({ code }) => code.length === length));
      let isWhole = true;
      const told = new Set<string>();
      for (const { row, code } of rows) {
        // That a code stands twice is another rule's matter.
        if (told.has(code)) continue;
        const missing = levels.find(
          (length) => length < code.length && !tree.codes.has(code.slice(0, length)),
        );
        if (missing === undefined) continue;
        isWhole = false;
        told.add(code);
        yield {
          instance: `${reading.table.toLowerCase()}.${row.key}`,
          outcome: 'fail',
          messageId: 'parent-row-missing',
          data: { code, name: row.name, parent: code.slice(0, missing), table: reading.table },
          at: [row.location],
          hint: { suspects: 'omitted-parent', table: reading.table, code: code.slice(0, missing) },
        };
      }
      if (isWhole) yield { instance: reading.table, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

/** Codes of siblings ascend. */
export const codesAscend = {
  id: 'G-02',
  name: 'codes-ascend',
  kind: 'order',
  severity: 'warning',
  title: { zh: '科目按编码由小到大排列', en: 'Codes stand in ascending order' },
  basis: {
    zh: '决算公开表按政府收支分类科目编码顺序列示',
    en: 'The published tables list rows in the order of the classification',
  },
  why: {
    zh: '顺序颠倒往往是两行对调或插错位置，金额也容易随之错行。',
    en: 'Rows out of order were often swapped or inserted in the wrong place, and figures slip with them.',
  },
  example: { zh: '2080506 排在 2080505 之前。', en: '2080506 stands before 2080505.' },
  fix: {
    zh: '按编码重新排列，并核对这两行的金额没有填反。',
    en: 'Put the rows in order and see that their figures were not swapped.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const table of codedTables(submission)) {
      const { reading, rows } = table;
      if (!printsCodes(table) || rows.length < 2) continue;
      let isOrdered = true;
      const last = new Map<unknown, (typeof rows)[number]>();
      for (const current of rows) {
        const block = blockOf(current, table);
        const previous = last.get(block);
        last.set(block, current);
        if (!previous || !precedes(current.code, previous.code)) continue;
        isOrdered = false;
        yield {
          instance: `${reading.table.toLowerCase()}.${current.row.key}`,
          outcome: 'fail',
          messageId: 'codes-out-of-order',
          data: { code: current.code, previous: previous.code, table: reading.table },
          at: [current.row.location, previous.row.location],
        };
      }
      if (isOrdered) yield { instance: reading.table, outcome: 'pass' };
    }
  },
} satisfies CodeRule;

/** In T06 the groups stand side by side or in any order, personnel (301, 303) often before the rest. */
const blockOf = ({ row, code }: NamedCode, { classification }: CodedTable): unknown =>
  classification === 'economic' ? code.slice(0, 3) : row.location.column;

/** A parent comes before its children, as in a dictionary; the same code again is another rule's matter. */
const precedes = (code: string, previous: string): boolean => code !== previous && code < previous;

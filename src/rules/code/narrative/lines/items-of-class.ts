import type {
  CheckContext,
  CodeRule,
  PartsClaim,
  RelationInstance,
  TableReading,
} from '../../../../model/index.ts';
import { tie } from '../amounts/tie.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { agree } from '../reported.ts';
import { isSameLine } from './line-rows.ts';

export const itemsOfClass = {
  id: 'N-77',
  name: 'narrative-items-of-class',
  kind: 'narrative-tie-out',
  severity: 'warning',
  title: {
    zh: '某类、某款支出下列举的科目金额与决算表一致',
    en: 'Items listed under a class or section have the amounts of the table',
  },
  basis: {
    zh: '某类、某款支出的用途按科目名称列举时，就是决算表中该类、该款下的科目',
    en: 'What a class was spent on, listed by the names of its items, are the rows of that class',
  },
  why: {
    zh: '列举没有写“（款）”“（项）”，名称却与决算表该类下唯一一个科目相同的，金额也应相同。',
    en: 'A name without 款 or 项 that only one row of the class has means that row, and has its amount.',
  },
  example: {
    zh: '社会保障和就业支出40.82万元，主要用于死亡抚恤15.23万元、事业单位离退休25.59万元；表中死亡抚恤为15.32万元。',
    en: 'Of class 208 the text names 死亡抚恤 15.23; the table has 15.32.',
  },
  fix: { zh: '以决算表为准改正文字。', en: 'Take the table’s figure.' },
  *check(context: CheckContext): Iterable<RelationInstance> {
    const seen = new Set<string>();
    for (const claim of claimsOf(context, 'parts')) {
      const table = tableOf(context, claim);
      const code = table && codeOf(table, claim);
      const total = code && `${table.table.toLowerCase()}.${code}.total`;
      // Where the class itself differs, another year or another scope may be meant.
      if (!total || context.operand(total) === undefined || !agree(context, claim.total, total)) continue;
      for (const { figure, subject } of claim.parts) {
        const cells = subject.line || seen.has(figure) ? [] : cellsOf(context, table, code, subject.text);
        const fact = cells.find((cell) => agree(context, figure, cell)) ?? cells[0];
        if (!fact) continue;
        seen.add(figure);
        yield {
          instance: figure,
          relation: tie(figure, fact),
          scope: claim.sentence,
          formula: { messageId: 'formula.table-line', data: { name: subject.text } },
          messageId: 'text-differs-from-table',
          data: { name: subject.text, text: printed(figuresOf(context).get(figure)!) },
        };
      }
    }
  },
} satisfies CodeRule;

function tableOf({ submission }: CheckContext, { totalSubject }: PartsClaim): TableReading | undefined {
  if (totalSubject.qualified && totalSubject.concept !== undefined) return undefined;
  if (totalSubject.scope === 'general') return findTable(submission, 'T05');
  return totalSubject.scope === 'all' ? findTable(submission, 'T03') : undefined;
}

/** Code of the class or the section that the total is. */
function codeOf({ rows }: TableReading, { totalSubject }: PartsClaim): string | undefined {
  const known = /^class\.(\d{3})$/.exec(totalSubject.concept ?? '')?.[1];
  if (known || totalSubject.concept !== undefined) return known;
  const named = rows.filter(({ code, name }) => code?.length === 5 && isSameLine(name, totalSubject.text));
  return named.length === 1 ? named[0]!.key : undefined;
}

/** Cells of the one row of the class that has the name: the whole, or its basic or project part alone. */
function cellsOf(context: CheckContext, table: TableReading, code: string, name: string): string[] {
  const rows = table.rows.filter(
    (row) =>
      row.code !== undefined &&
      row.code.length > code.length &&
      row.code.startsWith(code) &&
      isSameLine(row.name, name),
  );
  // A section with one item has its amount, whichever is meant.
  const [row] = rows.toSorted((a, b) => b.code!.length - a.code!.length);
  if (!row || rows.some((other) => !row.code!.startsWith(other.code!))) return [];
  const prefix = `${table.table.toLowerCase()}.${row.key}`;
  return ['total', 'basic', 'project']
    .map((column) => `${prefix}.${column}`)
    .filter((cell, index) => {
      const operand = context.operand(cell);
      return operand !== undefined && (index === 0 || operand.state === 'printed');
    });
}

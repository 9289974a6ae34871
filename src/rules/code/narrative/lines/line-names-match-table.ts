import { plainName } from '../../../../model/classification/plain-name.ts';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  LineNames,
  TableReading,
} from '../../../../model/index.ts';
import { mostAlike } from '../../../../model/nearest-name.ts';
import { claimsOf } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { agree } from '../reported.ts';
import { leftOver, SAME_TABLE } from './left-over.ts';
import { rowsOfLine } from './line-rows.ts';

export const lineNamesMatchTable = {
  id: 'N-38',
  name: 'narrative-line-name',
  kind: 'label',
  severity: 'warning',
  title: { zh: '类、款、项名称与决算表一致', en: 'Names of lines are those of the table' },
  basis: { zh: '文中逐项说明的科目就是决算表的科目', en: 'The lines explained are those of the table' },
  why: {
    zh: '文中写的款、项在表中找不到同名科目，可能写错名称或沿用了旧科目。',
    en: 'A line that the table does not have under this name is misspelt or of another year.',
  },
  example: {
    zh: '文中“行政事业单位离退休（款）”，表中为“行政事业单位养老支出”。',
    en: 'An old name in the text, the new one in the table.',
  },
  fix: { zh: '改用决算表中的科目名称。', en: 'Use the table’s name.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'line')) {
      const table = findTable(
        context.submission,
        claim.scope === 'fund' ? 'T08' : claim.scope === 'capital' ? 'T09' : 'T05',
      );
      if (!table || table.isEmpty) continue;
      if (rowsOfLine(table, claim.line).length > 0 || hasOnlyItems(table, claim.line)) {
        yield { instance: claim.id, outcome: 'pass' };
        continue;
      }
      const target = claim.line.item ?? claim.line.section ?? '';
      const rowNames = new Map(table.rows.map(({ name }) => [plainName(name), name]));
      const likely = mostAlike(plainName(target), rowNames.keys(), 0.75);
      const near = likely === undefined ? undefined : rowNames.get(likely);
      if (!near) {
        const pair = leftOver(context, table, SAME_TABLE[table.table] ?? []);
        const total = `${table.table.toLowerCase()}.${pair?.row.key}.total`;
        if (
          pair?.claim.subject.line?.item === claim.line.item &&
          pair &&
          agree(context, pair.claim.figure, total)
        ) {
          yield {
            instance: claim.id,
            outcome: 'fail',
            messageId: 'line-name-left-over',
            data: { name: target, expected: pair.row.name },
            at: [claim.location, pair.row.location],
            stated: target,
            expected: pair.row.name,
          };
          continue;
        }
        yield {
          instance: claim.id,
          outcome: 'undecided',
          messageId: 'line-not-in-table',
          data: { name: target },
        };
        continue;
      }
      // The same name elsewhere: then class or section is the one that differs.
      const same = plainName(near) === plainName(target);
      yield {
        instance: claim.id,
        outcome: 'fail',
        messageId: same ? 'line-parent-differs' : 'line-name-differs',
        data: { name: target, expected: near },
        at: [claim.location],
        stated: target,
        ...(same ? {} : { expected: near }),
      };
    }
  },
} satisfies CodeRule;

/** A section or class by its code, in a table that prints the items below it only. */
const hasOnlyItems = (table: TableReading, { code }: LineNames): boolean =>
  code !== undefined &&
  code.length < 7 &&
  table.rows.every((row) => row.code === undefined || row.code.length >= 7) &&
  table.rows.some((row) => row.code?.startsWith(code));

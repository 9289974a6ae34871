import { plainName } from '../../../../model/classification/plain-name.ts';
import type {
  CheckContext,
  CodeRule,
  JudgedInstance,
  LineClaim,
  LineNames,
  TableReading,
  TableRow,
} from '../../../../model/index.ts';
import { mostAlike } from '../../../../model/nearest-name.ts';
import { claimsOf } from '../claims-of.ts';
import { agree } from '../reported.ts';
import { leftOver, SAME_TABLE } from './left-over.ts';
import { namesSection, sameLevelName } from './level-names.ts';
import { levelOfRow, rowsOfLine, tableOfLine } from './line-rows.ts';

export const lineNamesMatchTable = {
  id: 'N-38',
  name: 'narrative-line-name',
  kind: 'label',
  severity: 'warning',
  title: { zh: '类、款、项名称与决算表一致', en: 'Names of lines are those of the table' },
  basis: { zh: '文中逐项说明的科目就是决算表的科目', en: 'The lines explained are those of the table' },
  why: {
    zh: '文中写的类、款、项与表中该科目的名称不同，可能写错名称、归错类款，或沿用了旧科目。',
    en: 'A class, section or item that the table calls otherwise is misspelt, misplaced or of another year.',
  },
  example: {
    zh: '文中“文化体育与传媒支出（类）体育（款）”，表中该款属于“文化旅游体育与传媒支出”。',
    en: 'An old name of the class in the text, the new one in the table.',
  },
  fix: { zh: '改用决算表中的科目名称。', en: 'Use the table’s name.' },
  *check(context: CheckContext): Iterable<JudgedInstance> {
    for (const claim of claimsOf(context, 'line')) {
      const table = tableOfLine(context, claim);
      if (table) yield judge(context, claim, table);
    }
  },
} satisfies CodeRule;

function judge(context: CheckContext, claim: LineClaim, table: TableReading): JudgedInstance {
  const { line } = claim;
  const rows = rowsOfLine(table, line);
  if (rows.length > 0) {
    const faults = rows.map((row) => levelFault(line, row, table));
    const [fault] = faults;
    if (!fault || faults.some((one) => one === undefined)) return { instance: claim.id, outcome: 'pass' };
    return {
      instance: claim.id,
      outcome: 'fail',
      messageId: 'line-level-differs',
      data: { name: lineName(line), stated: fault.printed, expected: fault.right },
      at: [claim.location, fault.row.nameLocation ?? fault.row.location],
      stated: fault.printed,
      expected: fault.right,
    };
  }
  const target = lineName(line);
  // A section or class that the table does not print has its items there.
  if (line.code && table.rows.some((row) => row.code?.startsWith(line.code!)))
    return { instance: claim.id, outcome: 'pass' };
  const rowNames = new Map(table.rows.map(({ name }) => [plainName(name), name]));
  const likely = mostAlike(plainName(target), rowNames.keys(), 0.75);
  const near = likely === undefined ? undefined : rowNames.get(likely);
  const pair = near ? undefined : leftOver(context, table, SAME_TABLE[table.table] ?? []);
  const total = `${table.table.toLowerCase()}.${pair?.row.key}.total`;
  if (pair?.claim.subject.line?.item === line.item && pair && agree(context, pair.claim.figure, total))
    return {
      instance: claim.id,
      outcome: 'fail',
      messageId: 'line-name-left-over',
      data: { name: target, expected: pair.row.name },
      at: [claim.location, pair.row.location],
      stated: target,
      expected: pair.row.name,
    };
  if (!near)
    return {
      instance: claim.id,
      outcome: 'undecided',
      messageId: 'line-not-in-table',
      data: { name: target },
    };
  // The same name elsewhere: then class or section is the one that differs.
  const same = plainName(near) === plainName(target);
  return {
    instance: claim.id,
    outcome: 'fail',
    messageId: same ? 'line-parent-differs' : 'line-name-differs',
    data: { name: target, expected: near },
    at: [claim.location],
    stated: target,
    ...(same ? {} : { expected: near }),
  };
}

const lineName = ({ item, section, class: group }: LineNames): string => item ?? section ?? group ?? '';

interface LevelFault {
  readonly printed: string;
  readonly right: string;
  readonly row: TableRow;
}

/** The first level above the line's own, from the class down, that the table calls otherwise; N-54 has codes and their names. */
function levelFault(line: LineNames, row: TableRow, table: TableReading): LevelFault | undefined {
  const levels = [
    { printed: line.class, length: 3 },
    { printed: line.section, length: 5 },
  ];
  for (const { printed, length } of levels) {
    const official = levelOfRow(table, row, length);
    if (printed === undefined || !official || official === row) continue;
    if ((length > 3 ? namesSection : sameLevelName)(printed, official.name)) continue;
    return { printed, right: official.name, row: official };
  }
  return undefined;
}

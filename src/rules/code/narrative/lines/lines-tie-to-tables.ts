import type { AmountClaim, CheckContext, CodeRule, RuleInstance } from '../../../../model/index.ts';
import { otherReadings, tie } from '../amounts/tie.ts';
import { claimsOf, figuresOf, printed } from '../claims-of.ts';
import { findTable } from '../find-table.ts';
import { agree } from '../reported.ts';
import { leftOver, SAME_TABLE } from './left-over.ts';
import { rowsOfLine } from './line-rows.ts';

export const linesTieToTables = {
  id: 'N-31',
  name: 'narrative-line-ties-to-table',
  kind: 'narrative-tie-out',
  severity: 'error',
  title: { zh: '类、款、项的决算数与决算表一致', en: 'Final figures of lines are those of the table' },
  basis: {
    zh: '一般公共预算财政拨款支出决算表按功能分类列示',
    en: 'The table of the general public budget lists the same lines',
  },
  why: {
    zh: '逐项说明的支出决算数就是决算表中该科目的数。',
    en: 'The final figure given for a line is the table’s.',
  },
  example: {
    zh: '“行政运行（项）支出决算为51.23万元”，表中为51.32万元。',
    en: '51.23 in the text, 51.32 in the table.',
  },
  fix: { zh: '以决算表为准改正文字。', en: 'Take the table’s figure.' },
  *check(context: CheckContext): Iterable<RuleInstance> {
    const seen = new Map<object, string>();
    for (const claim of claimsOf(context, 'amount')) {
      const { line } = claim.subject;
      if (claim.role !== 'actual' || claim.year !== undefined || !line || seen.has(line)) continue;
      seen.set(line, claim.figure);
      const facts = factsOfLine(context, claim);
      if (facts === undefined) continue;
      if (facts.length === 0) {
        const table = findTable(context.submission, LINE_TABLES[claim.subject.scope as LineScope][0]);
        const pair = table && leftOver(context, table, SAME_TABLE[table.table]!);
        if (pair?.claim === claim) {
          const name = line.item ?? '';
          yield {
            instance: claim.figure,
            relation: tie(claim.figure, `${table!.table.toLowerCase()}.${pair.row.key}.total`),
            scope: claim.sentence,
            formula: { messageId: 'formula.table-line', data: { name } },
            messageId: 'line-left-over',
            data: { name, row: pair.row.name, text: printed(figuresOf(context).get(claim.figure)!) },
            severity: 'warning',
          };
          continue;
        }
        yield {
          instance: claim.figure,
          outcome: 'undecided',
          messageId: 'line-not-in-table',
          data: { name: line.item ?? line.section ?? '' },
        };
        continue;
      }
      const fitting = facts.find((fact) => agree(context, claim.figure, fact));
      const fact = fitting ?? facts[0]!;
      yield {
        instance: claim.figure,
        relation: tie(claim.figure, fact),
        ...otherReadings(claim.figure, facts, fact),
        scope: claim.sentence,
        formula: { messageId: 'formula.table-line', data: { name: line.item ?? line.section ?? '' } },
        messageId: 'text-differs-from-table',
        data: { name: line.item ?? line.section ?? '', text: printed(figuresOf(context).get(claim.figure)!) },
        ...(isAmbiguous(facts) && !fitting ? { severity: 'warning' } : {}),
      };
    }
  },
} satisfies CodeRule;

/** Several rows can be meant, not just several columns of one. */
const isAmbiguous = (facts: readonly string[]): boolean =>
  new Set(facts.map((fact) => fact.slice(0, fact.lastIndexOf('.')))).size > 1;

const LINE_TABLES = {
  general: ['T05'],
  basic: ['T05'],
  fund: ['T08'],
  capital: ['T09'],
  all: ['T03', 'T05'],
  fiscal: ['T05', 'T03'],
} as const;
type LineScope = keyof typeof LINE_TABLES;
/** Facts of the rows that the line can mean; undefined where no table of its scope was given. */
function factsOfLine(context: CheckContext, claim: AmountClaim): string[] | undefined {
  const ids = LINE_TABLES[claim.subject.scope as keyof typeof LINE_TABLES];
  if (!ids) return undefined;
  const tables = ids.map((id) => findTable(context.submission, id)).filter((table) => table !== undefined);
  if (tables.length === 0) return undefined;
  return tables
    .flatMap((table) =>
      rowsOfLine(table, claim.subject.line!).flatMap((row) => {
        const prefix = `${table.table.toLowerCase()}.${row.key}`;
        // A line can be reported by its basic or project part alone.
        return [`${prefix}.total`, `${prefix}.basic`, `${prefix}.project`].filter(
          (key, index) => index === 0 || isPrinted(context, key),
        );
      }),
    )
    .filter((key) => context.operand(key) !== undefined);
}

const isPrinted = (context: CheckContext, key: string): boolean => context.operand(key)?.state === 'printed';

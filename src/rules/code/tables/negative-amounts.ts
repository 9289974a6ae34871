import type { CheckContext, CodeRule, JudgedInstance, RuleInstance } from '../../../model/code-rule.ts';
import type { Fact } from '../../../model/fact.ts';
import { columnsOf, TABLE_SHAPES } from '../../../model/fact-keys.ts';
import type { TableReading } from '../../../model/table.ts';
import { UNIT_LABELS } from '../../../model/unit.ts';
import { codeOfRow, codeTreeOf } from '../../code-tree.ts';

/** Balances may be overdrawn; what is received or spent may not. */
const BALANCE = /\.(?:opening\w*|closing|nonfiscal|distribution|grand|change|rate)(?:\.|$)/;

/** Income and expenditure are not negative. */
export const noNegativeAmounts = {
  id: 'G-08',
  name: 'no-negative-amounts',
  kind: 'sign',
  severity: 'error',
  title: { zh: '收入、支出数不为负', en: 'Income and expenditure are not negative' },
  basis: {
    zh: '决算数反映全年收支净额，正常情况下不小于零；冲销以前年度支出时应在说明中解释',
    en: 'Final figures are the year’s net flows; a reversal of earlier years that turns one negative needs a word of explanation',
  },
  why: {
    zh: '负数多为录入符号错误或红字冲销未按规定调整。',
    en: 'A negative figure is mostly a wrong sign, or a reversal that was not adjusted.',
  },
  example: { zh: '30217 公务接待费 -0.78。', en: '30217 reception −0.78.' },
  fix: {
    zh: '核对符号；确属冲销的，在说明中写明原因。',
    en: 'Check the sign; where it is a reversal, explain it in the narrative.',
  },
  *check({ submission }: CheckContext): Iterable<RuleInstance> {
    for (const reading of submission.tables) {
      const negative = reading.facts.filter(
        ({ key, value }) => value.isNegative() && !value.isZero() && !BALANCE.test(key),
      );
      if (negative.length === 0) {
        if (!reading.isEmpty) yield { instance: reading.table, outcome: 'pass' };
        continue;
      }
      for (const fact of keepLowest(reading, negative)) yield toFault(reading, fact);
    }
  },
} satisfies CodeRule;

/** The “three public” expenses and their items in T06: paid out, and too small to be reversed by other years. */
const THREE_PUBLIC = /^t07\.|^t06\.(?:30212|30217|30231|30913|31013)$/;

/** Elsewhere the reversal of an earlier year may turn a figure negative. */
function toFault({ table }: TableReading, { key, location, text, unit }: Fact): JudgedInstance {
  const isCertain = THREE_PUBLIC.test(key);
  return {
    instance: key,
    outcome: 'fail',
    messageId: 'negative-amount',
    severity: isCertain ? 'error' : 'warning',
    data: { label: location.label ?? key, stated: text, table, unit: UNIT_LABELS[unit] },
    at: [location],
    hint: { suspects: 'sign', location, stated: text },
    stated: text,
    unit: UNIT_LABELS[unit],
  };
}

/** A negative total above a negative part, or beside a negative column, says nothing new. */
function keepLowest({ table, rows }: TableReading, negative: readonly Fact[]): readonly Fact[] {
  const shape = TABLE_SHAPES[table];
  const prefix = shape.codes?.prefix ?? '';
  const tree = codeTreeOf(rows, prefix);
  const split = negative.map((fact) => {
    const [row = '', column = ''] = splitKey(fact.key.slice(4), columnsOf(shape).length > 0);
    return { fact, row, column, code: codeOfRow(row, prefix) };
  });
  const isCaused = ({ row, column, code }: (typeof split)[number]) =>
    split.some(
      (other) =>
        (other.row === row && column === 'total' && other.column !== 'total') ||
        (other.column === column &&
          other.code !== undefined &&
          (code === undefined ? row !== other.row : tree.ancestorOf(other.code) === code)),
    );
  const lowest = split.filter((entry) => !isCaused(entry));
  return (lowest.length > 0 ? lowest : split).map(({ fact }) => fact);
}

function splitKey(rest: string, hasColumns: boolean): string[] {
  const dot = rest.lastIndexOf('.');
  return hasColumns && dot >= 0 ? [rest.slice(0, dot), rest.slice(dot + 1)] : [rest];
}

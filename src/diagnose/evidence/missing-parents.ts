import { Decimal } from 'decimal.js';
import type { Correction } from '../../model/diagnosis.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Fact } from '../../model/fact.ts';
import { parseFactKey } from '../../model/fact-keys.ts';
import type { Finding } from '../../model/finding.ts';
import type { Submission } from '../../model/submission.ts';
import type { TableReading } from '../../model/table.ts';
import { UNIT_LABELS } from '../../model/unit.ts';
import type { Draft } from '../draft.ts';
import { type Suspicion, suspicionsOf } from './suspicions-of.ts';

/** Rows of the code in other tables make it a row left out; without, its children may bear a wrong code. */
const KNOWN_ELSEWHERE = 0.95;

/** Rows of a class or section that a table has not, though it has rows below them: their sums fill the gap. */
export function missingParents(report: EvaluationReport, { tables }: Submission): Draft[] {
  const groups = new Map<string, Suspicion<'omitted-parent'>[]>();
  for (const suspicion of suspicionsOf(report, 'omitted-parent')) {
    const key = `${suspicion.hint.table} ${suspicion.hint.code}`;
    groups.set(key, [...(groups.get(key) ?? []), suspicion]);
  }
  return [...groups.values()].flatMap((group) => {
    const { table, code } = group[0]!.hint;
    const reading = tables.find((one) => one.table === table);
    const isKnown = tables.some((one) => one.table !== table && one.rows.some((row) => row.code === code));
    const findings = group.map(({ finding }) => finding);
    return reading && isKnown ? (fillRow(reading, code, findings) ?? []) : [];
  });
}

function fillRow(reading: TableReading, parent: string, group: readonly Finding[]): Draft | undefined {
  const children = reading.facts.filter(
    ({ key }) =>
      parseFactKey(key)?.code?.startsWith(parent) && isTopmost(reading, parseFactKey(key)!.code!, parent),
  );
  const corrections = reading.columns
    .map((column) => sumColumn(reading, parent, column, children))
    .filter((correction) => correction !== undefined);
  if (corrections.length === 0) return undefined;
  return {
    status: 'named',
    corrections,
    cause: 'omitted-line',
    messageId: 'slip.omitted-parent',
    data: { parent, table: reading.table },
    confidence: KNOWN_ELSEWHERE,
    explains: group.map(({ id }) => id),
    rivals: [],
  };
}

/** No other row of the table stands between it and the parent. */
const isTopmost = ({ rows }: TableReading, code: string, parent: string) =>
  !rows.some(
    ({ code: other }) => other && other !== code && other.startsWith(parent) && code.startsWith(other),
  );

function sumColumn(
  { table, file, sheet }: TableReading,
  parent: string,
  column: string,
  children: readonly Fact[],
): Correction | undefined {
  const own = children.filter(({ key }) => parseFactKey(key)?.column === column);
  const sum = own.reduce((total, { value }) => total.plus(value), new Decimal(0));
  if (sum.isZero()) return undefined;
  const fact = `${table.toLowerCase()}.${parent}.${column}`;
  const location = { file, ...(sheet === undefined ? {} : { sheet }), table, fact, label: parent, text: '' };
  const decimals = Math.max(...own.map((one) => one.decimals));
  const unit = UNIT_LABELS[own[0]!.unit];
  return { figure: fact, location, stated: '', suggested: sum.toFixed(decimals), unit };
}

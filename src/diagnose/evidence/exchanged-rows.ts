import type { Correction } from '../../model/diagnosis.ts';
import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Fact } from '../../model/fact.ts';
import type { Submission } from '../../model/submission.ts';
import { UNIT_LABELS } from '../../model/unit.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** Two other tables have both amounts the other way round. */
const AS_ELSEWHERE = 0.97;

/** Two rows of a table in each other's place: every column in which they differ is put back. */
export function exchangedRows(report: EvaluationReport, { tables }: Submission): Draft[] {
  return suspicionsOf(report, 'exchanged-rows').flatMap(({ finding, hint: { table, rows } }) => {
    const reading = tables.find((one) => one.table === table);
    const prefixes = rows.map((row) => `${table.toLowerCase()}.${row}`) as [string, string];
    const [first, second] = prefixes.map((prefix) =>
      (reading?.facts ?? []).filter(({ key }) => key.startsWith(`${prefix}.`)),
    ) as [Fact[], Fact[]];
    const corrections = [...put(first, second, prefixes), ...put(second, first, [prefixes[1], prefixes[0]])];
    if (corrections.length === 0) return [];
    return [
      {
        status: 'named',
        corrections,
        cause: 'swapped-rows',
        messageId: 'slip.rows-exchanged',
        data: finding.data,
        confidence: AS_ELSEWHERE,
        explains: [finding.id],
        rivals: [],
        replaces: prefixes,
      } satisfies Draft,
    ];
  });
}

/** The figures of the second row put into the first. */
function put(
  own: readonly Fact[],
  other: readonly Fact[],
  [prefix, from]: readonly [string, string],
): Correction[] {
  return own.flatMap(({ key, location, text, value, unit }): Correction[] => {
    const right = other.find((fact) => fact.key === `${from}${key.slice(prefix.length)}`);
    if (!right || right.value.equals(value)) return [];
    return [
      { figure: key, location, stated: text, suggested: right.text.trim() || '0', unit: UNIT_LABELS[unit] },
    ];
  });
}

import type { EvaluationReport } from '../../model/evaluation.ts';
import { termsIn } from '../../model/relation.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

export const TABLE_UNIT = 'slip.table-unit';

/** Tables whose head names another unit than their figures have: it is why nothing ties to other tables. */
export function tablesInOtherUnit(report: EvaluationReport): Draft[] {
  return suspicionsOf(report, 'unit').map(({ finding, hint: { table } }) => {
    const prefix = table.toLowerCase();
    const across = report.findings.filter(({ relation }) => {
      const figures = relation ? termsIn(relation).map(({ figure }) => figure) : [];
      const own = figures.filter((figure) => figure.startsWith(`${prefix}.`));
      return own.length > 0 && own.length < figures.length;
    });
    return {
      status: 'undiagnosed',
      corrections: [],
      cause: 'unit-mix',
      messageId: TABLE_UNIT,
      data: { table },
      confidence: 0,
      explains: [finding.id, ...across.map(({ id }) => id)],
      rivals: [],
      replaces: [prefix],
    };
  });
}

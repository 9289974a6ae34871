import type { EvaluationReport } from '../../model/evaluation.ts';
import type { Submission } from '../../model/submission.ts';
import type { Draft } from '../draft.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** Name, amount and the other tables agree. */
const AS_ELSEWHERE = 0.97;

/** Rows under a code that is not theirs: what is said of either code goes with it. */
export function wrongCodes(report: EvaluationReport, { tables }: Submission): Draft[] {
  return suspicionsOf(report, 'code').map(({ finding, hint: { table, location, stated, right } }) => {
    const reading = tables.find((one) => one.table === table);
    const listed = new Set(reading?.rows.map(({ code }) => code));
    const parents = [stated.slice(0, 3), stated.slice(0, 5)].filter(
      (code) => code !== stated && !listed.has(code),
    );
    const atRow = report.findings.filter(
      ({ id, relation, locations: [first] }) =>
        id !== finding.id &&
        relation === undefined &&
        first?.file === location.file &&
        first.sheet === location.sheet &&
        first.row === location.row,
    );
    return {
      status: 'named',
      corrections: [{ location, stated, suggested: right }],
      cause: 'wrong-label',
      messageId: 'slip.wrong-code',
      data: { ...finding.data, stated, suggested: right },
      confidence: AS_ELSEWHERE,
      explains: [finding.id, ...atRow.map(({ id }) => id)],
      rivals: [],
      replaces: [stated, right, ...parents].map((code) => `${table.toLowerCase()}.${code}`),
    };
  });
}

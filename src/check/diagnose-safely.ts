import { diagnose } from '../diagnose/diagnose.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import type { Problem } from '../model/problem.ts';
import type { Submission } from '../model/submission.ts';

/** Findings stand on their own: should their explanation fail, they are reported without it, and that is said. */
export function diagnoseSafely(
  report: EvaluationReport,
  submission: Submission,
): { diagnoses: readonly Diagnosis[]; problems: readonly Problem[] } {
  try {
    return { diagnoses: diagnose(report, submission), problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      diagnoses: [],
      problems: [{ severity: 'note', messageId: 'check-diagnosis-failed', data: { reason } }],
    };
  }
}

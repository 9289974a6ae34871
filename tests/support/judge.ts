import { type InputFile, type Reading, readSubmission } from '../../src/check/read-submission.ts';
import { readClaims } from '../../src/claims/read-claims.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readDocument } from '../../src/ingest/read-document.ts';
import type { EvaluationReport } from '../../src/model/evaluation.ts';
import { builtInRules } from '../../src/rules/load-rules.ts';

/** A submission and what the built-in rules find in it: `check` without diagnoses and results, half its time. */
export interface Judgement extends Reading {
  readonly report: EvaluationReport;
}

export async function judge(files: readonly InputFile[]): Promise<Judgement> {
  const reading = await readSubmission({ id: 'judged', files }, {});
  return { ...reading, report: evaluate(reading.submission, builtInRules()) };
}

/** The same tables with another narrative: what is found in the text, which formulas over tables do not look at. */
export async function judgeNarrative({ submission }: Judgement, file: InputFile): Promise<EvaluationReport> {
  const { narratives } = await readDocument(file);
  return evaluate(
    { ...submission, narrative: readClaims(narratives[0]!) },
    { ...builtInRules(), formula: [] },
  );
}

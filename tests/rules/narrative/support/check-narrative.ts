import { readClaims } from '../../../../src/claims/read-claims.ts';
import { evaluate } from '../../../../src/evaluate/evaluate.ts';
import { splitLines } from '../../../../src/ingest/plain-text.ts';
import type { EvaluationReport } from '../../../../src/model/evaluation.ts';
import type { Submission } from '../../../../src/model/submission.ts';
import type { UnitKind } from '../../../../src/model/unit-kind.ts';
import { builtInRules, type RuleSet } from '../../../../src/rules/load-rules.ts';
import { type SubmissionSketch, submissionOf } from '../../../support/submission-of.ts';

export interface NarrativeSketch {
  /** The body; a title with organisation and year and the heading of the explaining part stand before it. */
  readonly text: string;
  readonly tables?: Omit<SubmissionSketch, 'year'>;
  readonly unitKind?: UnitKind;
  readonly prior?: Omit<NarrativeSketch, 'prior'>;
}

export const narrativeHead = (year: number): string =>
  `临溪县档案馆${year}年度部门决算公开\n第三部分 ${year}年度部门决算情况说明\n`;

/** Runs one rule over a short text, alone or with tables. */
export function checkNarrative(id: string, sketch: NarrativeSketch): EvaluationReport {
  const submission = sketchSubmission(sketch, 2023);
  return evaluate(
    sketch.prior ? { ...submission, prior: sketchSubmission(sketch.prior, 2022) } : submission,
    onlyRule(id),
  );
}

function sketchSubmission({ text, tables, unitKind }: NarrativeSketch, year: number): Submission {
  const narrative = readClaims(splitLines(narrativeHead(year) + text, '说明.txt'));
  return { ...submissionOf({ ...tables, year }), narrative, ...(unitKind ? { unitKind } : {}) };
}

function onlyRule(id: string): RuleSet {
  const code = builtInRules().code.filter((rule) => rule.id === id);
  if (code.length !== 1) throw new Error(`there is no rule ${id}`);
  return { formula: [], code };
}

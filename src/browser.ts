/**
 * The public API without Node: bytes in, result out, reports as text. Types are those of a result and of
 * what `check` takes; how a submission is read and judged on the way is nobody's business but ours.
 */

export { explainNarrative } from './check/explain-narrative.ts';
export { type DescribedRule, listRules } from './check/list-rules.ts';
export { localise } from './check/localise.ts';
export {
  type CheckedSubmission,
  type CheckInput,
  type CheckOptions,
  check,
  checkWithSources,
  type InputFile,
  type RuleSeverities,
  type SubmissionInput,
} from './check.ts';
export { DEFAULT_LIMITS, type Limits } from './ingest/limits.ts';
export type { Cause, Correction, Diagnosis, DiagnosisRival } from './model/diagnosis.ts';
export type {
  ChecklistItem,
  DisclosureElement,
  ElementSettings,
  ElementState,
} from './model/element.ts';
export type { Finding, FindingFormula, FormulaWording, Waived } from './model/finding.ts';
export type { Localisation } from './model/localisation.ts';
export type { Location } from './model/location.ts';
export { type Problem, ProblemError } from './model/problem.ts';
export type { Coverage, Result, RuleCount, Source, Summary, Undecided } from './model/result.ts';
export type { Language, Localized, RuleKind, RuleMeta } from './model/rule.ts';
export type { Severity } from './model/severity.ts';
export type { SubmissionSources } from './model/sources.ts';
export type { Requirement, Skipped, Standing } from './model/standing.ts';
export type { TableId } from './model/table-id.ts';
export type { TextExplanation } from './model/text-explanation.ts';
export type { UnitKind } from './model/unit-kind.ts';
export { parseTemplates } from './recognise/parse-template.ts';
export type { TemplateExtension } from './recognise/template-set.ts';
export { type JsonOptions, type ResultDocument, renderJson, toDocument } from './report/json.ts';
export { renderMessage } from './report/message.ts';
export { renderProblem } from './report/problem.ts';
export { plainStyle, type Style } from './report/style.ts';
export { renderTerminal, type TerminalOptions } from './report/terminal.ts';
export { ELEMENTS } from './rules/elements/catalogue.ts';
export { parseElements } from './rules/elements/parse-elements.ts';
export { parseRules } from './rules/load-rules.ts';
export type { FormulaRule, RuleSet } from './rules/rule-set.ts';

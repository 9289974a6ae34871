/** The public API without Node: bytes in, result out, reports as text. */

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
export type * from './model/index.ts';
export { parseTemplates } from './recognise/parse-template.ts';
export type { TemplateExtension } from './recognise/template-set.ts';
export { type JsonOptions, type ResultDocument, renderJson, toDocument } from './report/json.ts';
export { renderMessage } from './report/message.ts';
export { renderProblem } from './report/problem.ts';
export { plainStyle, type Style } from './report/style.ts';
export { renderTerminal, type TerminalOptions } from './report/terminal.ts';
export { parseRules } from './rules/load-rules.ts';
export type { FormulaRule, RuleSet } from './rules/rule-set.ts';

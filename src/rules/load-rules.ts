import type { Problem } from '../model/problem.ts';
import { codeRules } from './code/index.ts';
import { linearRules } from './linear/index.ts';
import { parseRuleFile } from './parse-rules.ts';
import type { FormulaRule, RuleSet } from './rule-set.ts';

export type { FormulaRule, RuleSet } from './rule-set.ts';

let builtIn: RuleSet | undefined;

/** Every rule that comes with the tool. */
export function builtInRules(): RuleSet {
  builtIn ??= { formula: linearRules(), code: codeRules };
  return builtIn;
}

/**
 * Reads a department's or province's own rules. `json` is the parsed file; with `source`, its text,
 * problems name line and column. Rules with a fault are left out and reported.
 */
export function parseRules(
  json: unknown,
  file: string,
  source?: string,
): { rules: FormulaRule[]; problems: Problem[] } {
  const { formula, code } = builtInRules();
  return parseRuleFile(json, file, new Set([...formula, ...code].map(({ id }) => id)), source);
}

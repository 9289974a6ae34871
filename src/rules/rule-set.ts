import type { CodeRule } from '../model/code-rule.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Formula } from './language/syntax.ts';

/** A rule of linear/*.json or of a user's own file. */
export interface FormulaRule extends RuleMeta {
  /** As written. */
  readonly formula: string;
  readonly parsed: Formula;
}

export interface RuleSet {
  readonly formula: readonly FormulaRule[];
  readonly code: readonly CodeRule[];
}

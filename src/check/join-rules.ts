import { builtInRules } from '../rules/load-rules.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** The built-in rules and those that a department or province adds. */
export function joinRules(extra: readonly RuleSet[]): RuleSet {
  if (extra.length === 0) return builtInRules();
  const sets = [builtInRules(), ...extra];
  return { formula: sets.flatMap((set) => set.formula), code: sets.flatMap((set) => set.code) };
}

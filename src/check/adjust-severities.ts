import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** How severe a rule's failures are to this department; `off` leaves the rule out. By rule id. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** The rules to run, with the department's own severities, and those turned off. */
export function adjustSeverities(
  rules: RuleSet,
  severities: RuleSeverities,
): { readonly rules: RuleSet; readonly off: readonly RuleMeta[] } {
  if (Object.keys(severities).length === 0) return { rules, off: [] };
  const { formula, code } = rules;
  const isOff = ({ id }: RuleMeta) => severities[id] === 'off';
  const adjust = <T extends RuleMeta>(rule: T): T => {
    const severity = severities[rule.id];
    return severity === undefined || severity === 'off' ? rule : { ...rule, severity };
  };
  const running = <T extends RuleMeta>(rules: readonly T[]) =>
    rules.filter((rule) => !isOff(rule)).map(adjust);
  return {
    rules: { formula: running(formula), code: running(code) },
    off: [...formula, ...code].filter(isOff),
  };
}

import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** How severe a rule's failures are to this department; `off` leaves the rule out. By rule id. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** The rules to run, and those turned off. */
export function rulesInForce(
  rules: RuleSet,
  severities: RuleSeverities,
): { readonly rules: RuleSet; readonly off: readonly RuleMeta[] } {
  if (isPlain(severities)) return { rules, off: [] };
  const { formula, code } = rules;
  const isOff = ({ id }: RuleMeta) => severities[id] === 'off';
  return {
    rules: {
      formula: formula.filter((rule) => !isOff(rule)),
      code: code.filter((rule) => !isOff(rule)),
    },
    off: [...formula, ...code].filter(isOff),
  };
}

/** The rules as the department weighs them. Diagnosis comes before: how much a slip matters says nothing of its cause. */
export function adjustRules(rules: RuleSet, severities: RuleSeverities): RuleSet {
  if (isPlain(severities)) return rules;
  const { formula, code } = rules;
  const adjust = <T extends RuleMeta>(rule: T): T => ({ ...rule, severity: severityOf(rule, severities) });
  return { formula: formula.map(adjust), code: code.map(adjust) };
}

/** Most departments take the rules as they are. */
const isPlain = (severities: RuleSeverities): boolean => Object.keys(severities).length === 0;

/** As severe as the department says, unless the finding is milder than its rule for a reason of its own. */
export function adjustFinding(
  finding: Finding,
  rule: RuleMeta | undefined,
  severities: RuleSeverities,
): Finding {
  const wanted = rule && severityOf(rule, severities);
  if (!rule || !wanted || wanted === rule.severity || isExplained(finding)) return finding;
  const severity = finding.severity === rule.severity ? wanted : milder(finding.severity, wanted);
  return { ...finding, severity };
}

const severityOf = ({ id, severity }: RuleMeta, severities: RuleSeverities): Severity => {
  const wanted = severities[id];
  return wanted === undefined || wanted === 'off' ? severity : wanted;
};

/** Rounding stays a note, whatever the rule weighs. */
const isExplained = ({ agreement }: Finding): boolean =>
  agreement !== undefined && agreement !== 'differs' && agreement !== 'undefined-base';

const milder = (a: Severity, b: Severity): Severity =>
  SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;

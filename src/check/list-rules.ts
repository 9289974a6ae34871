import type { RuleMeta } from '../model/rule.ts';
import { builtInRules } from '../rules/load-rules.ts';

/** A rule as listed and explained; `formula` as written, where it has one. */
export interface DescribedRule extends RuleMeta {
  readonly formula?: string;
}

/** All built-in rules by id, with numbers in their natural order. */
export function listRules(): DescribedRule[] {
  const { formula, code } = builtInRules();
  const described = [
    ...formula.map((rule) => ({ ...describe(rule), formula: rule.formula })),
    ...code.map((rule) => describe(rule)),
  ];
  return described.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Without what only the engine needs. */
const describe = ({ id, name, title, kind, severity, basis, why, example, fix }: RuleMeta): RuleMeta => ({
  id,
  name,
  title,
  kind,
  severity,
  basis,
  why,
  example,
  fix,
});

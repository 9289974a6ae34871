import type { Problem } from '../model/problem.ts';
import { parseFormula } from './language/parse-formula.ts';
import { type FieldPlaces, locateRuleFields, placeInJsonString, placeInText } from './locate-rule-fields.ts';
import { type RuleFault, readRule } from './read-rule.ts';
import type { FormulaRule } from './rule-set.ts';

/**
 * Reads a rule file: an array of rules or `{ "rules": [...] }`. What is wrong comes back as problems with
 * the rule's id; with `source`, the file's text, also with line and column. Ids in `taken` are refused.
 */
export function parseRuleFile(
  json: unknown,
  file: string,
  taken: ReadonlySet<string>,
  source?: string,
): { rules: FormulaRule[]; problems: Problem[] } {
  const entries = Array.isArray(json) ? json : (json as { rules?: unknown } | null)?.rules;
  if (!Array.isArray(entries)) {
    return { rules: [], problems: [{ severity: 'error', messageId: 'rule-file-shape', data: {}, file }] };
  }
  const places = source === undefined ? [] : locateRuleFields(source);
  const rules: FormulaRule[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  const ids = new Set(taken);
  entries.forEach((entry: unknown, index) => {
    const report = reporter(file, index, places[index], source);
    const read = readRule(entry);
    if ('faults' in read) {
      problems.push(...read.faults.map((fault) => report(fault)));
      return;
    }
    const { rule } = read;
    if (ids.has(rule.id)) {
      problems.push(report({ messageId: 'rule-duplicate-id', data: { rule: rule.id }, field: 'id' }));
    } else if (names.has(rule.name)) {
      const data = { rule: rule.id, name: rule.name };
      problems.push(report({ messageId: 'rule-duplicate-name', data, field: 'name' }));
    }
    const parsed = parseFormula(rule.formula);
    if ('errors' in parsed) {
      for (const { at, messageId, data } of parsed.errors) {
        problems.push(report({ messageId, data: { ...data, rule: rule.id }, field: 'formula' }, at));
      }
    } else if (!ids.has(rule.id)) {
      rules.push({ ...rule, parsed: parsed.formula });
    }
    ids.add(rule.id);
    names.add(rule.name);
  });
  return { rules, problems };
}

/** Without the file's text, `column` counts within the formula. */
function reporter(file: string, index: number, places: FieldPlaces | undefined, source: string | undefined) {
  return (fault: RuleFault, offset = 0): Problem => {
    const { messageId, field } = fault;
    const data = { ...fault.data, number: String(index + 1) };
    const problem: Problem = { severity: 'error', messageId, data, file };
    const start = field === undefined ? places?.get('id') : places?.get(field);
    if (source !== undefined && start !== undefined) {
      return {
        ...problem,
        ...(field === 'formula' ? placeInJsonString(source, start, offset) : placeInText(source, start)),
      };
    }
    return field === 'formula' ? { ...problem, column: offset + 1 } : problem;
  };
}

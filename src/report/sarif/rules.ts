import type { Result, RuleCount } from '../../model/result.ts';
import type { Language, RuleMeta } from '../../model/rule.ts';
import { renderMessage } from '../message.ts';

const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** Every rule of these results as a reporting descriptor, once. */
export function sarifRules(results: readonly Result[], rules: readonly RuleMeta[], lang: Language) {
  const described = new Map(rules.map((rule) => [rule.id, rule]));
  const counted = new Map(results.flatMap((result) => result.rules.map((rule) => [rule.id, rule] as const)));
  for (const { rule, kind, severity } of results.flatMap(({ findings }) => findings)) {
    if (!counted.has(rule)) counted.set(rule, unlistedRule(rule, kind, severity));
  }
  return [...counted.values()].map((rule) => descriptorOf(rule, described.get(rule.id), lang));
}

function descriptorOf(rule: RuleCount, meta: RuleMeta | undefined, lang: Language) {
  const title = rule.title[lang];
  const help = helpOf(meta, lang);
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: title },
    fullDescription: { text: meta ? meta.why[lang] : title },
    help: {
      text: help.length === 0 ? title : help.map(([label, text]) => `${label}: ${text}`).join('\n'),
      markdown: help.length === 0 ? title : help.map(([label, text]) => `**${label}** ${text}`).join('\n\n'),
    },
    defaultConfiguration: { level: rule.severity, ...(rule.off ? { enabled: false } : {}) },
    properties: {
      tags: [rule.kind],
      precision: rule.severity === 'error' ? 'very-high' : 'high',
      'problem.severity': PROBLEM_SEVERITY[rule.severity],
    },
  };
}

const helpOf = (meta: RuleMeta | undefined, lang: Language): [label: string, text: string][] =>
  meta
    ? (['basis', 'why', 'example', 'fix'] as const).map((part) => [
        renderMessage(`explain.${part}`, {}, lang),
        meta[part][lang],
      ])
    : [];

const unlistedRule = (id: string, kind: RuleCount['kind'], severity: RuleCount['severity']): RuleCount => ({
  id,
  name: id,
  title: { zh: id, en: id },
  kind,
  severity,
  passed: 0,
  failed: 0,
  undecided: 0,
  notApplicable: 0,
});

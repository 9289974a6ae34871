import { ELEMENTS, listRules, parseElements, parseRules, parseTemplates } from '../browser.ts';
import type { ElementSettings } from '../model/element.ts';
import { nearestName } from '../model/nearest-name.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Config } from '../policy/config.ts';
import type { TemplateExtension } from '../recognise/template-set.ts';
import type { FormulaRule } from '../rules/rule-set.ts';

/** Reads a JSON file that a configuration names, wherever it lies. Throws a ProblemError where it is none. */
export type ReadNamed = (path: string) => { readonly json: unknown; readonly source: string };

/** A file of further rules, with its text. */
interface RuleFile {
  readonly rules: readonly FormulaRule[];
  readonly file: string;
  readonly source: string;
}

/** What a configuration brings from further files, and what of it has no effect. */
interface AppliedConfig {
  readonly ruleFiles: readonly RuleFile[];
  readonly templates: readonly TemplateExtension[];
  readonly elements?: ElementSettings;
  readonly problems: readonly Problem[];
}

/** Reads the files that `config` names; `file` is its own, for complaints. Throws a ProblemError for a bad one. */
export function applyConfig(config: Config, file: string | undefined, read: ReadNamed): AppliedConfig {
  const ruleFiles = (config.rules ?? []).map((path) => ruleFile(path, read));
  const own = ruleFiles.flatMap(({ rules }) => rules);
  return {
    ruleFiles,
    templates: (config.templates ?? []).flatMap((path) => parseTemplates(read(path).json, path)),
    ...(config.elements
      ? {
          elements: {
            dropped: config.elements.drop ?? [],
            added: (config.elements.files ?? []).flatMap((path) => parseElements(read(path).json, path)),
          },
        }
      : {}),
    problems:
      file === undefined ? [] : [...unknownRules(config, own, file), ...unknownElements(config, file)],
  };
}

/** All rules of a file must be right before anything is checked by them. */
function ruleFile(file: string, read: ReadNamed): RuleFile {
  const { json, source } = read(file);
  const { rules, problems } = parseRules(json, file, source);
  const [first] = problems;
  if (first) throw new ProblemError(first);
  return { rules, file, source };
}

/** Severities and waivers of rules that there are not. */
function unknownRules(
  { severities = {}, waivers = [] }: Config,
  extra: readonly RuleMeta[],
  file: string,
): Problem[] {
  const wanted = [
    ...Object.keys(severities).map((rule) => ({ rule, where: 'severities' })),
    ...waivers.map(({ rule }) => ({ rule, where: 'waivers' })),
  ];
  if (wanted.length === 0) return [];
  const ids = [...listRules(), ...extra].map(({ id }) => id);
  const known = new Set(ids);
  return wanted
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, where }) => {
      const near = nearestName(rule, ids);
      return {
        severity: 'warning',
        messageId: near ? 'config-rule-typo' : 'config-unknown-rule',
        data: near ? { rule, where, near } : { rule, where },
        file,
      };
    });
}

/** Elements to drop that there are not. */
function unknownElements({ elements }: Config, file: string): Problem[] {
  const ids = ELEMENTS.map(({ id }) => id);
  return (elements?.drop ?? [])
    .filter((element) => !ids.includes(element))
    .map((element) => {
      const near = nearestName(element, ids);
      return {
        severity: 'warning' as const,
        messageId: near ? 'config-unknown-element-typo' : 'config-unknown-element',
        data: near ? { element, near } : { element },
        file,
      };
    });
}

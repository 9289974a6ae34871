import { dirname, resolve } from 'node:path';
import type { RuleSource } from '../batch/run-settings.ts';
import type { CheckOptions, RuleSeverities } from '../check.ts';
import { DEFAULT_LIMITS, type Limits, type RuleSet, type TemplateExtension } from '../index.ts';
import { configFinder } from '../io/find-config.ts';
import { readJsonFile, readUtf8 } from '../io/read-json-file.ts';
import type { ElementSettings } from '../model/element.ts';
import type { Problem } from '../model/problem.ts';
import type { Severity } from '../model/severity.ts';
import type { Requirement } from '../model/standing.ts';
import type { UnitKind } from '../model/unit-kind.ts';
import { type Config, unitKindOf, type Waiver } from '../policy/config.ts';
import { applyConfig } from '../settings/apply-config.ts';
import { HYGIENE_SEVERITIES } from '../settings/hygiene-severities.ts';
import { failOnOf } from './fail-on.ts';
import type { CheckCommandOptions } from './options.ts';

/** What decides how submissions are checked: the command line over the configuration over the defaults. */
export interface Settings {
  /** The configuration file, where there is one, and its text. */
  readonly file?: string;
  readonly text?: string;
  readonly config: Config;
  readonly rules: readonly RuleSet[];
  /** Text of each file of further rules: workers on other threads and machines read the rules from it. */
  readonly ruleFiles: readonly RuleSource[];
  readonly templates: readonly TemplateExtension[];
  readonly severities: RuleSeverities;
  readonly elements?: ElementSettings;
  readonly limits: Limits;
  readonly failOn: Severity;
  readonly failOnUnchecked: boolean;
  readonly require: readonly Requirement[];
  readonly waivers: readonly Waiver[];
  readonly year?: number;
  readonly unitKind?: UnitKind;
  readonly baseline?: string;
  /** What of the configuration has no effect. */
  readonly problems: readonly Problem[];
}

/** What of the settings concerns the checking itself. */
export const checkOptionsOf = ({
  rules,
  templates,
  severities,
  limits,
  year,
  unitKind,
  elements,
}: Settings): CheckOptions => ({
  rules,
  templates,
  severities,
  limits,
  ...(year === undefined ? {} : { year }),
  ...(unitKind === undefined ? {} : { unitKind }),
  ...(elements === undefined ? {} : { elements }),
});

/** The options that have a word in them. */
export type SettingsOptions = Pick<
  CheckCommandOptions,
  'config' | 'rules' | 'year' | 'failOn' | 'require' | 'baseline' | 'hygiene'
>;

/** The settings for what lies in `folder`; files under one configuration share them. */
export type SettingsOf = (folder: string) => Promise<Settings>;

export function settingsReader(options: SettingsOptions): SettingsOf {
  const known = new Map<string, Promise<Settings>>();
  const find = configFinder();
  return (folder) => {
    const file = options.config === false ? undefined : (options.config ?? find(folder));
    const key = file ?? '';
    const settings = known.get(key) ?? readSettings(file, options);
    known.set(key, settings);
    return settings;
  };
}

async function readSettings(file: string | undefined, options: SettingsOptions): Promise<Settings> {
  const text = file === undefined ? undefined : readUtf8(file);
  const config =
    file === undefined || text === undefined
      ? {}
      : (await import('../policy/parse-config.ts')).parseConfig(text, file);
  const besideConfig = (path: string) => resolve(dirname(file ?? ''), path);
  const { ruleFiles, ...applied } = applyConfig(
    {
      ...config,
      rules: [...(config.rules ?? []).map(besideConfig), ...(options.rules ?? [])],
      templates: (config.templates ?? []).map(besideConfig),
      ...(config.elements
        ? { elements: { ...config.elements, files: (config.elements.files ?? []).map(besideConfig) } }
        : {}),
    },
    file,
    readJsonFile,
  );
  const year = options.year ?? config.year;
  const unitKind = unitKindOf(config);
  const failOn = options.failOn ?? failOnOf([config.failOn ?? []].flat());
  const baseline = options.baseline ?? (config.baseline && besideConfig(config.baseline));
  return {
    ...(file === undefined || text === undefined ? {} : { file, text }),
    config,
    rules: ruleFiles.map(({ rules }) => ({ formula: rules, code: [] })),
    ruleFiles,
    templates: applied.templates,
    severities: { ...(options.hygiene ? HYGIENE_SEVERITIES : {}), ...config.severities },
    limits: { ...DEFAULT_LIMITS, ...config.limits },
    failOn: failOn.severity,
    failOnUnchecked: failOn.unchecked,
    require: options.require ?? config.require ?? [],
    waivers: config.waivers ?? [],
    ...(year === undefined ? {} : { year }),
    ...(unitKind === undefined ? {} : { unitKind }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(applied.elements === undefined ? {} : { elements: applied.elements }),
    problems: applied.problems,
  };
}

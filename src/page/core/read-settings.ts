import type { CheckOptions } from '../../check.ts';
import { DEFAULT_LIMITS } from '../../ingest/limits.ts';
import { decodeUtf8, parseJson } from '../../ingest/parse-json.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Requirement } from '../../model/standing.ts';
import { type Baseline, parseBaseline } from '../../policy/baseline.ts';
import { unitKindOf, type Waiver } from '../../policy/config.ts';
import { parseConfig } from '../../policy/parse-config.ts';
import { applyConfig, type ReadNamed } from '../../settings/apply-config.ts';
import type { GivenSettings } from '../protocol.ts';

/** What a configuration decides on the page; gates and their exit codes are the command line's. */
export interface PageSettings {
  /** Name of the configuration, where there is one. */
  readonly file?: string;
  readonly options: CheckOptions;
  readonly require: readonly Requirement[];
  readonly waivers: readonly Waiver[];
  readonly baseline?: Baseline;
  readonly problems: readonly Problem[];
}

/** Reads the configuration and the files it names among those given with it. Throws a ProblemError for a fault. */
export function readSettings({ config: given, others }: GivenSettings): PageSettings {
  if (!given) return { options: { limits: DEFAULT_LIMITS }, require: [], waivers: [], problems: [] };
  const file = given.name;
  const config = parseConfig(decodeUtf8(given.bytes, file), file);
  const read: ReadNamed = (path) => {
    const name = baseName(path);
    const found = others.find((other) => baseName(other.name) === name);
    if (!found)
      throw new ProblemError({ severity: 'error', messageId: 'page-named-missing', data: { name }, file });
    return parseJson(decodeUtf8(found.bytes, name), name);
  };
  const { ruleFiles, templates, elements, problems } = applyConfig(config, file, read);
  const unitKind = unitKindOf(config);
  return {
    file,
    options: {
      rules: ruleFiles.map(({ rules }) => ({ formula: rules, code: [] })),
      templates,
      severities: config.severities ?? {},
      limits: { ...DEFAULT_LIMITS, ...config.limits },
      ...(config.year === undefined ? {} : { year: config.year }),
      ...(unitKind === undefined ? {} : { unitKind }),
      ...(elements === undefined ? {} : { elements }),
    },
    require: config.require ?? [],
    waivers: config.waivers ?? [],
    ...(config.baseline === undefined
      ? {}
      : { baseline: parseBaseline(read(config.baseline).json, config.baseline) }),
    problems,
  };
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '');

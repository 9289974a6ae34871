import { dirname } from 'node:path';
import { absolutePaths } from '../batch/open-submission.ts';
import { digestSettings, type RunSettings } from '../batch/run-settings.ts';
import type { SubmissionReference } from '../batch/submission-reference.ts';
import { readJsonFile } from '../io/read-json-file.ts';
import { ProblemError } from '../model/problem.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import type { Requirement } from '../model/standing.ts';
import { type Baseline, parseBaseline } from '../policy/baseline.ts';
import type { BatchCommandOptions } from './batch-options.ts';
import { homeOf } from './check-run.ts';
import { type Settings, settingsReader } from './settings.ts';
import { UsageError } from './usage-error.ts';

/** What decides how the departments of a run are checked. */
export interface BatchSettings {
  /** The run's own first. */
  readonly settings: readonly RunSettings[];
  /** The submissions, each with the position of its settings. */
  readonly references: readonly SubmissionReference[];
  readonly extraRules: readonly RuleMeta[];
  readonly failOn: Severity;
  readonly failOnUnchecked: boolean;
  readonly require: readonly Requirement[];
  /** Where a submission's known findings are kept, if anywhere. */
  readonly baselineFileOf: (id: string) => string | undefined;
}

/**
 * Settings for every submission, as `check` would find them: the nearest configuration above each. That of
 * the first root is the run's own and must be right; a faulty one further down is a problem of its departments.
 */
export async function settleSettings(
  references: readonly SubmissionReference[],
  roots: readonly string[],
  options: BatchCommandOptions,
): Promise<BatchSettings> {
  const settingsOf = settingsReader(options);
  const baselineOf = baselineReader(options.writeBaseline ?? false);
  const own = await settingsOf(homeOf(roots[0]!));
  const found: RunSettings[] = [];
  const baselineFiles: (string | undefined)[] = [];
  const positions = new Map<string, number>();
  const position = (settings: Settings, problems: RunSettings['problems'] = []): number => {
    const one = runSettings(settings, problems, baselineOf);
    const key = [one.file, settings.baseline, digestSettings(one, '')].join('\n');
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, found.push(one) - 1);
    baselineFiles.push(settings.baseline);
    return found.length - 1;
  };
  position(own);
  const rules = new Map<string, RuleMeta>(ruleEntries(own));
  const known = new Map<Settings, number>([[own, 0]]);
  const homes = new Map<string, number>();
  const settle = async (home: string): Promise<number> => {
    try {
      const settings = await settingsOf(home);
      const at = known.get(settings) ?? position(settings);
      known.set(settings, at);
      for (const [id, rule] of ruleEntries(settings)) if (!rules.has(id)) rules.set(id, rule);
      return at;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return position(await settingsReader({ ...options, config: false })(home), [error.problem]);
    }
  };
  const settled: SubmissionReference[] = [];
  for (const reference of references) {
    const home = homeOfSubmission(absolutePaths(reference, roots));
    const at = homes.get(home) ?? (await settle(home));
    homes.set(home, at);
    settled.push(at === 0 ? reference : { ...reference, settings: at });
  }
  if (options.writeBaseline && baselineFiles.every((file) => file === undefined)) {
    throw new UsageError('usage.write-baseline');
  }
  const at = new Map(settled.map(({ id, settings = 0 }) => [id, settings]));
  return {
    settings: found,
    references: settled,
    extraRules: [...rules.values()],
    failOn: own.failOn,
    failOnUnchecked: own.failOnUnchecked,
    require: own.require,
    // One of several sets that lay together goes by the folder's id and its own name.
    baselineFileOf: (id) => baselineFiles[at.get(id) ?? at.get(id.slice(0, id.lastIndexOf('/'))) ?? 0],
  };
}

/** Several paths are files that lie together. */
const homeOfSubmission = (paths: readonly string[]): string =>
  paths.length === 1 ? homeOf(paths[0]!) : dirname(paths[0]!);

const ruleEntries = ({ rules }: Settings): [string, RuleMeta][] =>
  rules.flatMap(({ formula }) => formula.map((rule): [string, RuleMeta] => [rule.id, rule]));

/** Of settings, what workers need; the file only where something can be said of it. */
function runSettings(
  settings: Settings,
  problems: RunSettings['problems'],
  baselineOf: (file: string) => Baseline | undefined,
): RunSettings {
  const { file, year, unitKind, severities, ruleFiles, templates, elements, limits, waivers, baseline } =
    settings;
  const known = baseline === undefined ? undefined : baselineOf(baseline);
  return {
    ...(file !== undefined && waivers.length > 0 ? { file } : {}),
    ...(year === undefined ? {} : { year }),
    ...(unitKind === undefined ? {} : { unitKind }),
    severities,
    ruleFiles: ruleFiles.map((rules) => ({ file: rules.file, source: rules.source })),
    templates,
    ...(elements === undefined ? {} : { elements }),
    limits,
    waivers,
    ...(known ? { baseline: known } : {}),
    problems: [...settings.problems, ...problems],
  };
}

/** Reads each baseline once. One about to be written anew must not hide what goes into it. */
function baselineReader(isWriting: boolean): (file: string) => Baseline | undefined {
  const known = new Map<string, Baseline>();
  return (file) => {
    if (isWriting) return undefined;
    const baseline = known.get(file) ?? parseBaseline(readJsonFile(file).json, file);
    known.set(file, baseline);
    return baseline;
  };
}

import { existsSync } from 'node:fs';
import { readJsonFile } from '../io/read-json-file.ts';
import { writeAtomically } from '../io/write-atomically.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Baseline } from '../policy/baseline.ts';
import type { CheckedUnderSettings } from './check-run.ts';
import type { CheckCommandOptions } from './options.ts';
import type { Settings } from './settings.ts';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';

export interface PolicyOutcome {
  readonly checked: readonly CheckedUnderSettings[];
  /** What was done to files, to be said. */
  readonly notices: readonly {
    readonly messageId: string;
    readonly data: Readonly<Record<string, string>>;
  }[];
}

/** Waivers, then the baseline, each file of them read, used and, where asked for, rewritten once. */
export async function applyPolicy(
  checked: readonly CheckedUnderSettings[],
  options: CheckCommandOptions,
): Promise<PolicyOutcome> {
  const asked = options.pruneWaivers || options.writeBaseline;
  const isPlain = ({ settings }: CheckedUnderSettings) =>
    settings.waivers.length === 0 && settings.baseline === undefined && settings.problems.length === 0;
  if (!asked && checked.every(isPlain)) return { checked, notices: [] };
  const notices: PolicyOutcome['notices'][number][] = [];
  const waived: CheckedUnderSettings[] = [];
  for (const [settings, group] of groupBySettings(checked)) {
    waived.push(...(await applyConfiguredWaivers(settings, group, options, notices)));
  }
  return { checked: await applyBaselines(waived, options, notices), notices };
}

function groupBySettings(checked: readonly CheckedUnderSettings[]) {
  const groups = new Map<Settings, CheckedUnderSettings[]>();
  for (const one of checked) groups.set(one.settings, [...(groups.get(one.settings) ?? []), one]);
  return groups;
}

/** Complaints about a configuration stand in the first submission checked under it. */
async function applyConfiguredWaivers(
  settings: Settings,
  group: readonly CheckedUnderSettings[],
  { pruneWaivers: isPruning }: CheckCommandOptions,
  notices: PolicyOutcome['notices'][number][],
): Promise<CheckedUnderSettings[]> {
  const { applyWaivers } = await import('../policy/waivers.ts');
  const { combineStates, isStale, waiverProblems } = await import('../policy/waiver-problems.ts');
  const { recount } = await import('../policy/recount.ts');
  const { waivers, file = '', text = '' } = settings;
  const now = today();
  const applied = group.map(({ result }) => applyWaivers(result, waivers, now));
  const states = combineStates(applied.map((one) => one.states));
  const stale = [...waivers.keys()].filter((at) => isStale(waivers[at]!, states[at], now));
  if (isPruning && stale.length > 0) {
    const { pruneWaivers } = await import('../policy/prune-waivers.ts');
    writeAtomically(file, pruneWaivers(text, stale));
    notices.push({ messageId: 'waivers-pruned', data: { count: String(stale.length) } });
  }
  const known = new Set(group.flatMap(({ result }) => result.rules.map(({ id }) => id)));
  const complaints = [
    ...settings.problems,
    ...(isPruning ? [] : waiverProblems(waivers, states, { file, today: now, known })),
  ];
  return group.map((one, at) => ({
    ...one,
    result: withProblems(recount(applied[at]!.result), at === 0 ? complaints : []),
  }));
}

async function applyBaselines(
  checked: readonly CheckedUnderSettings[],
  { writeBaseline: isWriting }: CheckCommandOptions,
  notices: PolicyOutcome['notices'][number][],
): Promise<CheckedUnderSettings[]> {
  const files = new Set(checked.flatMap(({ settings }) => settings.baseline ?? []));
  if (isWriting && files.size === 0) throw new UsageError('usage.write-baseline');
  if (files.size === 0) return [...checked];
  const { applyBaseline, countGone, EMPTY_BASELINE, knownFingerprints, parseBaseline, updateBaseline } =
    await import('../policy/baseline.ts');
  const { recount } = await import('../policy/recount.ts');
  const baselines = new Map<string, Baseline>();
  for (const file of files) {
    const isNew = isWriting && !existsSync(file);
    const before = isNew ? EMPTY_BASELINE : parseBaseline(readJsonFile(file).json, file);
    if (!isWriting) {
      baselines.set(file, before);
      continue;
    }
    const known = checked.filter(({ settings }) => settings.baseline === file);
    const results = known.map(({ result }) => result);
    const after = updateBaseline(before, results, known[0]?.settings.failOn ?? 'error');
    writeAtomically(file, `${JSON.stringify(after, null, 2)}\n`);
    const count = results.reduce(
      (sum, { submission }) => sum + knownFingerprints(after, submission).length,
      0,
    );
    notices.push({ messageId: 'baseline-written', data: { count: String(count) } });
    baselines.set(file, after);
  }
  return checked.map((one) => {
    const { baseline: file } = one.settings;
    const baseline = file === undefined ? undefined : baselines.get(file);
    if (!baseline || file === undefined) return one;
    const gone = countGone(one.result, baseline);
    const note = {
      severity: 'note',
      messageId: 'baseline-gone',
      data: { count: String(gone) },
      file,
    } as const;
    return {
      ...one,
      result: withProblems(recount(applyBaseline(one.result, baseline)), gone > 0 ? [note] : []),
    };
  });
}

const withProblems = (result: Result, problems: readonly Problem[]): Result =>
  problems.length === 0 ? result : { ...result, problems: [...result.problems, ...problems] };

import type { CheckOptions } from '../check.ts';
import { parseRules } from '../index.ts';
import type { DepartmentLine } from '../model/batch.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { applyBaseline, countGone } from '../policy/baseline.ts';
import { recount } from '../policy/recount.ts';
import { applyWaivers } from '../policy/waivers.ts';
import type { RunSettings } from './run-settings.ts';
import { waiverOutcomes } from './waiver-states.ts';

/** How submissions under some settings are checked; the rules of each are parsed once. */
export function rememberOptions(
  readBinary?: CheckOptions['readBinary'],
): (settings: RunSettings) => CheckOptions {
  const known = new Map<RunSettings, CheckOptions>();
  return (settings) => {
    const options = known.get(settings) ?? {
      ...checkOptions(settings),
      ...(readBinary ? { readBinary } : {}),
    };
    known.set(settings, options);
    return options;
  };
}

function checkOptions({
  ruleFiles,
  templates,
  severities,
  limits,
  year,
  unitKind,
  elements,
}: RunSettings): CheckOptions {
  return {
    rules: ruleFiles.map(({ file, source }) => ({
      formula: parseRules(JSON.parse(source), file, source).rules,
      code: [],
    })),
    templates,
    severities,
    limits,
    ...(year === undefined ? {} : { year }),
    ...(unitKind === undefined ? {} : { unitKind }),
    ...(elements === undefined ? {} : { elements }),
  };
}

/** A result once waivers, then the baseline, have had their say; `at` is the position of the settings. */
export function underPolicy(
  result: Result,
  { waivers, baseline, problems }: RunSettings,
  at: number,
  today: string,
): { readonly result: Result; readonly waivers: NonNullable<DepartmentLine['waivers']> } {
  const waived = applyWaivers(result, waivers, today);
  const known = baseline ? applyBaseline(waived.result, baseline) : waived.result;
  const unusable = problems.filter(({ severity }) => severity === 'error');
  const gone = baseline ? countGone(known, baseline) : 0;
  const note: Problem[] =
    gone > 0 ? [{ severity: 'note', messageId: 'baseline-gone', data: { count: String(gone) } }] : [];
  return {
    result: { ...recount(known), problems: [...known.problems, ...unusable, ...note] },
    waivers: waiverOutcomes(at, waivers, waived.states),
  };
}

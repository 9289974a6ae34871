import {
  type CheckedSubmission,
  type CheckOptions,
  checkWithSources,
  type SubmissionInput,
  splitSets,
} from '../../check.ts';
import type { BinaryReader } from '../../ingest/document-reading.ts';
import { DEFAULT_LIMITS, type Limits } from '../../ingest/limits.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { applyBaseline, countGone } from '../../policy/baseline.ts';
import { heldAgainst } from '../../policy/held-against.ts';
import { recount } from '../../policy/recount.ts';
import { waiverProblems } from '../../policy/waiver-problems.ts';
import { applyWaivers } from '../../policy/waivers.ts';
import type { CoreRequest, GivenSet } from '../protocol.ts';
import { type PageSettings, readSettings } from './read-settings.ts';

export interface CheckedSet extends CheckedSubmission {
  /** The files it was read from, as they were given. */
  readonly input: SubmissionInput;
  readonly limits: Limits;
}

/**
 * Checks what was dropped as one set, and each of them where there turn out to be several. Throws a ProblemError
 * where the configuration, or last year's files, cannot be used.
 */
export async function checkSets(
  { set, prior, settings: given, today }: Extract<CoreRequest, { type: 'check' }>,
  readBinary: BinaryReader,
): Promise<CheckedSet[]> {
  const settings = readSettings(given);
  const options: CheckOptions = { ...settings.options, readBinary };
  const beside = prior ? { prior: usable(prior) } : {};
  const checkOne = async (input: SubmissionInput): Promise<CheckedSet> => {
    const { result, sources } = await checkWithSources({ ...input, ...beside }, options);
    const judged = underPolicy(heldAgainst(result, settings.require), settings, today);
    return { input, limits: options.limits ?? DEFAULT_LIMITS, result: judged, sources };
  };
  const whole = await checkOne(set);
  const sets = await splitSets(set, whole.result.problems, options);
  if (sets.length === 1) return [whole];
  const checked: CheckedSet[] = [];
  for (const one of sets) checked.push(await checkOne(one));
  return checked;
}

function usable(prior: GivenSet): GivenSet {
  const failure = prior.problems.find(({ severity }) => severity === 'error');
  if (failure) throw new ProblemError(failure);
  return prior;
}

/** Waivers, then the baseline; what of either has no effect is said. */
function underPolicy(result: Result, settings: PageSettings, today: string): Result {
  const { waivers, baseline, file = '' } = settings;
  const { result: waived, states } = applyWaivers(result, waivers, today);
  const known = baseline ? applyBaseline(waived, baseline) : waived;
  const gone = baseline ? countGone(known, baseline) : 0;
  const rules = new Set(result.rules.map(({ id }) => id));
  const problems: Problem[] = [
    ...known.problems,
    ...settings.problems,
    ...waiverProblems(waivers, states, { file, today, known: rules }),
    ...(gone > 0
      ? [{ severity: 'note' as const, messageId: 'baseline-gone', data: { count: String(gone) } }]
      : []),
  ];
  return { ...recount(known), problems };
}

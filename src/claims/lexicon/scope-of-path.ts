import { type Scope, scopeOfTitle } from './lexicon.ts';
import { subjectCue } from './subject-cues.ts';

const generalFund = subjectCue('scope.general');

/** Scopes that a plain heading below them (（一）总体情况, （二）收入决算情况) leaves as they are. */
const LASTING_SCOPES = new Set<Scope>([
  'fiscal',
  'general',
  'basic',
  'three-public',
  'fund',
  'capital',
  'agency',
]);

/** The scope of the innermost heading that announces one. */
export function scopeOfPath(path: readonly string[]): Scope {
  let plain = false;
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const scope = scopeOfTitle(path[i]!);
    if (scope === 'all') plain = true;
    else if (scope && (!plain || LASTING_SCOPES.has(scope)))
      return scope === 'general' && isOfAllFunds(path, i) ? 'fiscal' : scope;
  }
  return 'all';
}

/** （三）财政拨款支出决算结构 names no fund: under 四、财政拨款收入支出决算 it is about all of them, as that is. */
const isOfAllFunds = (path: readonly string[], at: number): boolean =>
  !generalFund.test(path[at]!) && at > 0 && scopeOfPath(path.slice(0, at)) === 'fiscal';

import type { Scope } from '../lexicon/lexicon.ts';
import { findConcept } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import { cutComparator } from './comparator.ts';
import type { Run } from './mention.ts';
import type { Role } from './role.ts';
import { isKnown } from './same-subject.ts';
import { subject as cue, role as roleCue } from './wording.ts';

const RESPECTIVELY = roleCue('respectively');
const RESPECTIVELY_TAIL = roleCue('respectively-tail');
const SHARE_HEAD = cue('share-head');
const BEHIND_BUDGET = cue('behind-budget');
const NAME_JOINT = cue('name-joint');
const SAID_BEFORE = cue('said-before');

/** What the words before a figure name. `run` is set where the figure is one of a run that shares its lead. */
export function ownSubject(
  lead: string,
  { from, name: role }: Role,
  run: Run | undefined,
  scope: Scope,
  unitNames: readonly string[],
): ResolvedSubject {
  const behind = role === 'budget' ? (BEHIND_BUDGET.exec(lead.slice(from))?.groups?.name ?? '') : '';
  const words = (lead.slice(0, from) + behind)
    .replace(RESPECTIVELY_TAIL.one, '')
    .replace(SHARE_HEAD.one, '')
    .replace(SAID_BEFORE.one, '');
  const text = cutComparator(words);
  const subject = resolveSubject(text, scope, unitNames);
  if (!run && !RESPECTIVELY.test(lead)) return subject;
  // One figure for both sides (收、支总计各增加 5 万元) stays one.
  if (subject.concept === 'grand')
    return run ? renamed(subject, run.place === 0 ? 'income.grand' : 'expense.grand') : subject;
  if (!run) return subject;
  const names = splitNames(text, run.length, (name) => isKnown(resolveSubject(name, scope, unitNames)));
  return names ? resolveSubject(names[run.place]!, scope, unitNames) : subject;
}

const PAUSE = '\u3001';

/**
 * The names of a run: as many as it has figures. 社会保障和就业支出 holds a joint that parts nothing, so commas part
 * first, and of the joints the one that leaves two known names, else the last.
 */
function splitNames(text: string, count: number, isName: (text: string) => boolean): string[] | undefined {
  const pieces = text.split(PAUSE);
  if (pieces.length === count) return pieces;
  if (pieces.length !== count - 1) return undefined;
  const last = pieces.at(-1)!;
  const splits = [...NAME_JOINT.all(last)].map(({ index }) => [last.slice(0, index), last.slice(index + 1)]);
  const parted = splits.find(([a, b]) => isName(a!) && isName(b!)) ?? splits.at(-1);
  return parted && [...pieces.slice(0, -1), ...parted];
}

/** The same words taken for a concept, in the scope that they have. */
export const renamed = (subject: ResolvedSubject, concept: string): ResolvedSubject => {
  const { loose: _, ...rest } = subject;
  const found = findConcept(concept);
  const loose = found?.loose?.[subject.scope];
  return { ...rest, concept, facts: found?.facts[subject.scope] ?? [], ...(loose ? { loose } : {}) };
};

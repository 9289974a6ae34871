import { remember } from '../../model/remember.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import { cutComparator } from './comparator.ts';
import { enumeratedSubject } from './enumerated-subject.ts';
import type { Run } from './mention.ts';
import { renamed } from './renamed.ts';
import type { Role } from './role.ts';
import { isKnown } from './same-subject.ts';
import { subject as cue, role as roleCue } from './wording.ts';

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
  const named = lead.slice(0, from) + behind;
  const text = namingWords(named);
  const resolve = (name: string): ResolvedSubject => resolveSubject(name, scope, unitNames);
  const subject = resolve(text);
  // One figure for both sides (收、支总计各增加 5 万元) stays one; for several names it is the sum of all.
  if (!run)
    return (RESPECTIVELY_TAIL.test(named) ? undefined : enumeratedSubject(text, subject, resolve)) ?? subject;
  if (subject.concept === 'grand')
    return renamed(subject, run.place === 0 ? 'income.grand' : 'expense.grand');
  const names = splitNames(text, run.length, (name) => isKnown(resolve(name)));
  return names ? resolve(names[run.place]!) : subject;
}

/** What of the words before a figure can name it. */
const namingWords = remember((words) =>
  cutComparator(
    words.replace(RESPECTIVELY_TAIL.one, '').replace(SHARE_HEAD.one, '').replace(SAID_BEFORE.one, ''),
  ),
);

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
  const splits = NAME_JOINT.all(last).map(({ index }) => [last.slice(0, index), last.slice(index + 1)]);
  const parted = splits.find(([a, b]) => isName(a!) && isName(b!)) ?? splits.at(-1);
  return parted && [...pieces.slice(0, -1), ...parted];
}

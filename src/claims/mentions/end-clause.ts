import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { readLineNames } from '../words/line-names.ts';
import { type Comparator, cutComparator, readComparator, readComparison, readLimit } from './comparator.ts';
import { lineSubject } from './line-subject.ts';
import { noneThisYear, readNoneBefore } from './none-before.ts';
import { isKnown } from './same-subject.ts';
import { LEAD, type Walk } from './walk.ts';
import { comparison, list, reason, subject as subjectCue } from './wording.ts';

const OPEN_END = list('open-end');
const OPEN_END_START = list('open-end-start');
const USED_CLAUSE = list('used-clause');
const TIME_CLAUSE = subjectCue('time-clause');
const PREDICATE = subjectCue('predicate');
const ASPECT = subjectCue('aspect');
const INCOME = subjectCue('income');
const EXPENSE = subjectCue('expense');
const NO_CHANGE = comparison('no-change');
const LEVEL_OF_ALL = comparison('level-of-all');
const LAST_YEAR: Comparator = { against: 'prior-year' };
const ANOTHER_BASIS = reason('on-another-basis');
const LEFT_BLANK = subjectCue('left-blank');
const MONEY_ALONE = subjectCue('money-alone');
/** Longest clause that only names something. */
const NAME_LENGTH = 40;

/** Words of a clause behind its last figure: comparators, comparisons, names that the next figures depend on. */
export function endClause(walk: Walk, end: number, isBoundary: boolean): void {
  const { text, source } = walk;
  const clause = text.slice(Math.max(walk.leadStart, end - LEAD), end);
  if (clause.length < 2) return;
  const start = end - clause.length;
  const time = TIME_CLAUSE.exec(clause);
  if (time) walk.now = { ...walk.now, year: Number(time.groups!.year) };
  const comparator = readComparator(clause, source.year);
  if (comparator) {
    walk.turn += 1;
    const compared = walk.resolve(cutComparator(clause));
    const named =
      isKnown(compared) || (compared.bare && (INCOME.test(compared.text) || EXPENSE.test(compared.text)));
    walk.now = { ...walk.now, comparator, compared: named ? compared : undefined };
  }
  // 扣除一次性因素后，实际减少5万元: a figure that the accounts do not state.
  if (ANOTHER_BASIS.test(clause)) walk.now = { ...walk.now, inReason: true };
  readLevel(walk, clause, start, end);
  const none = readNoneBefore(walk, clause, start, end);
  const word = readComparison(clause);
  const limit = word || walk.now.inReason ? undefined : readLimit(clause);
  const about = limit && walk.resolve(limit.name);
  if (word) walk.compare(word, start, end);
  if (limit) walk.compare(limit, start, end, about && isKnown(about) ? about : undefined);
  if (OPEN_END.test(clause) && OPEN_END_START.test(clause)) walk.openEnds.push(end);
  // 上年未发生会议费，本年支出2万元: what there was none of is what is spoken of.
  const named = none?.of && !none.aside ? none.of : isBoundary ? noneThisYear(walk, clause) : undefined;
  if (named) nameHere(walk, named);
  else if (isBoundary && end > walk.leadStart) carryWords(walk, clause);
}

/** 与上年持平, of what the clause names or of what the sentence is about. */
function readLevel(walk: Walk, clause: string, start: number, end: number): void {
  if (walk.now.inReason || !NO_CHANGE.test(clause)) return;
  // 上年支出2万元，无变化: the figure just before says what it is compared with.
  const isAfterPrior = walk.mentions.at(-1)?.role.name === 'prior';
  const comparator = walk.now.comparator ?? (isAfterPrior ? LAST_YEAR : undefined);
  if (!comparator) return;
  const own = levelSubject(walk, clause);
  const subject = own ?? walk.carried ?? walk.mentions.at(-1)?.subject;
  if (!subject) return;
  walk.levels.push({
    subject,
    isNamed: own !== undefined,
    ofAll: LEVEL_OF_ALL.test(clause),
    comparator,
    start,
    end,
    place: walk.place,
    index: walk.index,
  });
}

/** 上级补助收入与上年持平: the name that stands before the comparison. */
function levelSubject(walk: Walk, clause: string): ResolvedSubject | undefined {
  const name = cutComparator(clause);
  const named = name === clause ? undefined : walk.resolve(name);
  return named && isKnown(named) ? named : undefined;
}

/** `因公出国（境）费，年初预算为…`: a clause that only names something is what the next figures are about. */
function carryWords(walk: Walk, clause: string): void {
  const { text, now, leadStart } = walk;
  const line = now.inReason ? undefined : readLineNames(clause);
  if (line && line.after >= clause.length) {
    nameHere(walk, lineSubject(line, walk.scope));
    return;
  }
  if (now.inReason || clause.length > NAME_LENGTH || LEFT_BLANK.test(clause)) return;
  // What money was used for (主要用于：人员经费支出) is not what the next figures are about.
  if (USED_CLAUSE.test(clause) || USED_CLAUSE.test(text.slice(Math.max(0, leadStart - 4), leadStart))) return;
  // 因公出国（境）费与上年一致，均为0元: whose level has been told.
  const name = NO_CHANGE.test(clause) ? cutComparator(clause) : clause;
  const whole = walk.resolve(ASPECT.exec(clause)?.groups?.name ?? name);
  const subject = isKnown(whole) ? whole : walk.resolve(clause.replace(PREDICATE.one, ''));
  if (isKnown(subject)) nameHere(walk, subject);
  // 租赁费，本年支出9万元: a name that no lexicon knows, where the sentence begins.
  else if (leadStart === walk.segmentStart && whole.concept === undefined && MONEY_ALONE.test(clause))
    nameHere(walk, whole);
}

function nameHere(walk: Walk, subject: ResolvedSubject): void {
  walk.carry(subject);
  walk.namedIn = walk.place.clause;
}

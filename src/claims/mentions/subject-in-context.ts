import { readCues } from '../cues/cue.ts';
import lineCues from '../cues/line.json' with { type: 'json' };
import { mark } from '../cues/marks.ts';
import type { NumberToken } from '../figures/tokens.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import { readLineNames } from '../words/line-names.ts';
import { lineSubject } from './line-subject.ts';
import type { Mention, Place } from './mention.ts';
import { renamed } from './renamed.ts';
import type { Role } from './role.ts';
import { isKnown, isNamed } from './same-subject.ts';
import { list, subject as subjectCue } from './wording.ts';

/** Longest name of a figure that stands behind it. */
const NAME_BEHIND = 64;
const NAMED_BEHIND = list('named-behind');
const NAMED_IN_BRACKETS = list('named-in-brackets');
const TOTAL_WORD = list('total-word');
const INCOME = subjectCue('income');
const EXPENSE = subjectCue('expense');
const YEARS_SPENDING = subjectCue('years-spending');
const BECOMES = subjectCue('becomes');
/** Codes of the functional classification open a name or stand in brackets behind it. */
const CODED = /(?:^|[^\d])2[0-3]\d(?:\d\d){0,2}(?!\d)/;
const JOINTS = mark('joint.lead').one;
const lineCue = readCues(lineCues);
const LOWER_MARK = lineCue('line.lower-mark');
const LINE_INTRODUCED = lineCue('line.introduced');

/** How words of the paragraph are understood: by its scope and the names of its units. */
export interface Naming {
  readonly scope: Scope;
  readonly resolve: (words: string) => ResolvedSubject;
}

/** What the sentence is about where a figure comes, and the figure before it. */
export interface Around {
  readonly carried: ResolvedSubject | undefined;
  /** The clause before does nothing but name it. */
  readonly isJustNamed: boolean;
  readonly last: Mention | undefined;
  readonly place: Place;
}

/** `其中5498.23万元为学费`, `401.75万元为人员经费`: where no words introduce a figure, those behind it name it. */
export function namedBehind(
  text: string,
  lead: string,
  token: NumberToken,
  { scope, resolve }: Naming,
): ResolvedSubject | undefined {
  if (lead.length > 1 || token.kind !== 'amount') return undefined;
  const behind = text.slice(token.end, token.end + NAME_BEHIND);
  const name = (NAMED_BEHIND.exec(behind) ?? NAMED_IN_BRACKETS.exec(behind))?.groups?.name;
  if (name === undefined) return undefined;
  const line = readLineNames(name);
  if (line) return lineSubject(line, scope);
  const known = resolve(name);
  return isKnown(known) ? known : { text: name, scope, facts: [], qualified: true, bare: false };
}

/**
 * `2120801征地和拆迁补偿支出180万元`, `支出情况：城乡社区支出（类）…（项）支出180万元`: the code, or the marks of its
 * levels, say which line it is.
 */
export function lineOfLead(
  lead: string,
  carried: ResolvedSubject | undefined,
  { scope, resolve }: Naming,
): ResolvedSubject | undefined {
  const isMarked = LOWER_MARK.test(lead) && !(carried?.line && lead.includes(carried.text));
  if (!isMarked && !CODED.test(lead)) return undefined;
  const line = readLineNames(lead.replace(isMarked ? LINE_INTRODUCED.one : JOINTS, ''));
  const isAll = isMarked && line !== undefined && resolve(lead.slice(lead.lastIndexOf('）') + 1)).bare;
  return line?.names.code || isAll ? lineSubject(line!, scope) : undefined;
}

/** A bare lead (支出决算为) is about what the sentence is about. */
export function subjectInContext(own: ResolvedSubject, { name }: Role, around: Around): ResolvedSubject {
  if (name !== 'actual' && name !== 'budget' && name !== 'prior') return own;
  const { carried, last, place } = around;
  // 国内公务接待8批次、60人次，共计支出2万元: the total of what was counted.
  const isOfCounted = last?.role.name === 'count' && last.place.sentence === place.sentence;
  const spent = YEARS_SPENDING.test(own.text) ? spentOn(around) : undefined;
  if (spent) return spent;
  if (last && isOfChanged(own, last, place)) return last.own;
  if ((own.text !== '' && !own.bare) || !carried || (TOTAL_WORD.test(own.text) && !isOfCounted)) return own;
  const concept = carried.concept ?? '';
  const side = sideOf(own.text);
  if (side && (BALANCE.test(concept) || (YEARS_OWN.test(concept) && !concept.startsWith(side))))
    return renamed(
      { ...own, scope: carried.scope, qualified: carried.qualified, bare: false },
      `${side}.year`,
    );
  const contradicts =
    (side === 'income' && EXPENSE_CONCEPT.test(concept)) ||
    (side === 'expense' && concept.startsWith('income'));
  return contradicts ? own : carried;
}

/** 相应结转下年减少3万元，为15万元: what that has changed to. */
export const isOfChanged = (
  own: ResolvedSubject,
  { role, own: changed, place: there }: Mention,
  place: Place,
) =>
  BECOMES.test(own.text) &&
  own.bare &&
  (role.name === 'change' || role.name === 'growth') &&
  there.sentence === place.sentence &&
  isNamed(changed);

/**
 * 机关运行经费年初预算160万元，全年支出152.30万元; 租赁费，本年度支出9万元; 培训费上年支出3万元，本年支出2万元: what the year's
 * spending is of, where it was named just before.
 */
function spentOn({ carried, isJustNamed, last, place }: Around): ResolvedSubject | undefined {
  const isHere = last?.place.sentence === place.sentence;
  const isBudgeted = isHere && last.role.name === 'budget' && last.subject.text === carried?.text;
  const ofLastYear = isHere && last.role.name === 'prior' && isNamed(last.own) ? last.own : undefined;
  const named = isJustNamed || isBudgeted ? carried : ofLastYear;
  return SIDE_CONCEPT.test(named?.concept ?? '') ? undefined : named;
}

/** The one side of the accounts that words name. */
const sideOf = (words: string): 'income' | 'expense' | undefined => {
  const [isIncome, isExpense] = [INCOME.test(words), EXPENSE.test(words)];
  return isIncome === isExpense ? undefined : isIncome ? 'income' : 'expense';
};
/** 年初结转5万元，收入12万元，支出14万元: neither came in or went out of what was left; it is the fund's. */
const BALANCE = /^(?:opening|closing)$/;
const YEARS_OWN = /^(?:income|expense)\.(?:year|fund|capital)$/;
const SIDE_CONCEPT = /^(?:income|expense)\./;
const EXPENSE_CONCEPT = /^(?:expense|basic|project)/;

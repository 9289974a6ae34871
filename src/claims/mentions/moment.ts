import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Comparator } from './comparator.ts';
import { comparison, reason } from './wording.ts';

const REASON_COUNTED = reason('reason-counted');
const REASON_NEXT = reason('reason-next');
const REASON_NEXT_SENTENCE = reason('reason-next-sentence');
const REASON_OVER = reason('reason-over');
const BUDGET = comparison('budget');
const CHANGE_STATED = comparison('change-stated');
/** As much as tells whether a clause counts on a day. */
const DAY_LENGTH = 8;
/** Longest change with its comparison. */
const CHANGE_LENGTH = 60;

/** What holds from figure to figure within a sentence. */
export interface Moment {
  readonly comparator?: Comparator | undefined;
  readonly compared?: ResolvedSubject | undefined;
  /** What the words before a figure compare with: it holds for the figures of the same turn (…，下降 5 %). */
  readonly spoken?: { readonly comparator: Comparator; readonly turn: number } | undefined;
  readonly inReason: boolean;
  /** 决算数小于预算数的主要原因: a change on last year is told behind it, not explained. */
  readonly reasonOfBudget?: boolean;
  readonly reasonGoesOn: boolean;
  readonly year?: number | undefined;
}

export const FRESH: Moment = { inReason: false, reasonGoesOn: false };
const NEXT_REASON: Moment = { inReason: true, reasonGoesOn: true };

/** Behind a comma, with the words that follow it. */
export function afterComma(now: Moment, words: string): Moment {
  let next = now;
  if (next.reasonOfBudget && CHANGE_STATED.test(words.slice(0, CHANGE_LENGTH)))
    next = { ...next, inReason: false, reasonOfBudget: false };
  if (next.inReason && REASON_OVER.test(words.slice(0, DAY_LENGTH))) next = { ...next, inReason: false };
  return next;
}

/**
 * A比预算减少1万元；B减少2万元: the next item is compared with the same. 2025年A安排9万元；B预算1万元: a sentence that looks
 * ahead from the year of the accounts goes on about that year.
 */
export function afterSemicolon(now: Moment, words: string, ofAccounts: number | undefined): Moment {
  if (now.reasonGoesOn && REASON_NEXT.test(words.slice(0, 4))) return NEXT_REASON;
  const isAhead = now.year !== undefined && ofAccounts !== undefined && now.year > ofAccounts;
  return {
    ...FRESH,
    comparator: now.spoken?.comparator ?? now.comparator,
    ...(isAhead ? { year: now.year } : {}),
  };
}

/** 主要原因：一是…。二是…: the next reason. */
export const afterStop = (now: Moment, words: string): Moment =>
  now.reasonGoesOn && REASON_NEXT_SENTENCE.test(words.slice(0, 2)) ? NEXT_REASON : FRESH;

/** Behind 主要原因, between the clause that it explains and the words that follow. */
export const afterReason = (now: Moment, explained: string, words: string): Moment => ({
  ...now,
  inReason: true,
  reasonOfBudget: BUDGET.test(explained),
  reasonGoesOn: REASON_COUNTED.test(words.slice(0, 6)),
});

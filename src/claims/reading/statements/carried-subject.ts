import { type ResolvedSubject, resolveSubject } from '../../lexicon/resolve-subject.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** What the next figures are about unless they name something else. */
export function carrySubject(state: ParagraphState, subject: ResolvedSubject): void {
  state.carried = subject;
  state.carriedBefore = undefined;
}

/** 接待费比上年增加…，决算数…: what has changed is what the rest of the sentence is about. */
export function carryWithin(state: ParagraphState, subject: ResolvedSubject): void {
  state.carriedBefore ??= { subject: state.carried };
  state.carried = subject;
}

/** `因公出国（境）费，年初预算为…`: a clause that only names something is what the next figures are about. */
export function carryWords(state: ParagraphState, clause: string): void {
  if (state.now.inReason || clause.length > 40 || clause.length < 2) return;
  // What money was used for (主要用于：人员经费支出) is not what the next figures are about.
  if (
    /用于[：]?$/.test(state.text.slice(Math.max(0, state.leadStart - 4), state.leadStart)) ||
    /^(?:主要)?用于/.test(clause)
  )
    return;
  const subject = resolveSubject(clause, state.scope, state.reader.unitNames);
  if (subject.concept && !subject.qualified && !subject.bare) carrySubject(state, subject);
}

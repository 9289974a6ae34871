import { resolveSubject } from '../../lexicon/resolve-subject.ts';
import { readComparator } from '../comparators.ts';
import { readComparison } from '../comparisons.ts';
import { cutComparator } from '../cut-comparator.ts';
import { sideOf } from '../sides.ts';
import { carryWords } from './carried-subject.ts';
import { closeAtSemicolon, itemOfParagraph, leaveOpen, listGoesOn } from './list-ends.ts';
import { placeInClause } from './make-mention.ts';
import { freshMoment, LEAD_LIMIT, type ParagraphState } from './paragraph-state.ts';

/** Words of a clause that hold no figure: comparators and comparisons that the next figures depend on. */
export function endClause(state: ParagraphState, end: number, boundary = true): void {
  const clause = state.text.slice(Math.max(state.leadStart, end - LEAD_LIMIT), end);
  if (clause.length >= 2) {
    const comparator = readComparator(clause, state.reader.year);
    if (comparator) {
      state.now.comparator = comparator;
      state.now.change = undefined;
      const compared = resolveSubject(cutComparator(clause), state.scope, state.reader.unitNames);
      state.now.compared = compared.concept && !compared.qualified && !compared.bare ? compared : undefined;
      state.now.comparedSide = sideOf(compared);
    }
    const word = readComparison(clause);
    const actual = state.now.amount;
    if (word && actual && actual.paragraph === state.index && (state.budgets.length > 0 || state.rate)) {
      state.reader.comparisons.push({
        word,
        actual,
        budgets: [...state.budgets],
        ...(state.rate ? { rate: state.rate } : {}),
        location: placeInClause(state, end - clause.length, end),
      });
    }
    if (/等(?:等|支出|费用|项目|内容|方面)?$/.test(clause)) leaveOpen(state, clause);
  }
  if (boundary && end > state.leadStart) carryWords(state, clause);
}

/** Comparisons and reasons end at a semicolon unless the reasons are counted (一是…；二是…). */
export function passSemicolon(state: ParagraphState, end: number): void {
  const goesOn =
    state.now.reasonGoesOn &&
    /^(?:[二三四五六七八九]是|（?\d[）.、]|另|同时)/.test(state.text.slice(end, end + 4));
  if (!goesOn) {
    state.now.inReason = false;
    state.now.reasonGoesOn = false;
  }
  state.now.comparator = undefined;
  state.now.change = undefined;
  closeAtSemicolon(state);
  state.leadStart = end;
  state.clauseStart = end;
  state.segmentStart = end;
}

/** A full stop: what the next sentence may still refer to is the headline figure and, after 其中, the count. */
export function endSentence(state: ParagraphState, end: number): void {
  if (state.carriedBefore) state.carried = state.carriedBefore.subject;
  state.carriedBefore = undefined;
  const goOn = listGoesOn(state, end);
  for (const list of state.now.lists)
    if (list !== state.reader.pendingList && list.items.length > 0 && !goOn) list.open = false;
  const next = state.text.slice(end, end + 10);
  const { lists } = state.now;
  const keepsList = /^(?:其中|按|包括|具体)/.test(next);
  const { amount, count } = state.now;
  state.now = freshMoment();
  if (goOn) state.now.lists = lists;
  state.outer.length = 0;
  // 其中 after a full stop divides the amount stated before it.
  state.now.amount = (goOn ? amount : undefined) ?? itemOfParagraph(state) ?? state.reader.headline ?? amount;
  state.now.count = keepsList ? count : undefined;
  state.sentence = state.reader.nextSentence();
  state.ofBudget = false;
  state.ofPrior = false;
  state.segmentStart = end;
  state.sentenceStart = true;
  state.leadStart = end;
  state.clauseStart = end;
  state.run = undefined;
}

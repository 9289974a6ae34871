import { findConcept } from '../../lexicon/lexicon.ts';
import type { ItemList, Mention } from '../mention.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** A sentence that is about the item of a list before it: its cause, or what it is compared with. */
const SENTENCE_OF_ITEM =
  /^(?:([较比](?:上年|去年|20\d\d)|同比|与上年)|(?:主要)?(?:增减|变动|变化)?(?:的)?原因)[^。；]*(?:[。；]|$)/;

const ITEM_LIMIT = 300;

/** A semicolon ends a list that commas separate, and the list within an item. */
export function closeAtSemicolon(state: ParagraphState): void {
  const open = state.now.lists.filter((list) => list.open);
  const inner = open.at(-1);
  if (inner && inner.items.length === 0 && open.length > 1) inner.open = false;
  else if (inner && open.slice(0, -1).some((outer) => outer.items.length > 0)) {
    if (!hasKnownParts(inner)) inner.open = false;
  } else {
    const only = open.find((list) => list.items.length > 0);
    if (only && only.items.length > 1 && !semicolonSeparated(state, only)) only.open = false;
  }
}

/** Whether the first two items of a list have a semicolon between them: then semicolons separate its items. */
function semicolonSeparated(state: ParagraphState, list: ItemList): boolean {
  const [first, second] = list.items;
  return (
    first !== undefined &&
    second !== undefined &&
    state.text.slice(first.token.end, second.token.start).includes('；')
  );
}

/**
 * `…，增长 5%。主要原因：人员增加；公务接待费 2 万元`, `…，主要是购车。较上年增加 3 万元；公务接待费 2 万元`: cause
 * and comparison belong to one item of a list that goes on. What was so for one item is so for the last.
 */
export function listGoesOn(state: ParagraphState, end: number): boolean {
  let at = end;
  let compares = false;
  while (at - end < 3 * ITEM_LIMIT) {
    const sentence = SENTENCE_OF_ITEM.exec(state.text.slice(at, at + ITEM_LIMIT));
    if (!sentence) return compares && state.comparesItems;
    compares ||= sentence[1] !== undefined;
    if (sentence[0].endsWith('；')) {
      state.comparesItems ||= compares;
      return true;
    }
    at += sentence[0].length;
  }
  return false;
}

/**
 * `…、展览 20 万元等`, `…、水费等`: the innermost list names only some of its items. Names of what an item was
 * used for (人员经费 80 万元，用于工资、奖金等) say nothing about the list that the item stands in.
 */
export function leaveOpen(state: ParagraphState, clause: string): void {
  const list = state.now.lists.findLast((candidate) => candidate.open);
  if (list && (list.items.length === 0 || /^(?:等|[、和及])/.test(clause))) list.partial = true;
}

/** The one item of an announced list that this paragraph states, what its further sentences are about. */
export function itemOfParagraph(state: ParagraphState): Mention | undefined {
  const items = state.reader.pendingList?.items.filter(({ paragraph }) => paragraph === state.index) ?? [];
  return state.holdsWholeList && items.length === 1 ? items[0] : undefined;
}

const hasKnownParts = (list: ItemList): boolean => {
  const total = list.total ?? list.amount;
  return total?.subject.concept !== undefined && findConcept(total.subject.concept)?.parts !== undefined;
};

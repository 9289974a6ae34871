import { resolveSubject } from '../../lexicon/resolve-subject.ts';
import type { ItemList, Mention } from '../mention.ts';
import { sameSubject } from '../same-subject.ts';
import { LEAD_LIMIT, type ParagraphState } from './paragraph-state.ts';

/** 其中, 包括, 按…分类: what follows are parts of the figure before it, or of the one that the words name. */
export function openerAt(
  state: ParagraphState,
  mark: { readonly start: number; readonly end: number; readonly partial: boolean },
): void {
  if (state.now.inReason && !state.sentenceStart) return;
  // `按功能分类，包括：` opens one list.
  const last = state.now.lists.at(-1);
  if (
    last?.open &&
    last.items.length === 0 &&
    /^[，：]*$/.test(state.text.slice(state.openerEnd, mark.start))
  ) {
    last.partial ||= mark.partial;
    state.openerEnd = mark.end;
    state.leadStart = mark.end;
    return;
  }
  state.openerEnd = mark.end;
  if (followsPrior(state, mark.start)) {
    state.ofPrior = true;
    state.leadStart = mark.end;
    state.sentenceStart = false;
    return;
  }
  const atStart = state.reader.mentions.at(-1)?.sentence !== state.sentence;
  const headline = state.reader.headline;
  const opener = state.text.slice(mark.start, mark.end);
  const divides =
    /^(?:其中|按|由|主要用于)/.test(opener) || (/^包括/.test(opener) && mark.start === state.leadStart);
  const total = atStart
    ? (namedTotal(state, mark.start) ?? (divides ? headline : undefined))
    : state.now.amount;
  state.now.inReason = false;
  state.ofBudget = followsBudget(state, atStart);
  openList(state, mark.partial, total, state.now.count);
  state.leadStart = mark.end;
  state.sentenceStart = false;
}

/** `本年收入的具体构成为：`: the opener itself names the total, stated in an earlier sentence. */
function namedTotal(state: ParagraphState, before: number): Mention | undefined {
  const words = state.text
    .slice(Math.max(state.leadStart, before - LEAD_LIMIT), before)
    .replace(/(?:的|中|，)+$/, '');
  const subject = resolveSubject(words, state.scope, state.reader.unitNames);
  if (!subject.concept || subject.qualified || subject.bare) return undefined;
  return state.reader.recent.findLast(
    (mention) => mention.subject.scope === subject.scope && sameSubject(mention.subject, subject),
  );
}

/** `2021年决算数 8 万元，其中：…`: parts of last year's total state nothing about this year. */
function followsPrior(state: ParagraphState, before: number): boolean {
  const last = state.reader.mentions.at(-1);
  return (
    last?.role.name === 'prior' &&
    last.sentence === state.sentence &&
    /^[，：（]*$/.test(state.text.slice(last.token.end, before))
  );
}

/** The parts of a budget are budgets; after a full stop 其中 goes back to the final figure where there is one. */
function followsBudget(state: ParagraphState, atStart: boolean): boolean {
  const last = state.reader.mentions.at(-1);
  if (last?.role.name !== 'budget' || last.paragraph !== state.index) return false;
  return !atStart || state.reader.recent.at(-1)?.paragraph !== state.index;
}

/** Starts a list of parts; which of the two is its total shows with the first item. */
export function openList(
  state: ParagraphState,
  partial: boolean,
  amount: Mention | undefined,
  count: Mention | undefined,
): ItemList {
  const list: ItemList = {
    items: [],
    changes: [],
    open: true,
    partial,
    ...(amount ? { amount } : {}),
    ...(count ? { count } : {}),
  };
  state.now.lists.push(list);
  state.reader.lists.push(list);
  return list;
}

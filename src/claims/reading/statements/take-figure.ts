import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { Mention } from '../mention.ts';
import { sameFacts, sameSubject } from '../same-subject.ts';
import { carrySubject } from './carried-subject.ts';
import { takeChange, takeCompared } from './changes.ts';
import { listItem } from './list-items.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { COMPARED_BUDGET, completeEarlier, takeCompletion, takeShare, takeUnknown } from './percentages.ts';

/** Ties a figure to what the sentence has said so far, by its role. */
export function takeFigure(state: ParagraphState, mention: Mention, own: ResolvedSubject): void {
  switch (mention.role.name) {
    case 'actual':
      takeActual(state, mention, own);
      break;
    case 'count':
      if (own.concept && !own.qualified && !own.bare) carrySubject(state, own);
      listItem(state, mention);
      state.now.count = mention;
      break;
    case 'budget':
      if (own.text !== '' && !own.bare) {
        carrySubject(state, own);
        state.budgets = [];
      }
      state.budgets.push({ mention, base: mention.role.budget ?? 'unnamed' });
      completeEarlier(state, mention);
      if (COMPARED_BUDGET.test(mention.lead)) takeCompared(state, mention);
      break;
    case 'change':
    case 'growth':
    case 'prior':
      takeChange(state, mention, own);
      break;
    case 'share':
      takeShare(state, mention, own);
      break;
    case 'completion':
      takeCompletion(state, mention, own);
      break;
    case 'unknown':
      takeUnknown(state, mention);
      break;
    default:
  }
}

/** An amount of the accounts: what a change may lead to, an item of a list, what 其中 after it divides. */
function takeActual(state: ParagraphState, mention: Mention, own: ResolvedSubject): void {
  const named = own.text !== '' && !own.bare;
  if (named) {
    carrySubject(state, own);
    const last = state.budgets.at(-1);
    if (last && !sameSubject(last.mention.subject, own) && !sameFacts(last.mention.subject, own))
      state.budgets = [];
  }
  const change = state.now.change;
  // 比上年增加 10 万元，达到 110 万元: the current figure follows.
  if (change?.currents.length === 0 && change.sentence === mention.sentence && change.track === mention.track)
    if (sameSubject(change.subject, mention.subject)) change.currents.push(mention);
  state.now.change = undefined;
  state.rate = undefined;
  const inList = listItem(state, mention);
  state.now.amount = mention;
  const opens = !inList || (mention.list === state.reader.pendingList && !state.holdsWholeList);
  if (opens && state.outer.length === 0) state.reader.headline = mention;
}

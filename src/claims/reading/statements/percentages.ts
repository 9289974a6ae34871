import { type ResolvedSubject, resolveSubject } from '../../lexicon/resolve-subject.ts';
import type { Mention } from '../mention.ts';
import { sameSubject } from '../same-subject.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { amountOfRun } from './runs.ts';

/** 较年初预算数 …, right before the figure. */
export const COMPARED_BUDGET = /[较比与同][^，]{0,12}预算(?:数|额)?(?:为|的)?$/;

/** A share: of the amount before it, or of what its words name. */
export function takeShare(state: ParagraphState, mention: Mention, own: ResolvedSubject): void {
  const named = own.text !== '' && !own.bare;
  const recent = state.reader.recent.filter((other) => other.paragraph === mention.paragraph);
  let part = state.now.amount;
  const run = amountOfRun(state, mention);
  if (run) part = run;
  else if (mention.track > 0) part = recent.findLast((other) => other.track === mention.track);
  else if (named && own.concept)
    part = state.reader.recent.findLast((other) => sameSubject(other.subject, own));
  else if (named) part = undefined;
  if (!part || (part.paragraph !== mention.paragraph && !named)) return;
  const baseText = mention.role.base ?? '';
  const baseSubject =
    baseText === '' ? undefined : resolveSubject(baseText, state.scope, state.reader.unitNames);
  state.reader.shares.push({ mention, part, baseText, ...(baseSubject ? { baseSubject } : {}) });
}

/** A completion rate: of the amount before it against the budgets named with it. */
export function takeCompletion(state: ParagraphState, mention: Mention, own: ResolvedSubject): void {
  state.rate = mention;
  const latest = state.now.amount;
  // 其中，基本支出完成年初预算的95%: about something else than the amount before it.
  const other =
    own.concept !== undefined && !own.qualified && !own.bare && latest && !sameSubject(latest.subject, own);
  if (other) {
    state.now.amount = state.reader.recent.findLast(
      (amount) => amount.section === mention.section && sameSubject(amount.subject, own),
    );
    state.budgets = [];
  }
  state.reader.completions.push({
    mention,
    budgets: [...state.budgets],
    actuals: actualsOf(state, mention),
  });
}

/** The latest amount, or the total of the list it stands in. */
function actualsOf(state: ParagraphState, mention: Mention): Mention[] {
  const amount = state.now.amount;
  if (!amount || amount.paragraph !== mention.paragraph) return [];
  const total = amount.list?.total;
  return total ? [amount, total] : [amount];
}

/** `减少 3.84 万元（21.41%）`: a percentage in brackets right after a change is its rate. */
export function takeUnknown(state: ParagraphState, mention: Mention): void {
  const change = state.now.change;
  if (mention.token.kind !== 'percent' || mention.lead !== '' || !change?.delta || change.rate) return;
  if (change.delta.token.end + 1 === mention.token.start) change.rate = mention;
}

/** `完成预算的60.5%（预算2万元）`: the budget stands after the rate that it is the base of. */
export function completeEarlier(state: ParagraphState, mention: Mention): void {
  const last = state.reader.completions.at(-1);
  const follows =
    last?.budgets.length === 0 &&
    last.mention === state.reader.mentions.at(-2) &&
    last.mention.sentence === mention.sentence;
  const base = mention.role.budget ?? 'unnamed';
  if (follows && !COMPARED_BUDGET.test(mention.lead))
    state.reader.completions[state.reader.completions.length - 1] = {
      ...last,
      budgets: [{ mention, base }],
    };
}

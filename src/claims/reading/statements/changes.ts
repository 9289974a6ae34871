import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { Comparator } from '../comparators.ts';
import type { Change, Mention } from '../mention.ts';
import { sameSubject } from '../same-subject.ts';
import { carryWithin } from './carried-subject.ts';
import { currentsOf } from './current-figures.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** 较预算 3 万元减少…: the figure compared with opens a change of its own. */
export function takeCompared(state: ParagraphState, mention: Mention): void {
  const change: Change = {
    comparator: mention.comparator,
    track: mention.track,
    currents: currentsOf(state, mention, { ...mention.subject, text: '', bare: true }, false),
    subject: state.now.amount?.subject ?? mention.subject,
    sentence: mention.sentence,
    prior: mention,
    ...(isLevel(state.text, mention) ? { flat: true } : {}),
  };
  state.reader.changes.push(change);
  state.now.change = change;
}

/** An amount or a rate of change: joins the change under way, or starts one. */
export function takeChange(state: ParagraphState, mention: Mention, own: ResolvedSubject): void {
  const slot = mention.role.name === 'change' ? 'delta' : mention.role.name === 'growth' ? 'rate' : 'prior';
  const named = own.text !== '' && !own.bare && own.concept !== undefined;
  const open = state.now.change;
  const fits =
    open &&
    open.sentence === mention.sentence &&
    open[slot] === undefined &&
    open.track === mention.track &&
    (!named || sameSubject(open.subject, own)) &&
    sameComparator(mention.comparator, open.comparator);
  if (fits) {
    open[slot] = mention;
    return;
  }

  const tracked =
    mention.track > 0 || hasTrack(state, mention) ? trackChange(state, mention, slot) : undefined;
  if (tracked) {
    tracked[slot] = mention;
    return;
  }
  const currents = currentsOf(state, mention, own, named);
  const flat = slot === 'prior' && isLevel(state.text, mention);
  const change: Change = {
    comparator: mention.comparator,
    track: mention.track,
    ...(flat ? { flat } : {}),
    currents,
    subject: named ? own : (currents[0]?.subject ?? state.now.amount?.subject ?? own),
    sentence: mention.sentence,
    ...(mention.comparator?.against === 'budget'
      ? { budgets: state.budgets.map(({ mention: budget }) => budget) }
      : {}),
  };
  if (named && !own.qualified && mention.role.name !== 'prior') carryWithin(state, own);
  change[slot] = mention;
  state.reader.changes.push(change);
  state.now.change = change;
  const list = state.now.lists.findLast((candidate) => candidate.open);
  if (list && slot === 'delta' && named) list.changes.push(mention);
}

/** Whether a run of changes (分别增加 3、5 万元) is under way in the sentence. */
function hasTrack(state: ParagraphState, mention: Mention): boolean {
  return state.reader.changes
    .slice(-12)
    .some((change) => change.sentence === mention.sentence && change.track > 0);
}

/** The change of the same place in its run that still lacks this slot. */
function trackChange(
  state: ParagraphState,
  mention: Mention,
  slot: 'delta' | 'rate' | 'prior',
): Change | undefined {
  return state.reader.changes
    .slice(-12)
    .find(
      (change) =>
        change.sentence === mention.sentence && change.track === mention.track && change[slot] === undefined,
    );
}

/** 与上年 100 万元持平: no change at all. 基本持平 promises less. */
const isLevel = (text: string, { token }: Mention): boolean =>
  /^(?:相比)?，?(?:相)?(?:持平|一致|相同|相等)/.test(text.slice(token.end, token.end + 8));

const sameComparator = (a: Comparator | undefined, b: Comparator | undefined): boolean =>
  !a ||
  !b ||
  (a.against === b.against && (a.year === undefined || b.year === undefined || a.year === b.year));

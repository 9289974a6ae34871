import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { ItemList, Mention } from '../mention.ts';
import { sameSubject } from '../same-subject.ts';
import { contradictsSide, isGrandTotal, isTotalOf, isTotalOfSide, type Side, sideOf } from '../sides.ts';
import type { ParagraphState } from './paragraph-state.ts';
import { amountOfRun } from './runs.ts';

/** Figures that can be the current one: what the words name, else the latest amount, else the list's total. */
export function currentsOf(
  state: ParagraphState,
  mention: Mention,
  own: ResolvedSubject,
  named: boolean,
): Mention[] {
  const recent = state.reader.recent.filter((other) => other.section === mention.section);
  const compared = own.text === '' || own.bare ? state.now.compared : undefined;
  if (compared) {
    const same = recent.findLast((other) => sameSubject(other.subject, compared));
    if (same) return [same];
  }
  if (named) {
    const same =
      recent.findLast((other) => sameSubject(other.subject, own) && other.track === mention.track) ??
      recent.findLast((other) => isTotalOfSide(other.subject, own));
    if (!same && own.concept === 'grand')
      return recent.filter((other) => isGrandTotal(other.subject, own)).slice(-2);
    return same ? [same] : [];
  }
  if (own.text !== '' && !own.bare && own.concept === undefined && own.text.length > 1) {
    const same = recent.findLast((other) => other.subject.text === own.text);
    return same ? [same] : [];
  }
  const run = amountOfRun(state, mention);
  if (run) return [run];
  const side = sideOf(own) ?? (own.text === '' ? state.now.comparedSide : undefined);
  const total = side && totalOnSide(state, side, recent);
  if (total) return [total];
  if (side && contradictsSide(side, state.now.amount?.subject.concept)) return [];
  if (mention.track > 0) {
    const same = recent.findLast(
      (other) => other.paragraph === mention.paragraph && other.track === mention.track,
    );
    return same ? [same] : [];
  }
  const amount = state.now.amount;
  if (!amount || amount.paragraph !== mention.paragraph) return [];
  const tracked = recent.findLast((other) => other.paragraph === mention.paragraph && other.track === 0);
  const first = tracked && amount.track > 0 ? tracked : amount;
  const whole = first.list?.total;
  const near = whole && (whole.paragraph === mention.paragraph || isWhollyHere(state, first.list!));
  return whole && near ? [first, whole] : [first];
}

/** 收入 alone, said after both totals: the one of its side. */
function totalOnSide(state: ParagraphState, side: Side, recent: readonly Mention[]): Mention | undefined {
  const amount = state.now.amount;
  if (amount && !contradictsSide(side, amount.subject.concept)) return undefined;
  return recent.findLast(
    ({ subject, list }) => isTotalOf(side, subject.concept) && !subject.qualified && !list,
  );
}

/** A list announced in the paragraph before, all of whose items stand in this one. */
function isWhollyHere(state: ParagraphState, list: ItemList): boolean {
  return list.items.length > 1 && list.items.every((item) => item.paragraph === state.index);
}

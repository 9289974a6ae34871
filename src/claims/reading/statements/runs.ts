import type { Token } from '../../figures/tokens.ts';
import type { Mention } from '../mention.ts';
import type { ParagraphState } from './paragraph-state.ts';

/** 分别为 12.5、13.6 万元: the same lead, the next place. */
export function continuesRun(
  state: ParagraphState,
  token: Token,
): { lead: string; leadStart: number; track: number } | undefined {
  if (!state.run) return undefined;
  const between = state.text.slice(state.run.end, token.start);
  return /^[、，和及]$/.test(between) && /各|分别|均/.test(state.run.lead) ? state.run : undefined;
}

/** Whether the figure being read is the first of several that share its lead. */
export function opensRun(state: ParagraphState): boolean {
  return isRunJoint(state.text, state.tokens[state.tokenIndex], state.tokens[state.tokenIndex + 1]);
}

/** 分别占 8.97 % 和 91.03 %: the k figures of a run belong to the k amounts before it, in order. */
export function amountOfRun(state: ParagraphState, mention: Mention): Mention | undefined {
  if (!/各|分别/.test(mention.lead)) return undefined;
  const first = state.tokenIndex - mention.track;
  let length = 1;
  while (isRunJoint(state.text, state.tokens[first + length - 1], state.tokens[first + length])) length += 1;
  if (length < 2) return undefined;
  const start = state.tokens[first]?.start ?? 0;
  const amounts = state.reader.recent.filter(
    (other) => other.paragraph === mention.paragraph && other.token.start < start,
  );
  return amounts.slice(-length)[mention.track];
}

/** Two figures of one kind with nothing but a joint between them. */
const isRunJoint = (text: string, a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && /^[、，和及]$/.test(text.slice(a.end, b.start));

import type { NumberToken, Token } from '../figures/tokens.ts';
import type { Run } from './mention.ts';
import { list } from './wording.ts';

const JOINT = list('run-joint');

/** Figures of one kind with nothing but joints between them, by token. */
export function findRuns(text: string, tokens: readonly Token[]): Map<Token, Run> {
  const runs = new Map<Token, Run>();
  const numbers = tokens.filter((token): token is NumberToken => token.kind !== 'year');
  for (let first = 0; first < numbers.length; ) {
    let next = first + 1;
    while (next < numbers.length && isJoined(text, numbers[next - 1]!, numbers[next]!)) next += 1;
    if (next - first > 1)
      for (let at = first; at < next; at += 1)
        runs.set(numbers[at]!, { id: numbers[first]!.start, place: at - first, length: next - first });
    first = next;
  }
  return runs;
}

const isJoined = (text: string, a: NumberToken, b: NumberToken): boolean =>
  a.kind === b.kind && b.start - a.end <= 2 && JOINT.test(text.slice(a.end, b.start));

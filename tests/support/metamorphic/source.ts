import type { SubmissionInput } from '../../../src/check.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';

/** A slip: what stands for which placeholders, and where that was in words. */
interface PlacedSlip {
  readonly places: ReadonlyMap<string, string>;
  readonly what: string;
}

/** A text to be rewritten, with all that it takes to check it again. */
export interface Source {
  readonly draft: Draft;
  input(text: string): SubmissionInput;
  /** A slip among the placeholders of `touched`; `undefined` where none was found. */
  slip(touched: string, random: Random): PlacedSlip | undefined;
}

/** A text cut into what is before 第三部分, its paragraphs, and what is behind; all is paragraphs without parts. */
export function partThree(text: string): Pick<Draft, 'head' | 'lines' | 'tail'> {
  const first = Math.max(0, text.lastIndexOf('第三部分'));
  const end = text.indexOf('第四部分', first);
  const last = end === -1 ? text.length : end;
  return {
    head: text.slice(0, first),
    lines: text
      .slice(first, last)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== ''),
    tail: text.slice(last),
  };
}

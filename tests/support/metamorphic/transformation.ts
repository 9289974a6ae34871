import type { Random } from '../random.ts';
import { addFigure, type Draft, type DraftFigure } from './draft.ts';

/** Another way to write the same; `undefined` where the text has no place for it. */
export interface Transformation {
  readonly id: string;
  apply(draft: Draft, random: Random): Draft | undefined;
}

/** An amount, a percentage, a direction word: one character each. */
export const A = '[\\ue000-\\uefff]';
export const P = '[\\uf000-\\uf3ff]';
export const D = '(?:[\\uf600-\\uf7ff]|增加|减少|增长|下降|降低|上升|提高)';
export const UNIT = '(?:万元|元)';
export const SIGN = '[%％]';
/** Words without punctuation, figure or line end. */
export const WORDS = '[^\\ue000-\\uf8ff，。；：、（）()\\n]';
/** A subject: words with bracketed parts such as （境） and （类）. */
export const NAME = `(?:${WORDS}|（[境护类款项]）)+`;

/** `（一）`, `1.`, `一、`: the number before a heading or an item. */
export const NUMBER =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d{1,2}[、.．](?!\d))/;
export const isProse = (line: string): boolean => /[。；]$/.test(line) && /[\ue000-\uefff]/.test(line);

export const withLines = (draft: Draft, lines: readonly string[]): Draft => ({ ...draft, lines });

/** Rewrites up to `most` lines, drawn at random from those that can be. */
export function rewriteLines(
  draft: Draft,
  random: Random,
  rewrite: (line: string, index: number) => string | undefined,
  most = 3,
): Draft | undefined {
  const rewritten = new Map<number, string>();
  draft.lines.forEach((line, index) => {
    const other = rewrite(line, index);
    if (other !== undefined && other !== line) rewritten.set(index, other);
  });
  if (rewritten.size === 0) return undefined;
  const chosen = new Set(random.shuffle([...rewritten.keys()]).slice(0, random.int(1, most)));
  return withLines(
    draft,
    draft.lines.flatMap((line, index) => (chosen.has(index) ? rewritten.get(index)!.split('\n') : [line])),
  );
}

/** Replaces every match in up to `most` lines; a replacement that gives nothing leaves the match. */
export function replaceIn(
  draft: Draft,
  random: Random,
  pattern: RegExp,
  replacement: (...groups: string[]) => string | undefined,
  most = 3,
): Draft | undefined {
  return rewriteLines(
    draft,
    random,
    (line) => line.replaceAll(pattern, (match, ...groups) => replacement(match, ...groups) ?? match),
    most,
  );
}

/** Writes new figures into a draft that is being built. */
export class FigureWriter {
  figures: ReadonlyMap<string, DraftFigure>;
  constructor(draft: Draft) {
    this.figures = draft.figures;
  }

  write(kind: DraftFigure['kind'], text: string, concept?: string): string {
    const [figures, placeholder] = addFigure(this.figures, {
      kind,
      text,
      ...(concept === undefined ? {} : { concept }),
    });
    this.figures = figures;
    return placeholder;
  }

  /** The draft with the figures written so far. */
  finish(draft: Draft | undefined): Draft | undefined {
    return draft && { ...draft, figures: this.figures };
  }
}

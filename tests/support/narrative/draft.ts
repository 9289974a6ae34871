export type MarkKind = 'amount' | 'percent' | 'count' | 'direction' | 'item' | 'year';

/** A piece of text that states something, and why a change of it can be noticed. */
export interface Mark {
  readonly kind: MarkKind;
  readonly text: string;
  /** A fact key, or the writer's own path: `budget.2010301`, `procurement.goods`. */
  readonly concept: string;
  /** What contradicts it when it is changed: `table`, `sum`, `share`, `growth`, `completion`, `list`, `repeat`. */
  readonly ties: Set<string>;
  /** Marks of one list that could be mixed up. */
  readonly group?: string;
  /** What a percentage is computed from, in 分: numerator and denominator. */
  readonly inputs?: readonly [number, number];
}

export type Part = string | Mark | readonly Part[];

export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly parts: readonly (string | Mark)[];
}

/** Template tag: text with marks in it. */
export function say(strings: TemplateStringsArray, ...values: (Part | number)[]): Part {
  const parts: Part[] = [];
  strings.forEach((text, index) => {
    if (text) parts.push(text);
    const value = values[index];
    if (value !== undefined) parts.push(typeof value === 'number' ? String(value) : value);
  });
  return parts;
}

export function flatten(part: Part): (string | Mark)[] {
  if (typeof part === 'string' || 'kind' in part) return part === '' ? [] : [part as string | Mark];
  return part.flatMap(flatten);
}

/** Joins with a separator; another one may stand before the last. */
export function join(parts: readonly Part[], separator: string, last = separator): Part {
  return parts.map((part, index) =>
    index === 0 ? part : [index === parts.length - 1 ? last : separator, part],
  );
}

export const marksIn = (part: Part): Mark[] =>
  flatten(part).filter((piece): piece is Mark => typeof piece !== 'string');

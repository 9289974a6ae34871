import { Decimal } from 'decimal.js';
import type { Fen } from '../department.ts';

export type FigureKind = 'amount' | 'percent' | 'count' | 'direction';

/** What a placeholder stands for. */
export interface DraftFigure {
  readonly kind: FigureKind;
  readonly text: string;
  /** The writer's own path of what is stated: a fact key, `change:KEY-prior`, … */
  readonly concept?: string;
  /** Digits to the left that the point was moved when the unit changed; applied to a slip too. */
  readonly shift?: number;
}

/** What a transformation may know of the document beside its words. */
export interface Knowledge {
  readonly year: number;
  readonly unit: '万元' | '元';
  /** Percentages are computed from the unrounded amounts. */
  readonly isExact: boolean;
  /** 分 by concept, this year and last. */
  value(concept: string): Fen | undefined;
  prior(concept: string): Fen | undefined;
  /** 分 as this document prints amounts. */
  printed(fen: Fen): string;
  percent(top: Fen, base: Fen): string;
}

/**
 * A narrative whose figures and direction words are single characters of the private use area, so that
 * sentences can be rebuilt without looking at values, and a slip goes with its figure wherever that moves.
 */
export interface Draft {
  readonly head: string;
  /** Paragraphs of 第三部分. */
  readonly lines: readonly string[];
  readonly tail: string;
  readonly figures: ReadonlyMap<string, DraftFigure>;
  readonly known: Knowledge;
}

export const FIRST: Readonly<Record<FigureKind, number>> = {
  amount: 0xe000,
  percent: 0xf000,
  count: 0xf400,
  direction: 0xf600,
};
const ROOM: Readonly<Record<FigureKind, number>> = {
  amount: 0x1000,
  percent: 0x400,
  count: 0x200,
  direction: 0x200,
};
const PLACEHOLDER = /[\ue000-\uf7ff]/g;

/** The figures with one more, and the character that stands for it. */
export function addFigure(
  figures: ReadonlyMap<string, DraftFigure>,
  figure: DraftFigure,
): [figures: ReadonlyMap<string, DraftFigure>, placeholder: string] {
  let order = 0;
  for (const { kind } of figures.values()) if (kind === figure.kind) order++;
  if (order >= ROOM[figure.kind]) throw new Error(`more than ${order} figures of one kind`);
  const placeholder = String.fromCharCode(FIRST[figure.kind] + order);
  return [new Map(figures).set(placeholder, figure), placeholder];
}

/** The text as published; `slips` gives figures that are misprinted. */
export function printDraft(draft: Draft, slips: ReadonlyMap<string, string> = new Map()): string {
  const text = `${draft.head}${draft.lines.join('\n')}\n${draft.tail}`;
  return text.replace(PLACEHOLDER, (placeholder) => {
    const figure = draft.figures.get(placeholder)!;
    const slip = slips.get(placeholder);
    if (slip === undefined) return figure.text;
    return figure.shift === undefined ? slip : movePoint(slip, figure.shift);
  });
}

/** `12.5` moved by 4 is `125000`, moved by −4 `0.00125`. */
export function movePoint(text: string, digits: number): string {
  const amount = new Decimal(text.replaceAll(',', '')).times(new Decimal(10).pow(digits));
  return amount.toFixed(Math.max(0, amount.decimalPlaces()));
}

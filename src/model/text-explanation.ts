import type { BudgetBase, ChangeClaim } from './claim.ts';
import type { Location } from './location.ts';
import type { Problem } from './problem.ts';

/** How a narrative was read, for whoever asks why. */
export interface TextExplanation {
  readonly submission: { readonly id: string; readonly unit?: string; readonly year?: number };
  /** The text's file; absent where the submission has no narrative. */
  readonly file?: string;
  /** Paragraphs with figures, in reading order. */
  readonly paragraphs: readonly ExplainedParagraph[];
  readonly problems: readonly Problem[];
}

export interface ExplainedParagraph {
  /** Where it begins in the file. */
  readonly location: Location;
  /** Numbers of the lines (of a Word file: paragraphs) that it was joined from. */
  readonly lines: readonly number[];
  /** In reading form: full-width digits folded, spaces and line breaks gone. */
  readonly text: string;
  /** Why nothing of it is read: it explains terms or lists tables, or it is a row of a table. */
  readonly silent?: 'terms' | 'row';
  readonly events: readonly ExplainedEvent[];
  readonly figures: readonly ExplainedFigure[];
  readonly statements: readonly ExplainedStatement[];
}

/** A mark, a word that opens a list, an item or a reason, or a figure. */
export interface ExplainedEvent {
  readonly kind: 'stop' | 'semicolon' | 'comma' | 'open' | 'close' | 'reason' | 'opener' | 'item' | 'figure';
  readonly text: string;
}

/** What a figure is said to be. */
export type FigureRole =
  | 'actual'
  | 'budget'
  | 'prior'
  | 'change'
  | 'share'
  | 'growth'
  | 'completion'
  | 'points'
  | 'count'
  | 'service'
  | 'unknown';

/** Why no claim speaks of a figure. */
export type UnreadReason = 'aside' | 'service' | 'unknown' | 'no-unit' | 'no-statement';

export interface ExplainedFigure {
  readonly text: string;
  readonly location: Location;
  readonly role: FigureRole;
  /** What it is about, as the text names it; empty where nothing does. */
  readonly subject: string;
  /** The lexicon's id of that. */
  readonly concept?: string;
  readonly against?: ChangeClaim['against'];
  readonly budget?: BudgetBase;
  /** The year it is said of or compared with, where the text names another than its own. */
  readonly year?: number;
  readonly unread?: UnreadReason;
}

export interface ExplainedStatement {
  readonly kind: 'list' | 'share' | 'change' | 'completion' | 'quotient' | 'same';
  /** A list that need not name all parts of its total (主要, 等). */
  readonly partial?: boolean;
  /** Whether its figures fit within the printed precision. */
  readonly computes: boolean;
  /** Where it computes, the weight of the chosen reading; else of all under which the statement is wrong, 0 to 1. */
  readonly certainty: number;
  /** The chosen reading, then its rivals, likeliest first. */
  readonly readings: readonly ExplainedReading[];
}

export interface ExplainedReading {
  readonly figures: readonly ReadFigure[];
  /** Logarithm of the likelihood that the words give it; absent where only names made it. */
  readonly words?: number;
  /** Logarithm of one over the chance that it computes by accident; absent where it does not compute. */
  readonly evidence?: number;
  /** Its part of the weight of all readings, 0 to 1. */
  readonly weight: number;
}

export type ReadingPart =
  | 'total'
  | 'item'
  | 'percent'
  | 'part'
  | 'base'
  | 'current'
  | 'prior'
  | 'delta'
  | 'rate'
  | 'final'
  | 'budget'
  | 'quotient'
  | 'dividend'
  | 'divisor'
  | 'same';

/** A figure as one part of a reading. */
export interface ReadFigure {
  readonly part: ReadingPart;
  readonly text: string;
  readonly subject: string;
  readonly location: Location;
}

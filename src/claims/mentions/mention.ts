import type { BudgetBase, TextFigure } from '../../model/index.ts';
import type { Event } from '../events.ts';
import type { NumberToken } from '../figures/tokens.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Comparator } from './comparator.ts';
import type { Role } from './role.ts';

/** Where a figure stands among the marks of its paragraph; the numbers only grow. */
export interface Place {
  readonly paragraph: number;
  readonly sentence: number;
  /** Between semicolons. */
  readonly segment: number;
  readonly clause: number;
  /** Brackets around it, the outermost first. */
  readonly brackets: readonly number[];
  /** In-paragraph items (`1.` …) passed so far in the paragraph; 0 before the first. */
  readonly item: number;
}

/** Several figures of one kind with nothing but joints between them: 分别为 12.5、13.6 万元. */
export interface Run {
  readonly id: number;
  /** 0-based. */
  readonly place: number;
  readonly length: number;
}

/** A figure of the text with everything its clause says about it. Plain data, never changed. */
export interface Mention {
  /** In reading order, over the whole text. */
  readonly index: number;
  readonly token: NumberToken;
  readonly figure: TextFigure;
  readonly role: Role;
  /** Words between the mark or figure before and this figure. */
  readonly lead: string;
  /** What the figure's own words name. */
  readonly own: ResolvedSubject;
  /** What the figure is about: its own words, or what the sentence is about. */
  readonly subject: ResolvedSubject;
  readonly comparator?: Comparator;
  /** What the clause with the comparator names: 三公经费支出决算数与上年相比，… */
  readonly compared?: ResolvedSubject;
  /** Year that the sentence sets, where it is another than that of the accounts. */
  readonly year?: number;
  readonly place: Place;
  /** Grows with each amount, comparison, semicolon and stop: figures of one change have the same. */
  readonly turn: number;
  readonly sentence: string;
  readonly section: string;
  readonly paragraph: number;
  /** Figures inside an explanation of causes state no relation. */
  readonly aside: boolean;
  readonly run?: Run;
  /** What the sentence says before the figure, since its last full stop or semicolon. */
  readonly context: string;
  /** The first words behind it. */
  readonly tail: string;
}

/** Words that open a list, with where they stand. */
export interface Opener {
  readonly kind: 'words' | 'bracket' | 'numbers' | 'colon';
  readonly start: number;
  readonly end: number;
  /** Not all parts follow. */
  readonly partial: boolean;
  /** The words before it in its clause: they can name the total. */
  readonly words: string;
  readonly opening: string;
  readonly place: Place;
  /** How many mentions of the text stand before it. */
  readonly index: number;
}

/** 决算数小于预算数, with where it is said. */
export interface ComparisonMention {
  readonly word: '<' | '>' | '=' | '<=';
  /** What the clause names, where it names something. */
  readonly subject?: ResolvedSubject;
  readonly base: BudgetBase;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly index: number;
}

/** 无变化, 持平 without a figure: what is said of the subject before it. */
export interface LevelMention {
  readonly subject: ResolvedSubject;
  /** The clause itself names it. */
  readonly isNamed: boolean;
  /** 均与预算持平: of all that the sentence stated. */
  readonly ofAll: boolean;
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly index: number;
}

/** 上年无此项支出: there was none the year before, of what the clause names or of what the sentence is about. */
export interface NoneBefore {
  /** What the clause names; undefined where it is what the sentence is about. */
  readonly of: ResolvedSubject | undefined;
  readonly year?: number;
  readonly aside: boolean;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly index: number;
}

/** A paragraph read figure by figure. */
export interface ParagraphReading {
  readonly index: number;
  readonly section: string;
  readonly events: readonly Event[];
  readonly mentions: readonly Mention[];
  readonly openers: readonly Opener[];
  readonly comparisons: readonly ComparisonMention[];
  readonly levels: readonly LevelMention[];
  readonly nonesBefore: readonly NoneBefore[];
  /** Flow positions of full stops and semicolons. */
  readonly stops: readonly number[];
  readonly semicolons: readonly number[];
  /** 等 behind a figure: flow positions. */
  readonly openEnds: readonly number[];
  /** Numbers with 万 or 亿 that no unit makes an amount. */
  readonly loose: readonly { readonly start: number; readonly end: number }[];
  /** The paragraph ends with words that announce a list (如下：). */
  readonly announces: boolean;
  /** 主要情况如下：only some of the parts follow. */
  readonly announcesSome: boolean;
  readonly text: string;
}

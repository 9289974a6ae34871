import type { Narrative } from '../../model/index.ts';
import { type Event, readEvents } from '../events.ts';
import { readTokens, type Token } from '../figures/tokens.ts';
import type { Scope } from '../lexicon/lexicon.ts';
import { type ResolvedSubject, resolveSubject } from '../lexicon/resolve-subject.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ComparisonWord } from './comparator.ts';
import type { ComparisonMention, LevelMention, Mention, NoneBefore, Opener, Place, Run } from './mention.ts';
import { FRESH, type Moment } from './moment.ts';
import { findRuns } from './runs.ts';
import type { YearsOfRun } from './years-of-run.ts';

/** Longest piece of text that can name a figure. */
export const LEAD = 90;

export interface TextToRead {
  readonly narrative: Narrative;
  readonly year: number | undefined;
  readonly unitNames: readonly string[];
  /** The text is a budget's: what it calls the budget of the year are the figures that it states. */
  readonly isBudget: boolean;
}

export interface ParagraphToRead {
  readonly placed: PlacedParagraph;
  readonly index: number;
  readonly scope: Scope;
  /** What the paragraph speaks of before its first word, and where its own text begins. */
  readonly opening: ResolvedSubject | undefined;
  readonly from: number;
}

/** The way through one paragraph, event by event: what was found so far, and what holds for the figure that comes next. */
export class Walk {
  readonly source: TextToRead;
  readonly placed: PlacedParagraph;
  readonly paragraph: number;
  readonly scope: Scope;
  readonly from: number;
  /** What the paragraph speaks of before its first word. */
  readonly opening: ResolvedSubject | undefined;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly events: readonly Event[];
  readonly runs: ReadonlyMap<Token, Run>;

  readonly mentions: Mention[] = [];
  readonly openers: Opener[] = [];
  readonly comparisons: ComparisonMention[] = [];
  readonly levels: LevelMention[] = [];
  readonly nonesBefore: NoneBefore[] = [];
  readonly stops: number[] = [];
  readonly semicolons: number[] = [];
  readonly openEnds: number[] = [];

  /** By run: what its figures are about where a row of others has just named it. */
  readonly rows = new Map<number, readonly ResolvedSubject[] | undefined>();
  readonly years = new Map<number, YearsOfRun | undefined>();
  /** By run over several years: its first amount. */
  readonly firsts = new Map<number, Mention>();

  now: Moment = FRESH;
  /** What the sentence is about. */
  carried: ResolvedSubject | undefined;
  /** The clause that did nothing but name it. */
  namedIn = -1;
  /** What it was about before a change of something else was told. */
  beforeSentence: { readonly subject: ResolvedSubject | undefined } | undefined;
  /** What held where the brackets opened that are still open. */
  readonly outer: {
    readonly now: Moment;
    readonly carried: ResolvedSubject | undefined;
    readonly lead: string;
  }[] = [];
  /** The words before the bracket that was closed last, and where the text goes on behind it. */
  behindBracket: { readonly start: number; readonly lead: string } | undefined;
  place: Place;
  leadStart: number;
  clauseStart: number;
  segmentStart: number;
  /** Where the last word ends that opened a list. */
  openerEnd = -1;
  /** The list that is open divides a budget, a figure of an earlier year. */
  ofBudget = false;
  ofPrior: { readonly year: number | undefined } | undefined;
  brackets = 0;
  turn = 0;
  readonly #firstIndex: number;

  constructor(source: TextToRead, paragraph: ParagraphToRead, firstIndex: number) {
    const { placed, index, scope, opening, from } = paragraph;
    this.source = source;
    this.placed = placed;
    this.paragraph = index;
    this.scope = scope;
    this.from = from;
    this.text = placed.paragraph.flow.text;
    this.tokens = readTokens(this.text, from, this.text.length);
    this.events = readEvents(this.text, from, this.tokens);
    this.runs = findRuns(this.text, this.tokens);
    this.opening = this.carried = opening;
    this.place = { paragraph: index, sentence: 0, segment: 0, clause: 0, brackets: [], item: 0 };
    this.leadStart = this.clauseStart = this.segmentStart = from;
    this.#firstIndex = firstIndex;
  }

  /** Index in the whole text of the mention that comes next. */
  get index(): number {
    return this.#firstIndex + this.mentions.length;
  }

  /** The mention with an index of the whole text. */
  mentionAt(index: number): Mention | undefined {
    return this.mentions[index - this.#firstIndex];
  }

  mentionsFrom(index: number): readonly Mention[] {
    return this.mentions.slice(index - this.#firstIndex);
  }

  lastActual(): Mention | undefined {
    return this.mentions.findLast(({ role, aside }) => role.name === 'actual' && !aside);
  }

  resolve(words: string): ResolvedSubject {
    return resolveSubject(words, this.scope, this.source.unitNames);
  }

  carry(subject: ResolvedSubject): void {
    this.carried = subject;
    this.beforeSentence = undefined;
  }

  compare({ word, base }: ComparisonWord, start: number, end: number, about?: ResolvedSubject): void {
    const subject = about ? { subject: about } : {};
    this.comparisons.push({ word, base, ...subject, start, end, place: this.place, index: this.index });
  }
}

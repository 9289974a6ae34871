import type { Token } from '../../figures/tokens.ts';
import type { Scope } from '../../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { PlacedParagraph } from '../../text/sections.ts';
import type { Comparator } from '../comparators.ts';
import type { BudgetMention, Change, ItemList, Mention } from '../mention.ts';
import type { Side } from '../sides.ts';
import type { StatementReader } from './statement-reader.ts';

export const LEAD_LIMIT = 90;

/** State that one sentence (or bracket) carries from figure to figure. */
interface Moment {
  comparator: Comparator | undefined;
  inReason: boolean;
  reasonGoesOn: boolean;
  /** Latest actual amount and count, the totals that 其中 can refer to. */
  amount: Mention | undefined;
  count: Mention | undefined;
  change: Change | undefined;
  /** What the clause with the comparator names: 三公经费支出决算数与上年相比，… */
  compared: ResolvedSubject | undefined;
  /** The side that it names: 收入与上年相比，… */
  comparedSide: Side | undefined;
  lists: ItemList[];
}

/** What the sentence was about before a bracket opened. */
export interface Outer {
  readonly now: Moment;
  readonly carried: ResolvedSubject | undefined;
  readonly budgets: BudgetMention[];
}

/** What is known while one paragraph is read, from figure to figure. */
export class ParagraphState {
  readonly reader: StatementReader;
  readonly placed: PlacedParagraph;
  readonly index: number;
  readonly scope: Scope;
  readonly text: string;
  readonly tokens: readonly Token[];
  sentence: string;
  leadStart: number;
  clauseStart: number;
  carried: ResolvedSubject | undefined;
  carriedBefore: { readonly subject: ResolvedSubject | undefined } | undefined;
  budgets: BudgetMention[] = [];
  now: Moment = freshMoment();
  readonly outer: Outer[] = [];
  run: { lead: string; leadStart: number; end: number; track: number; mention: Mention } | undefined;
  itemTaken = false;
  holdsWholeList = false;
  /** Items of a list were compared in sentences of their own. */
  comparesItems = false;
  sentenceStart = true;
  /** The list being read divides a budget, or last year's figure. */
  ofBudget = false;
  ofPrior = false;
  segmentStart = 0;
  openerEnd = 0;
  /** Index of the token being read. */
  tokenIndex = -1;
  /** Completion rate of the statement being read. */
  rate: Mention | undefined;

  constructor(
    reader: StatementReader,
    placed: PlacedParagraph,
    index: number,
    scope: Scope,
    tokens: readonly Token[],
  ) {
    this.reader = reader;
    this.placed = placed;
    this.index = index;
    this.scope = scope;
    this.text = placed.paragraph.flow.text;
    this.tokens = tokens;
    this.leadStart = placed.paragraph.bodyStart;
    this.clauseStart = this.leadStart;
    this.sentence = reader.nextSentence();
    // The first paragraph after the announcement may hold the whole list.
    const pending = reader.pendingList;
    this.holdsWholeList = pending?.items.length === 0 && !placed.paragraph.numbering;
    if (pending && this.holdsWholeList) this.now.lists.push(pending);
  }
}

export const freshMoment = (): Moment => ({
  comparator: undefined,
  inReason: false,
  reasonGoesOn: false,
  amount: undefined,
  count: undefined,
  change: undefined,
  compared: undefined,
  comparedSide: undefined,
  lists: [],
});

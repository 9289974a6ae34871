import type { BudgetBase, TextFigure } from '../../model/index.ts';
import type { NumberToken } from '../figures/tokens.ts';
import type { ResolvedSubject } from '../lexicon/resolve-subject.ts';
import type { Comparator } from './comparators.ts';
import type { Role } from './roles.ts';

/** A figure of the text with everything its clause says about it. */
export interface Mention {
  readonly token: NumberToken;
  readonly figure: TextFigure;
  readonly role: Role;
  /** Words between the mark or figure before and this figure. */
  readonly lead: string;
  /** Settled once the whole text is read: a part is about what its total is about. */
  subject: ResolvedSubject;
  readonly comparator?: Comparator;
  readonly sentence: string;
  readonly section: string;
  readonly paragraph: number;
  /** Figures inside an explanation of causes state no relation. */
  readonly aside: boolean;
  /** Position in a run of figures that share one lead (各, 分别). */
  readonly track: number;
  /** What the sentence says before the figure, since its last full stop or semicolon. */
  readonly context: string;
  /** The list this figure is an item of. */
  list?: ItemList;
}

/** Items after 其中, 包括 … and the figure they are parts of. */
export interface ItemList {
  /** Amount and count stated before the list: the first item's kind decides which is its total. */
  readonly amount?: Mention;
  readonly count?: Mention;
  total?: Mention;
  readonly items: Mention[];
  /** Deltas listed under a total's change. */
  readonly changes: Mention[];
  open: boolean;
  /** 等, 主要: not all items are named. */
  partial: boolean;
}

/** A change under construction: amount and rate may come in either order. */
export interface Change {
  readonly comparator: Comparator | undefined;
  readonly track: number;
  /** Figures that can be the current one, likeliest first; filled later where the figure follows its change. */
  readonly currents: Mention[];
  /** Budgets of the same statement, where the change is one on the budget. */
  readonly budgets?: readonly Mention[];
  readonly subject: ResolvedSubject;
  delta?: Mention;
  rate?: Mention;
  prior?: Mention;
  /** 持平: the figure is said to equal the prior one. */
  readonly flat?: boolean;
  readonly sentence: string;
}

export interface BudgetMention {
  readonly mention: Mention;
  readonly base: BudgetBase;
}

import type { Location } from '../../../model/index.ts';
import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { ComparisonWord } from '../comparisons.ts';
import type { BudgetMention, Mention } from '../mention.ts';

/** Percentages and words of comparison with the figures that they are about. */

export interface ShareReading {
  readonly mention: Mention;
  readonly part: Mention;
  readonly baseText: string;
  readonly baseSubject?: ResolvedSubject;
}

export interface CompletionReading {
  readonly mention: Mention;
  readonly actuals: readonly Mention[];
  readonly budgets: readonly BudgetMention[];
}

export interface ComparisonReading {
  readonly word: ComparisonWord;
  readonly actual: Mention;
  readonly budgets: readonly BudgetMention[];
  /** Where no budget is stated, the completion rate tells which is larger. */
  readonly rate?: Mention;
  readonly location: Location;
}

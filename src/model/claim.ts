import type { Location } from './location.ts';
import type { Operand } from './relation.ts';
import type { Coverage } from './result.ts';

/** A figure of the text: an amount, a percentage or a count. Its `id` is `n1`, `n2` … in reading order. */
export interface TextFigure extends Operand {
  readonly kind: 'amount' | 'percent' | 'count';
  /** 人, 辆, 批次 … for counts; 万元, 元, 亿元, % otherwise. */
  readonly measure: string;
  /** Sentence the figure stands in, `s1`, `s2` …: figures of one sentence share a rounding mode. */
  readonly sentence: string;
}

/** Names from the heading down to the clause, as understood. */
export interface Subject {
  /** As written in the clause. */
  readonly text: string;
  /** Id in the lexicon of concepts, where one matches. */
  readonly concept?: string;
  /** Fact keys the figure should equal, best first, given the section it stands in. */
  readonly facts: readonly string[];
}

interface ClaimBase {
  readonly id: string;
  readonly location: Location;
  readonly sentence: string;
  /** Section id, `c1` … */
  readonly section: string;
}

export interface Section {
  readonly id: string;
  readonly parent?: string;
  readonly title: string;
  readonly level: number;
  readonly location: Location;
  /** Concept of the heading, e.g. `fund.gov`, `three-public`. */
  readonly concept?: string;
}

export type Claim = ClaimBase & { readonly type: string };

/** What was read from the narrative. */
export interface NarrativeReading {
  readonly file: string;
  readonly unitName?: string;
  readonly year?: number;
  readonly sections: readonly Section[];
  readonly figures: readonly TextFigure[];
  readonly claims: readonly Claim[];
  readonly coverage: Coverage;
}

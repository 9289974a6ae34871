import type { Scope } from '../../lexicon/lexicon.ts';
import type { ResolvedSubject } from '../../lexicon/resolve-subject.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { MentionIndex } from '../../mentions/mention-index.ts';
import type { Weighed } from '../../settle/choose.ts';
import type { ListReading } from '../lists/list-reading.ts';

/** A percentage read as the share of one figure in another. */
export interface ShareReading {
  readonly percent: Mention;
  readonly part: Mention;
  /** Figures that the base can be, the chosen first; empty where the words bear out none. */
  readonly bases: readonly Mention[];
  readonly baseText: string;
  readonly baseSubject?: ResolvedSubject;
  readonly computes: boolean;
  readonly certainty: number;
  /** The chosen reading and its rivals, likeliest first. */
  readonly ranking: readonly Weighed<ShareParts>[];
}

export interface ShareParts {
  readonly part: Mention;
  /** Absent where only a table states it. */
  readonly base?: Mention;
}

/** A figure as the part or the base of a share, with the likelihood that the words give it. */
export interface Proposed {
  readonly mention: Mention;
  readonly words: number;
}

export interface ShareContext {
  readonly index: MentionIndex;
  readonly listOf: (mention: Mention) => ListReading | undefined;
  readonly scopeOf: (paragraph: number) => Scope;
  readonly unitNames: readonly string[];
}

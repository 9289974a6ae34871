import type { Severity } from './severity.ts';

export const RULE_KINDS = [
  'footing',
  'cross-footing',
  'roll-forward',
  'tie-out',
  'narrative-tie-out',
  'share',
  'growth',
  'completion',
  'part-whole',
  'direction',
  'duplicate',
  'label',
  'listing',
  'presence',
  'residue',
  'period',
  'unit',
  'sign',
  'order',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export type Language = 'zh' | 'en';
export type Localized = Readonly<Record<Language, string>>;

/** What every rule says of itself, formula or code. */
export interface RuleMeta {
  /** `T01-03`, `T03-T05-01` style for pairs, `N-12` for the narrative. A number is never reused. */
  readonly id: string;
  /** kebab-case, unique. */
  readonly name: string;
  readonly title: Localized;
  readonly kind: RuleKind;
  /** Severity of a failure that rounding cannot explain. */
  readonly severity: Severity;
  /** Where the relation comes from: circular, form definition, paper. */
  readonly basis: Localized;
  /** Why it must hold, a failing example in one line, and how to fix it: `juesuan explain` prints them. */
  readonly why: Localized;
  readonly example: Localized;
  readonly fix: Localized;
}

/** Four states, all counted. A pass may carry a note (rounding). */
export type Outcome = 'pass' | 'fail' | 'undecided' | 'not-applicable';

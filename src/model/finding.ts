import type { Location } from './location.ts';
import type { Agreement, Relation } from './relation.ts';
import type { RuleKind } from './rule.ts';

/** error: rounding cannot explain it · warning: a judgement, a likely slip · note: rounding or truncation explains it. */
export type Severity = 'error' | 'warning' | 'note';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A rule that failed here. Amounts are decimal strings in `unit`. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Wording lives in report/message.ts under this id. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** 万元, 元, %, 人 … as printed at the first location. */
  readonly unit?: string;
  /** The first is the one to look at first. */
  readonly locations: readonly Location[];
  /** The formula as written and with the figures filled in, e.g. `4294.10 = 645.1 + 3754.88`. */
  readonly formula?: { readonly text: string; readonly filled: string };
  readonly agreement?: Agreement;
  readonly relation?: Relation;
  /** Findings that share a suspect cell carry the same group; the lowest level comes first. */
  readonly group?: string;
  readonly diagnosis?: string;
}

import type { RuleKind } from '../../model/rule.ts';

/** One department as the page's script gets it: short, since there may be many thousands. */
export type PageRow = readonly [
  id: string,
  unit: string,
  year: number,
  /** Position in `statuses`. */
  status: number,
  error: number,
  warning: number,
  note: number,
  undecided: number,
  /** Positions in `rules`, most frequent first. */
  rules: readonly number[],
  problem: string,
  report: string,
];

interface PageRule {
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
}

export interface PageData {
  readonly rows: readonly PageRow[];
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
  readonly rules: readonly PageRule[];
  /** Where the departments' reports are, from this page; empty where there are none. */
  readonly reportBase: string;
  readonly headings: readonly string[];
  readonly text: { readonly shown: string; readonly open: string };
}

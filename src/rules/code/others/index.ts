import type { CodeRule } from '../../../model/code-rule.ts';
import { otherChanges, otherColumnsAddUp, otherRates, otherRowsAddUp } from './sums-of-other-tables.ts';
import { otherTablesTie } from './ties-of-other-tables.ts';

/** What holds of tables that are none of the nine, a budget's among them. */
export const otherTableRules: readonly CodeRule[] = [
  otherRowsAddUp,
  otherColumnsAddUp,
  otherChanges,
  otherRates,
  otherTablesTie,
];

import type { CodeRule } from '../../model/code-rule.ts';
import { elementRules } from './elements/index.ts';
import { hygieneRules } from './hygiene/index.ts';
import { narrativeRules } from './narrative/index.ts';
import { otherTableRules } from './others/index.ts';
import { tableRules } from './tables/index.ts';

/** Rules that no formula can say. */
export const codeRules: readonly CodeRule[] = [
  ...tableRules,
  ...otherTableRules,
  ...narrativeRules,
  ...elementRules,
  ...hygieneRules,
];

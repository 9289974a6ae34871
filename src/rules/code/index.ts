import type { CodeRule } from '../../model/code-rule.ts';

/** Rules that no formula can say. */
export const codeRules: readonly CodeRule[] = [];

import type { CodeRule } from '../../model/code-rule.ts';
import { narrativeRules } from './narrative/index.ts';

/** Rules that no formula can say. Rules about tables come first, then those about the narrative. */
export const codeRules: readonly CodeRule[] = [...narrativeRules];

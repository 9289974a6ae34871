import type { CheckOptions } from '../../src/check.ts';
import { hygieneRules } from '../../src/rules/code/hygiene/index.ts';

/** For texts and tables in several formats: what a file says beside them is its own. */
export const CONTENT_ONLY: CheckOptions = {
  severities: Object.fromEntries(hygieneRules.map(({ id }) => [id, 'off' as const])),
};

import type { Severity } from '../model/severity.ts';
import { hygieneRules } from '../rules/code/hygiene/index.ts';

/** `--hygiene`: what the files betray is more than a note; the configuration still has the last word. */
export const HYGIENE_SEVERITIES: Readonly<Record<string, Severity>> = Object.fromEntries(
  hygieneRules.map(({ id }) => [id, 'warning']),
);

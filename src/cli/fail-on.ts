import { SEVERITIES, type Severity } from '../model/severity.ts';
import { type FailWord, UNCHECKED } from '../policy/config.ts';
import { oneOf } from './one-of.ts';

/** What makes a check fail: findings of this severity and above, and, where asked for, what was not checked. */
export interface FailOn {
  readonly severity: Severity;
  readonly unchecked: boolean;
}

export const FAIL_WORDS: readonly FailWord[] = [...SEVERITIES, UNCHECKED];

/** `error` counts as said where only `unchecked` is. */
export function failOnOf(words: readonly FailWord[]): FailOn {
  const severity = [...SEVERITIES].reverse().find((one) => words.includes(one)) ?? 'error';
  return { severity, unchecked: words.includes(UNCHECKED) };
}

/** `--fail-on warning,unchecked`. */
export const parseFailOn = (value: string): FailOn =>
  failOnOf(value.split(',').map((word) => oneOf('--fail-on', FAIL_WORDS)(word.trim())));

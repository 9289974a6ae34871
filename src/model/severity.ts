/** error: rounding cannot explain it · warning: a judgement, a likely slip · note: rounding or truncation explains it. */
export type Severity = 'error' | 'warning' | 'note';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

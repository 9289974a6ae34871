import type { Location } from './location.ts';

/** How a slip may have come about. @internal */
export const CAUSES = [
  'transposition',
  'digit',
  'dropped-digit',
  'added-digit',
  'sign',
  'power-of-ten',
  'unit-mix',
  'copied-figure',
  'swapped-rows',
  'doubled-line',
  'omitted-line',
  'shifted-columns',
  'shifted-rows',
  'swapped-columns',
  'wrong-label',
  'wrong-direction',
  'wrong-total',
  'wrong-base',
  'complement',
  'swapped-shares',
  'copied-rate',
  'current-year-base',
  'times-hundred',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];

/** One cell or label change. `stated` and `suggested` are as they would be printed. */
export interface Correction {
  readonly figure?: string;
  readonly location: Location;
  readonly stated: string;
  readonly suggested?: string;
  /** Of both, where they are figures: 万元, 元, %. */
  readonly unit?: string;
}

/** The smallest change that would clear a group of findings. */
export interface Diagnosis {
  readonly id: string;
  /** `undecided`: arithmetic cannot tell the cells apart; `corrections` then lists the candidates. */
  readonly status: 'named' | 'group' | 'undiagnosed';
  readonly corrections: readonly Correction[];
  readonly cause: Cause;
  /** Wording lives in report/message.ts under this id. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  /** 0 to 1. */
  readonly confidence: number;
  /** Finding ids. */
  readonly explains: readonly string[];
  readonly rivals: readonly DiagnosisRival[];
}

export interface DiagnosisRival {
  readonly corrections: readonly Correction[];
  readonly cause: Cause;
  readonly confidence: number;
}

/** When do reported figures agree? The rules are those of README "Rounding". */
export * from './judge-equality.ts';
export * from './judge-ratio.ts';
export * from './judge-sum.ts';
export type * from './verdict.ts';

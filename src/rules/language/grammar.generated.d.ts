import type { Formula } from './syntax.ts';

/** Written by scripts/build.mjs from grammar.peggy. */
export function parse(text: string): Formula;

export interface SyntaxErrorLike extends Error {
  readonly expected:
    | readonly { readonly type: string; readonly description?: string; readonly text?: string }[]
    | null;
  readonly found: string | null;
  readonly location: {
    readonly start: { readonly offset: number; readonly line: number; readonly column: number };
  };
}

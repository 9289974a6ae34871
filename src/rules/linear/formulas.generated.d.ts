import type { Formula } from '../language/syntax.ts';

/** Written by scripts/parse-formulas.mjs: formulas by their text. */
export const parsedFormulas: Readonly<Record<string, Formula>>;

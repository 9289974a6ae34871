import { bindFormula } from './bind-formula.ts';
import type { FormulaError } from './formula-error.ts';
import { parse, type SyntaxErrorLike } from './grammar.generated.js';
import type { Formula } from './syntax.ts';

/** Parses a formula and checks every name in it against the catalogue of fact keys. */
export function parseFormula(text: string): { formula: Formula } | { errors: readonly FormulaError[] } {
  let formula: Formula;
  try {
    formula = parse(text);
  } catch (error) {
    return { errors: [describeSyntaxError(error)] };
  }
  const errors = bindFormula(formula);
  return errors.length === 0 ? { formula } : { errors };
}

function describeSyntaxError(error: unknown): FormulaError {
  const { expected, found, location } = error as SyntaxErrorLike;
  if (!location) throw error;
  const wanted = (expected ?? [])
    .map((item) => item.description ?? (item.text === undefined ? undefined : `"${item.text}"`))
    .filter((item) => item !== undefined && item !== 'space');
  const data = { expected: [...new Set(wanted)].slice(0, 6).join(' / ') };
  return found === null
    ? { at: location.start.offset, messageId: 'formula-ends-early', data }
    : { at: location.start.offset, messageId: 'formula-syntax', data: { ...data, found } };
}

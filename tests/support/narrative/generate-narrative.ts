import type { Department } from '../department.ts';
import type { Random } from '../random.ts';
import { Context } from './context.ts';
import { type PrintedNarrative, printNarrative } from './print.ts';
import type { Style } from './style.ts';
import { WORDINGS, type WordingName } from './wordings/index.ts';

/** The whole 情况说明 of a department in one regional wording. */
export function generateNarrative(
  department: Department,
  wording: WordingName,
  style: Style,
  random: Random,
): PrintedNarrative {
  const context = new Context(department, random, style);
  WORDINGS[wording](context);
  return withRepeats(printNarrative(context.blocks, style, random));
}

/** The same figure stated twice contradicts itself when one is changed. */
function withRepeats(printed: PrintedNarrative): PrintedNarrative {
  const seen = new Map<string, number>();
  for (const { concept, kind } of printed.statements) {
    if (kind === 'amount') seen.set(concept, (seen.get(concept) ?? 0) + 1);
  }
  const statements = printed.statements.map((statement) =>
    statement.kind === 'amount' && seen.get(statement.concept)! > 1 && !statement.ties.includes('repeat')
      ? { ...statement, ties: [...statement.ties, 'repeat'] }
      : statement,
  );
  return { text: printed.text, statements };
}

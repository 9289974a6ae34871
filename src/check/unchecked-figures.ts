import type { EvaluationReport } from '../model/evaluation.ts';
import type { Location } from '../model/location.ts';
import { figuresIn } from '../model/relation.ts';
import type { Submission } from '../model/submission.ts';

/** Printed figures, zeros aside, that no rule looked at which could be judged: a slip there goes unseen. */
export function uncheckedFigures(submission: Submission, { evaluations }: EvaluationReport): Location[] {
  const seen = new Set<string>();
  for (const { relation, alternatives = [], outcome, instance, finding } of evaluations) {
    for (const location of finding?.locations ?? []) seen.add(placeKey(location));
    if (outcome !== 'pass' && outcome !== 'fail') continue;
    seen.add(instance);
    for (const one of relation ? [relation, ...alternatives] : []) {
      for (const id of figuresIn(one)) seen.add(id);
    }
  }
  return printedFigures(submission)
    .filter(({ id, location }) => !seen.has(id) && !seen.has(placeKey(location)))
    .map(({ location }) => withoutExcerpt(location));
}

/** Every printed figure of the tables and every amount and percentage of the text, zeros aside. */
export function printedFigures({ tables, narrative }: Submission): { id: string; location: Location }[] {
  const facts = tables
    .flatMap((table) => table.facts)
    .filter(({ state, value }) => state === 'printed' && !value.isZero())
    .map(({ key, location }) => ({ id: key, location }));
  const figures = (narrative?.figures ?? [])
    .filter(({ kind, value }) => MEASURES.has(kind) && !value.isZero())
    .map(({ id, location }) => ({ id, location }));
  return [...facts, ...figures];
}

const placeKey = ({ file, sheet, row, column, line, paragraph, start }: Location): string =>
  [file, sheet, row, column, line, paragraph, start].join('\n');

/** Years, ordinals and counts of things are no accounts. */
const MEASURES: ReadonlySet<string> = new Set(['amount', 'percent']);

/** The clause around it would be repeated for every figure. */
export function withoutExcerpt({ excerpt: _, excerptStart: __, ...location }: Location): Location {
  return location;
}

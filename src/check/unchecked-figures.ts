import { changeNoticer } from '../evaluate/change-noticer.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import type { Location } from '../model/location.ts';
import { figuresIn, type Operand } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Submission } from '../model/submission.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/**
 * Printed figures, zeros aside, of which no rule would notice that a digit is wrong: none could be judged, or all
 * that could are too coarse, or say no more than a note. Figures that a finding points at are seen.
 */
export function uncheckedFigures(
  submission: Submission,
  { evaluations, operands }: EvaluationReport,
  notes: ReadonlySet<RuleMeta['id']>,
): Location[] {
  const noticesChange = changeNoticer(operands);
  const seen = new Set<string>();
  for (const { rule, relation, alternatives = [], fixes = [], outcome, finding } of evaluations) {
    for (const id of fixes) seen.add(id);
    for (const location of finding?.locations ?? []) seen.add(placeKey(location));
    if ((outcome !== 'pass' && outcome !== 'fail') || !relation || notes.has(rule)) continue;
    const readings = [relation, ...alternatives];
    const isNew = (id: string) => !seen.has(id) && isPrinted(operands.get(id));
    const asked = [...new Set(readings.flatMap(figuresIn))].filter(isNew);
    if (asked.length === 0) continue;
    const isNoticed = noticesChange(readings);
    for (const id of asked) if (isNoticed(id)) seen.add(id);
  }
  return printedFigures(submission)
    .filter(({ id, location }) => !seen.has(id) && !seen.has(placeKey(location)))
    .map(({ location }) => withoutExcerpt(location));
}

/** What is asked about: no blanks, no zeros. */
const isPrinted = (operand: Operand | undefined) => operand?.state === 'printed' && !operand.value.isZero();

/** Rules whose failures are notes: what only they see is not checked. */
export const notesOf = ({ formula, code }: RuleSet): ReadonlySet<RuleMeta['id']> =>
  new Set([...formula, ...code].filter(({ severity }) => severity === 'note').map(({ id }) => id));

/** Every printed figure of the tables and every amount and percentage of the text, zeros aside. */
export function printedFigures({ tables, narrative }: Submission): { id: string; location: Location }[] {
  const facts = tables
    .flatMap((table) => table.facts)
    .filter(({ state, value }) => state === 'printed' && !value.isZero())
    .map(({ key, location }) => ({ id: key, location }));
  const aside = tables
    .flatMap(({ aside = [] }) => aside)
    .map((location) => ({ id: placeKey(location), location }));
  const figures = (narrative?.figures ?? [])
    .filter(({ kind, value }) => MEASURES.has(kind) && !value.isZero())
    .map(({ id, location }) => ({ id, location }));
  return [...facts, ...aside, ...figures];
}

const placeKey = ({ file, sheet, row, column, line, paragraph, start }: Location): string =>
  [file, sheet, row, column, line, paragraph, start].join('\n');

/** Years, ordinals and counts of things are no accounts. */
const MEASURES: ReadonlySet<string> = new Set(['amount', 'percent']);

/** The clause around it would be repeated for every figure. */
export function withoutExcerpt({ excerpt: _, excerptStart: __, ...location }: Location): Location {
  return location;
}

import { changeNoticer, type NoticedChange } from '../evaluate/change-noticer.ts';
import type { EvaluationReport } from '../model/evaluation.ts';
import { type Location, placeKey } from '../model/location.ts';
import { figuresIn, type Operand } from '../model/relation.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Submission } from '../model/submission.ts';
import { FULL_SCORE, scorePlaces } from '../rules/code/narrative/projects/scores-within-hundred.ts';
import { closingHabitOf } from '../rules/code/tables/last-digits/closing-habit.ts';
import { lastDigitNoticer } from '../rules/code/tables/last-digits/suspect-figures.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** Figures of which a slip would go unseen: in any digit, or in the last ones alone. */
export interface UncheckedFigures {
  /** How many figures were asked about. */
  readonly printed: number;
  readonly unchecked: readonly Location[];
  readonly lastDigits: readonly Location[];
}

const DIGITS = ['middle', 'last'] as const;

/**
 * Printed figures, zeros aside, of which no rule would notice that a digit is wrong: none could be judged, or all
 * that could are too coarse, or say no more than a note. Of `lastDigits` that is so for the last digit, and it may be for
 * others behind the middle: rounding hides them. Figures that a finding points at are seen.
 */
export function uncheckedFigures(
  submission: Submission,
  { evaluations, operands, sums }: EvaluationReport,
  notes: ReadonlySet<RuleMeta['id']>,
): UncheckedFigures {
  const noticesChange = changeNoticer(operands);
  const seen = { middle: new Set<string>(), last: new Set<string>() };
  // A bound notices one way, a rate mostly the other: together both.
  const oneWay = { middle: new Map<string, NoticedChange>(), last: new Map<string, NoticedChange>() };
  for (const { rule, relation, alternatives, fixes = [], outcome, finding } of evaluations) {
    for (const id of fixes) {
      seen.middle.add(id);
      seen.last.add(id);
    }
    for (const location of finding?.locations ?? []) seen.middle.add(placeKey(location));
    // Of a base of nothing there is no rate; with another digit there is.
    const isJudged = outcome !== 'undecided' || finding !== undefined;
    if (!isJudged || !relation || notes.has(rule)) continue;
    const readings = alternatives ? [relation, ...alternatives] : [relation];
    let isNoticed: ReturnType<typeof noticesChange> | undefined;
    for (const reading of readings) {
      for (const id of figuresIn(reading)) {
        if (seen.last.has(id) || !isPrinted(operands.get(id))) continue;
        isNoticed ??= noticesChange(readings);
        for (const digit of DIGITS) {
          if (seen[digit].has(id)) continue;
          const now = isNoticed(id, digit);
          const before = oneWay[digit].get(id);
          const [more, less] = before ? [before[0] || now[0], before[1] || now[1]] : now;
          if (more && less) seen[digit].add(id);
          else if (more || less) oneWay[digit].set(id, [more, less]);
        }
      }
    }
  }
  const noticesLast = lastDigitNoticer(closingHabitOf(sums, { operand: (id) => operands.get(id) }));
  const unchecked: Location[] = [];
  const lastDigits: Location[] = [];
  const printed = printedFigures(submission);
  for (const { id, location } of printed) {
    const isLastSeen = seen.last.has(id);
    if (isLastSeen && seen.middle.has(id)) continue;
    const place = placeKey(location);
    if (!seen.middle.has(id) && !seen.middle.has(place)) {
      unchecked.push(withoutExcerpt(location));
      continue;
    }
    const operand = isLastSeen ? undefined : operands.get(id);
    if (!isLastSeen && !(operand && noticesLast(operand, place))) lastDigits.push(withoutExcerpt(location));
  }
  return { printed: printed.length, unchecked, lastDigits };
}

/** What is asked about: no blanks, no zeros. */
const isPrinted = (figure: Pick<Operand, 'state' | 'value'> | undefined): boolean =>
  figure?.state === 'printed' && !figure.value.isZero();

/** Rules whose failures are notes: what only they see is not checked. */
export function notesOf(rules: RuleSet): ReadonlySet<RuleMeta['id']> {
  const known = notes.get(rules);
  if (known) return known;
  const { formula, code } = rules;
  const found = new Set(
    [...formula, ...code].filter(({ severity }) => severity === 'note').map(({ id }) => id),
  );
  notes.set(rules, found);
  return found;
}

const notes = new WeakMap<RuleSet, ReadonlySet<RuleMeta['id']>>();

/** Every printed figure of the tables and every amount, percentage and score of the text, zeros aside. */
function printedFigures(submission: Submission): { id: string; location: Location }[] {
  const { tables, otherTables = [], narrative } = submission;
  const facts = tables
    .flatMap((table) => table.facts)
    .filter(isPrinted)
    .map(({ key, location }) => ({ id: key, location }));
  const aside = tables
    .flatMap(({ aside = [] }) => aside)
    .map((location) => ({ id: placeKey(location), location }));
  const figures = (narrative?.figures ?? [])
    .filter(({ kind, value }) => MEASURES.has(kind) && !value.isZero())
    .map(({ id, location }) => ({ id, location }));
  const others = otherTables.flatMap(({ figures: cells, relations }) =>
    // Whole numbers of a table in which nothing adds up may be anything.
    cells.filter((cell) => isPrinted(cell) && (relations.length > 0 || cell.decimals > 0)),
  );
  // 平均得分99.86分: nothing in the text tells an average but that it is no more than 100.
  const scores = scorePlaces(submission)
    // Any other digit in 100.00 makes it more than 100.
    .filter(({ text }) => text.includes('.') && Number(text) < FULL_SCORE)
    .map((location) => ({ id: placeKey(location), location }));
  return [...facts, ...aside, ...others, ...figures, ...scores];
}

/** Years, ordinals and counts of things are no accounts. */
const MEASURES: ReadonlySet<string> = new Set(['amount', 'percent']);

/** The clause around it would be repeated for every figure. */
export function withoutExcerpt({ excerpt: _, excerptStart: __, ...location }: Location): Location {
  return location;
}

import type { EvaluationReport } from '../model/evaluation.ts';
import type { Location } from '../model/location.ts';
import { figuresIn } from '../model/relation.ts';
import type { Outcome } from '../model/rule.ts';
import type { FigureUse } from '../model/sources.ts';

interface Place {
  readonly location: Location;
  readonly rules: Map<string, Outcome>;
}

/** Which rules looked at each printed figure, and how each came out. A rule that fails anywhere here failed. */
export function figureUses({ evaluations, operands }: EvaluationReport): FigureUse[] {
  const places = new Map<string, Place>();
  const byLocation = new Map<Location, Place>();
  const placeOf = (location: Location): Place => {
    const known = byLocation.get(location);
    if (known) return known;
    const key = keyOf(location);
    const place = places.get(key) ?? { location, rules: new Map() };
    places.set(key, place);
    byLocation.set(location, place);
    return place;
  };
  const note = (location: Location, rule: string, outcome: Outcome) => {
    const { rules } = placeOf(location);
    const before = rules.get(rule);
    if (before === undefined || worse(outcome, before)) rules.set(rule, outcome);
  };
  for (const { rule, outcome, relation, finding } of evaluations) {
    for (const figure of relation ? figuresIn(relation) : []) {
      const operand = operands.get(figure);
      if (operand && operand.state !== 'assumed') note(operand.location, rule, outcome);
    }
    for (const location of relation ? [] : (finding?.locations ?? [])) note(location, rule, outcome);
  }
  return [...places.values()].map(({ location, rules }) => ({
    location,
    checks: [...rules].map(([rule, outcome]) => ({ rule, outcome })),
  }));
}

const keyOf = ({ file, sheet, row, column, line, paragraph, start, end }: Location): string =>
  [file, sheet, row, column, line, paragraph, start, end].join('\n');

const ORDER: readonly Outcome[] = ['fail', 'undecided', 'pass', 'not-applicable'];
const worse = (a: Outcome, b: Outcome): boolean => ORDER.indexOf(a) < ORDER.indexOf(b);

import type { SumRelation } from '../../../../model/index.ts';

/** A figure of the text is that of a cell, or another of the text. */
export const tie = (figure: string, fact: string): SumRelation => ({
  type: 'sum',
  comparison: '=',
  terms: [
    { figure, weight: 1 },
    { figure: fact, weight: -1 },
  ],
});

/** A figure is no more than another: a part and its whole. */
export const within = (part: string, whole: string): SumRelation => ({
  ...tie(part, whole),
  comparison: '<=',
});

/** The same figure against the other facts that it may mean. */
export function otherReadings(figure: string, facts: readonly string[], chosen: string) {
  const others = [...new Set(facts)].filter((fact) => fact !== chosen);
  return others.length > 0 ? { alternatives: others.map((fact) => tie(figure, fact)) } : {};
}

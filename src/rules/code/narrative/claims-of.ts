import type { CheckContext, Claim, NarrativeReading, Operand, TextFigure } from '../../../model/index.ts';

/** All claims of one type; none where there is no narrative. */
export function claimsOf<T extends Claim['type']>(
  context: CheckContext,
  type: T,
): Extract<Claim, { type: T }>[] {
  const claims = context.submission.narrative?.claims ?? [];
  return claims.filter((claim): claim is Extract<Claim, { type: T }> => claim.type === type);
}

const byReading = new WeakMap<NarrativeReading, ReadonlyMap<string, TextFigure>>();

/** Figures of the narrative by id. */
export function figuresOf(context: CheckContext): ReadonlyMap<string, TextFigure> {
  const narrative = context.submission.narrative;
  if (!narrative) return new Map();
  let map = byReading.get(narrative);
  if (!map) {
    map = new Map(narrative.figures.map((figure) => [figure.id, figure]));
    byReading.set(narrative, map);
  }
  return map;
}

/** The figure as it is printed, with its unit. */
export const printed = (figure: TextFigure): string =>
  `${figure.text}${figure.measure === '' ? '' : ` ${figure.measure}`}`;

export const isAmountOperand = (operand: Operand): boolean =>
  operand.unit !== 'percent' && operand.unit !== 'count';

import type { CheckContext, Claim, NarrativeReading, TextFigure } from '../../../model/index.ts';

type ClaimsByType = ReadonlyMap<Claim['type'], readonly Claim[]>;
const byType = new WeakMap<NarrativeReading, ClaimsByType>();

/** All claims of one type; none where there is no narrative. */
export function claimsOf<T extends Claim['type']>(
  context: CheckContext,
  type: T,
): readonly Extract<Claim, { type: T }>[] {
  const narrative = context.submission.narrative;
  if (!narrative) return [];
  let groups = byType.get(narrative);
  if (!groups) {
    groups = groupByType(narrative.claims);
    byType.set(narrative, groups);
  }
  return (groups.get(type) ?? []) as readonly Extract<Claim, { type: T }>[];
}

function groupByType(claims: readonly Claim[]): ClaimsByType {
  const groups = new Map<Claim['type'], Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.type);
    if (group) group.push(claim);
    else groups.set(claim.type, [claim]);
  }
  return groups;
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

/** For an instance: how sure the reading of its statement is. */
export const sureAs = ({ certainty }: Claim): { readonly certainty?: number } =>
  certainty === undefined ? {} : { certainty };

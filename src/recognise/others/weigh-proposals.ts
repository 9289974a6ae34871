import type { OtherRelationKind } from '../../model/other-table.ts';
import type { SheetCell } from './sheet-figures.ts';

/** What the labels or the place of some cells suggest: total = Σ weight · part. Arithmetic decides. */
export interface Proposal {
  readonly kind: OtherRelationKind;
  readonly total: SheetCell;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly cell: SheetCell;
  readonly weight: 1 | -1;
}

/** Proposals that are right or wrong together: one column as the total of others, over all rows. */
export interface Family {
  /** Families of one question are rivals: what this total adds up. */
  readonly question: string;
  readonly proposals: readonly Proposal[];
  /** Whether labels say so: codes, merged heads. Neighbours that happen to add up take more proof. */
  readonly isSaid?: boolean;
  /** Families that bear each other out: levels and totals of one table. */
  readonly pool?: string;
  /** Whether the words leave no other reading: a total of a list without levels. */
  readonly isPlain?: boolean;
}

/** Idle ones have nothing to add up, or nothing that it adds up to. */
type Outcome = 'strong' | 'weak' | 'fail' | 'idle';

/** A family with how its proposals came out. */
export interface Weighed extends Family {
  readonly outcomes: readonly Outcome[];
  readonly strong: number;
  readonly weak: number;
  readonly fail: number;
}

export function weigh(family: Family): Weighed {
  const outcomes = family.proposals.map(judge);
  const count = (wanted: Outcome) => outcomes.filter((one) => one === wanted).length;
  return { ...family, outcomes, strong: count('strong'), weak: count('weak'), fail: count('fail') };
}

/** By so much a total of long figures must exceed what rounding allows to say anything. */
const TELLING = 100;

function judge({ total, parts }: Proposal): Outcome {
  const filled = parts.filter(({ cell }) => cell.value !== 0);
  // A blank total is left out, and blank parts under a filled total were not entered: neither is a wrong sum.
  if (!total.isPrinted || filled.length === 0) return 'idle';
  const slack = slackOf({ total, parts });
  if (!(Math.abs(residualOf({ total, parts })) <= slack)) return 'fail';
  return filled.length > 1 && Math.abs(total.value) > TELLING * slack ? 'strong' : 'weak';
}

/** Total less parts, in the table's last digit. */
export const residualOf = ({ total, parts }: Pick<Proposal, 'total' | 'parts'>): number =>
  parts.reduce((rest, { cell, weight }) => rest - weight * cell.value, total.value);

/** What rounding or cutting digits off may leave; see rounding of sums. */
export function slackOf({ total, parts }: Pick<Proposal, 'total' | 'parts'>): number {
  const steps = parts.filter(({ cell }) => cell.value !== 0).map(({ cell }) => cell.step);
  const all = steps.reduce((sum, step) => sum + step, 0);
  return Math.max((total.step + all) / 2, all - Math.max(0, ...steps));
}

/** Of the families of each question, the one that holds most often and fails least. */
export function chooseFamilies(families: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const family of families) {
    const rival = best.get(family.question);
    if (!rival || isBetter(family, rival)) best.set(family.question, family);
  }
  return [...best.values()];
}

/** Of two that hold as often, the one that is less far off. */
function isBetter(family: Weighed, rival: Weighed): boolean {
  const ahead = scoreOf(family) - scoreOf(rival);
  return ahead > 0 || (ahead === 0 && family.fail > 0 && distanceOf(family) < distanceOf(rival));
}

const scoreOf = ({ strong, weak, fail }: Weighed): number => strong + weak / 2 - fail;
const distanceOf = ({ proposals, outcomes }: Weighed): number =>
  proposals.reduce((sum, one, at) => sum + (outcomes[at] === 'fail' ? Math.abs(residualOf(one)) : 0), 0);

import type { Location } from '../../../../model/location.ts';
import type { Operand } from '../../../../model/relation.ts';
import type { ClosingHabit } from './closing-habit.ts';
import type { ClosingSum } from './closing-sum.ts';

/** A figure whose last digits alone keep its relations from closing, or one sum that rounding cannot explain. */
export type Suspicion = {
  /** What does not close. */
  readonly sums: readonly ClosingSum[];
  /** Units of the last digit to add to the figure, or by which the sum is off. */
  readonly by: number;
} & ({ readonly figure: Operand } | { readonly figure?: undefined; readonly largest: number });

/**
 * Weighs for every figure of the tables whether it is wrong by a few units of its last digit: how much likelier its
 * relations are then than if all of them came from rounding, by how the other relations of the document close.
 */
export function suspectFigures(habit: ClosingHabit): Suspicion[] {
  const all = habit.sums;
  const blamed = new Set(
    all.filter(({ differs }) => differs).flatMap(({ terms }) => terms.map(({ place }) => place)),
  );
  const open = all.filter(({ differs, miss }) => !differs && miss !== 0);
  const ofPlace = sumsByPlace(all, open);
  const weighed: { suspicion: Suspicion & { figure: Operand }; score: number; places: string }[] = [];
  for (const [place, { figure, uses }] of ofPlace) {
    if (blamed.has(place)) continue;
    const chance = habit.without(sumsOf(uses));
    for (const by of changesThatClose(uses)) {
      let score = 0;
      for (const { sum, weight } of uses)
        score += Math.log10(chance(sum, sum.miss + weight * by) / chance(sum, sum.miss));
      const closing = sumsOf(
        uses.filter(({ sum: { miss }, weight }) => miss !== 0 && miss + weight * by === 0),
      );
      const least = leastScore(figure.location, closing);
      if (least !== undefined && score >= least)
        weighed.push({ suspicion: { figure, sums: closing, by }, score, places: place });
    }
  }
  weighed.sort((a, b) => b.score - a.score);
  const explained = new Set<ClosingSum>();
  const suspicions: Suspicion[] = [];
  for (const { suspicion, score } of weighed) {
    if (suspicion.sums.some((sum) => explained.has(sum))) continue;
    const isTied = weighed.some(
      (other) =>
        other.suspicion !== suspicion &&
        score - other.score < CLEARLY &&
        other.suspicion.sums.some((sum) => suspicion.sums.includes(sum)),
    );
    for (const sum of suspicion.sums) explained.add(sum);
    if (!isTied) suspicions.push(suspicion);
    else {
      const [sum] = suspicion.sums;
      const largest = habit.largestMiss(new Set(suspicion.sums));
      suspicions.push({ sums: suspicion.sums, by: sum!.miss, largest });
    }
  }
  return suspicions;
}

/** Powers of ten by which a slip must be likelier than rounding, a slip being as rare as one in a thousand figures. */
const WITH_IDENTITY = 3.5;
/** Rounding is at home in sums: figures rounded each for itself miss together where they share one. */
const SUMS_ALONE = 4.5;
/** What is typed into a text may come from a paper that was rounded another time: two places may both have it so. */
const TYPED_APART = 3;
/** The next best must be so much less likely. */
const CLEARLY = 0.5;

/** Tells of a figure whether it would be suspected if its last digit were one more or one less. */
export function lastDigitNoticer(habit: ClosingHabit): (figure: Operand, place: string) => boolean {
  const ofPlace = sumsByPlace(habit.sums, habit.sums);
  return ({ location }, place) => {
    const { uses = [] } = ofPlace.get(place) ?? {};
    const sums = sumsOf(uses);
    if (sums.some(({ differs }) => differs)) return false;
    const least = leastScore(
      location,
      sums.filter(({ miss }) => miss === 0),
    );
    if (least === undefined) return false;
    const chance = habit.without(sums);
    return [1, -1].every((by) => {
      let score = 0;
      for (const { sum, weight } of uses)
        score += Math.log10(chance(sum, sum.miss) / chance(sum, sum.miss + weight * by));
      return score >= least;
    });
  };
}

/** From which score on a figure is suspected that these relations would close without; undefined where it never is. */
function leastScore({ table, row }: Location, closing: readonly ClosingSum[]): number | undefined {
  if (closing.length === 0) return undefined;
  const identities = closing.filter(({ kind }) => kind === 'identity' || kind === 'row').length;
  const isTyped = table === undefined && row === undefined;
  if (isTyped && identities > 0 && identities < TYPED_APART) return undefined;
  return identities > 0 ? WITH_IDENTITY : SUMS_ALONE;
}

/** A sum that a figure stands in. */
interface Use {
  readonly sum: ClosingSum;
  readonly weight: 1 | -1;
}

const sumsOf = (uses: readonly Use[]): ClosingSum[] => uses.map(({ sum }) => sum);

/** For every place of the open sums all sums that it stands in. */
function sumsByPlace(all: readonly ClosingSum[], open: readonly ClosingSum[]) {
  const ofPlace = new Map<string, { figure: Operand; readonly uses: Use[] }>();
  for (const { terms } of open) {
    for (const { place, operand } of terms) {
      const known = ofPlace.get(place);
      if (known) known.figure = operand;
      else ofPlace.set(place, { figure: operand, uses: [] });
    }
  }
  for (const sum of all)
    for (const { place, weight } of sum.terms) ofPlace.get(place)?.uses.push({ sum, weight });
  return ofPlace;
}

const changesThatClose = (uses: readonly Use[]): Set<number> =>
  new Set(
    uses
      .filter(({ sum: { miss, differs } }) => miss !== 0 && !differs)
      .map(({ sum, weight }) => -sum.miss * weight),
  );

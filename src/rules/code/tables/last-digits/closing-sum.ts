import { MICRO_DECIMALS, tenToThe, toMicro } from '../../../../amount/micro.ts';
import type { CheckContext, JudgedSum } from '../../../../model/code-rule.ts';
import { placeKey } from '../../../../model/location.ts';
import type { Operand, SumRelation } from '../../../../model/relation.ts';

/** A printed figure, other than 0, in millionths of 万元 or of its own unit. */
interface ClosingFigure {
  readonly operand: Operand;
  /** One for each place in the files: a cell may have several keys. */
  readonly place: string;
  /** Counts the places. */
  readonly number: number;
  readonly micro: number;
  readonly decimals: number;
}

/** A figure as a term of a sum; sums share it. */
interface ClosingTerm extends ClosingFigure {
  readonly weight: 1 | -1;
}

/** A sum of figures that are all printed to the same digit. */
export interface ClosingSum {
  readonly terms: readonly ClosingTerm[];
  /** Σ weight·figure in units of the last printed digit. */
  readonly miss: number;
  /** Printed to the 分, below which there is no money. */
  readonly isToTheCent: boolean;
  readonly differs: boolean;
  readonly kind: ClosingKind;
}

/**
 * Of two figures that should be the same, rounding piles nothing up. Where they stand in one row, a total and the only
 * part that is printed, nothing at all tells them apart: one amount was rounded once. A part that may be smaller than
 * its whole tells as much as an identity where it is all of it, as most parts are where one fund pays: what is left is
 * hardly ever a unit or two.
 */
export type ClosingKind = 'sum' | 'identity' | 'row' | 'bound';

/** The sums that tell how the document's last digits close, each once. */
export function closingSums(
  sums: readonly JudgedSum[],
  context: Pick<CheckContext, 'operand'>,
): ClosingSum[] {
  const known = new Map<string | number, ClosingSum>();
  const figures = new ClosingFigures(context);
  const cutsOff = sums.filter(({ isCutOff }) => isCutOff).length > CUTTING * sums.length;
  for (const { relation, differs, isCutOff } of sums) {
    if (isCutOff && cutsOff) continue;
    const terms: ClosingTerm[] = [];
    for (const { figure, weight } of relation.terms) {
      const term = figures.term(figure, weight);
      if (term) terms.push(term);
    }
    if (terms.length < 2) continue;
    const kind = kindOf(relation, terms, context);
    if (relation.comparison === '<=' && kind === 'sum') continue;
    const key = keyOf(terms);
    if (key === undefined) continue;
    const sum = closingSum(kind, terms, differs);
    const isApart = sum?.kind === 'bound' && !differs && Math.abs(sum.miss) > ALL_OF_IT;
    if (sum && !isApart && (!known.has(key) || kind === 'identity' || kind === 'row')) known.set(key, sum);
  }
  return [...known.values()];
}

function kindOf(
  { comparison, terms }: SumRelation,
  printed: readonly ClosingTerm[],
  context: Pick<CheckContext, 'operand'>,
): ClosingKind {
  if (printed.length > 2) return 'sum';
  if (comparison !== '=') return 'bound';
  const [first, second] = printed.map(({ operand: { location } }) => location);
  const isOneRow = first!.row !== undefined && first!.row === second!.row && first!.file === second!.file;
  // A 0.00 beside them may be an amount too small to show.
  const isAlone =
    isOneRow &&
    terms.every(({ figure }) => {
      const operand = context.operand(figure);
      return operand?.state !== 'printed' || !operand.value.isZero();
    });
  return isAlone ? 'row' : 'identity';
}

/** The figures of one document as terms, each looked up once. */
class ClosingFigures {
  private readonly known = new Map<
    string,
    { readonly plus: ClosingTerm; readonly minus: ClosingTerm } | null
  >();
  private readonly numbers = new Map<string, number>();
  private readonly context: Pick<CheckContext, 'operand'>;

  constructor(context: Pick<CheckContext, 'operand'>) {
    this.context = context;
  }

  /** Undefined for what is not printed, and for zeros. */
  term(id: string, weight: 1 | -1): ClosingTerm | undefined {
    let terms = this.known.get(id);
    if (terms === undefined) {
      terms = this.make(id);
      this.known.set(id, terms);
    }
    return weight > 0 ? terms?.plus : terms?.minus;
  }

  private make(id: string) {
    const operand = this.context.operand(id);
    if (!operand || operand.value.isZero()) return null;
    const place = placeKey(operand.location);
    let number = this.numbers.get(place);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(place, number);
    }
    const shift = SHIFT[operand.unit] ?? 0;
    const micro = toMicro(operand.value, MICRO_DECIMALS + shift);
    const figure = { operand, place, number, micro, decimals: operand.decimals - shift };
    return { plus: { ...figure, weight: 1 as const }, minus: { ...figure, weight: -1 as const } };
  }
}

/** The same for sums of the same places, with all signs turned too; undefined where one place stands twice: it tells of no other. */
function keyOf(terms: readonly ClosingTerm[]): string | number | undefined {
  const [first, second] = terms as readonly [ClosingTerm, ClosingTerm];
  const sideOf = ({ number, weight }: ClosingTerm) => 2 * number + (weight === first.weight ? 1 : 0);
  if (terms.length === 2) {
    if (first.number === second.number) return undefined;
    const [a, b] = [sideOf(first), sideOf(second)];
    return a < b ? a * MOST_SIDES + b : b * MOST_SIDES + a;
  }
  const sides = terms.map(sideOf).sort(byNumber);
  return sides.some((side, at) => at > 0 && side >> 1 === sides[at - 1]! >> 1) ? undefined : sides.join();
}

const MOST_SIDES = 2 ** 26;
const byNumber = (a: number, b: number): number => a - b;

/** A document that cuts digits off does so in more than this part of its sums; a lone one is no habit. */
const CUTTING = 0.02;

/** A part this close to its whole, in units of the last digit, is all of it. */
const ALL_OF_IT = 9;

function closingSum(
  kind: ClosingKind,
  terms: readonly ClosingTerm[],
  differs: boolean,
): ClosingSum | undefined {
  const digit = terms[0]!.decimals;
  let sum = 0;
  for (const { micro, decimals, weight } of terms) {
    if (digit !== decimals) return undefined;
    sum += weight * micro;
  }
  if (digit > CENT || !Number.isSafeInteger(sum)) return undefined;
  return { kind, terms, miss: sum / tenToThe(CENT - digit), isToTheCent: digit === CENT, differs };
}

/** 0.000001 万元 is 0.01 元. */
const CENT = 6;

/** Powers of ten to 万元. */
const SHIFT: Partial<Record<Operand['unit'], number>> = { yuan: -4, yiyuan: 4 };

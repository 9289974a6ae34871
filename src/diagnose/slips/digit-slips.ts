import type { Cause } from '../../model/diagnosis.ts';
import type { Operand } from '../../model/relation.ts';
import { canonical, type PrintedDigits, significantDigits, withPoint } from './printed-digits.ts';

/** How likely a slip of this cause turns the right figure into the one that is printed. */
export interface SlipLikelihood {
  readonly cause: Cause;
  readonly probability: number;
  /** Too short to claim the cause: likely, but not said. */
  readonly unsaid?: boolean;
  /** Figures that bear it out, for the wording. */
  readonly witness?: Witness;
}

/** Another reported figure that gives the slip away. */
export interface Witness {
  readonly other: Operand;
  /** Where more than one bears it out: the one that should have been used. */
  readonly instead?: Operand;
}

/** Shorter figures resemble each other by chance. */
export const MIN_DIGITS_FOR_A_SLIP = 3;

const POWERS: readonly { readonly power: number; readonly cause: Cause; readonly probability: number }[] = [
  { power: 1, cause: 'power-of-ten', probability: 0.3 },
  { power: -1, cause: 'power-of-ten', probability: 0.3 },
  { power: 2, cause: 'power-of-ten', probability: 0.15 },
  { power: -2, cause: 'power-of-ten', probability: 0.15 },
  { power: 3, cause: 'power-of-ten', probability: 0.05 },
  { power: -3, cause: 'power-of-ten', probability: 0.05 },
  { power: 4, cause: 'unit-mix', probability: 0.6 },
  { power: -4, cause: 'unit-mix', probability: 0.3 },
  { power: 8, cause: 'unit-mix', probability: 0.05 },
  { power: -8, cause: 'unit-mix', probability: 0.05 },
];

/** The slips of hand and key that turn `right` into `stated`; of short figures they are likely, but not said. */
export function digitSlips(stated: PrintedDigits, right: PrintedDigits): SlipLikelihood[] {
  const shortest = Math.min(significantDigits(stated), significantDigits(right));
  const slips = anyDigitSlips(stated, right);
  return shortest < MIN_DIGITS_FOR_A_SLIP ? slips.map((slip) => ({ ...slip, unsaid: true })) : slips;
}

function anyDigitSlips(stated: PrintedDigits, right: PrintedDigits): SlipLikelihood[] {
  const before = canonical(withPoint(right));
  const after = canonical(withPoint(stated));
  if (before === '0' || after === '0') return [];
  if (stated.negative !== right.negative) {
    return before === after ? [{ cause: 'sign', probability: 1 }] : [];
  }
  const decimals = Math.max(stated.decimals, right.decimals);
  const from = aligned(right, decimals);
  const to = aligned(stated, decimals);
  return [
    ...replacements(from, to).map((slip) =>
      placesOf(before) <= stated.decimals ? slip : { ...slip, probability: slip.probability * OTHER_LENGTH },
    ),
    ...lengthSlips(withPoint(right), withPoint(stated), after),
    ...powerSlips(before, stated),
  ];
}

/** A digit put in another's place seldom makes the figure shorter: only where zeros at the end are left out. */
const OTHER_LENGTH = 0.3;
/** Who moves the point seldom loses digits by it. */
const DIGITS_LOST = 0.3;

const placesOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** Digits with as many decimals as the more precise of the two. */
const aligned = ({ digits, decimals }: PrintedDigits, to: number) => digits + '0'.repeat(to - decimals);

function replacements(right: string, stated: string): SlipLikelihood[] {
  // With a zero in front a figure is a digit shorter: that is another slip.
  if (right.length !== stated.length || right.startsWith('0') !== stated.startsWith('0')) return [];
  const [from, to, length] = [right, stated, right.length];
  const wrong = [...from].flatMap((digit, place) => (digit === to[place] ? [] : [place]));
  const [first, second] = wrong;
  if (first === undefined) return [];
  if (wrong.length === 1) return [{ cause: 'digit', probability: 1 / (9 * length) }];
  const swapped =
    wrong.length === 2 && second === first + 1 && from[first] === to[second] && from[second!] === to[first];
  return swapped ? [{ cause: 'transposition', probability: 1 / (length - 1) }] : [];
}

function lengthSlips(right: string, stated: string, statedCanonical: string): SlipLikelihood[] {
  const slips: SlipLikelihood[] = [];
  const losses = superfluousDigits(right, stated, statedCanonical);
  if (losses.length > 0) {
    slips.push({ cause: 'dropped-digit', probability: losses.length / digitCount(right) });
  }
  const gains = superfluousDigits(stated, right, canonical(right));
  if (gains.length > 0) {
    const doubled = gains.some(
      (place) => stated[place] === stated[place - 1] || stated[place] === stated[place + 1],
    );
    const share = gains.length / digitCount(stated);
    slips.push({ cause: 'added-digit', probability: doubled ? share * 0.55 : share / 10 });
  }
  return slips;
}

/** Places of the longer figure whose digit, left out, makes it the shorter one: one run of equal digits. */
function superfluousDigits(longer: string, shorter: string, shorterCanonical: string): number[] {
  let first = 0;
  while (first < shorter.length && longer[first] === shorter[first]) first++;
  // Beyond the first difference nothing helps; only zeros that are not printed may hide it.
  const place = [first, 0, longer.length - 1].find(
    (at) => isDigit(longer[at]) && canonical(without(longer, at)) === shorterCanonical,
  );
  if (place === undefined) return [];
  const places = [place];
  for (let at = place - 1; longer[at] === longer[place]; at--) places.push(at);
  for (let at = place + 1; longer[at] === longer[place]; at++) places.push(at);
  return places;
}

const isDigit = (character: string | undefined) => character !== undefined && character !== '.';

const digitCount = (text: string) => (text.includes('.') ? text.length - 1 : text.length);

const without = (text: string, place: number) => text.slice(0, place) + text.slice(place + 1);

function powerSlips(right: string, stated: PrintedDigits): SlipLikelihood[] {
  const nearest = Math.round(Math.log10(Number(withPoint(stated)) / Number(right)));
  const shift = POWERS.find(({ power }) => power === nearest);
  if (!shift) return [];
  const { cause, probability } = shift;
  const kept = shiftedDigits(right, stated, nearest);
  if (kept === undefined) return [];
  return [{ cause, probability: kept === 'all' ? probability : probability * DIGITS_LOST }];
}

/** Whether `right` × 10^power is what is stated, or would be but for the digits that either print has no room for. */
function shiftedDigits(right: string, stated: PrintedDigits, power: number): 'all' | 'some' | undefined {
  const [whole = '', fraction = ''] = right.split('.');
  const digits = BigInt(whole + fraction);
  const exponent = stated.decimals + power - fraction.length;
  const target = BigInt(stated.digits);
  const [coarse, fine] = exponent >= 0 ? [digits, target] : [target, digits];
  const unit = 10n ** BigInt(Math.abs(exponent));
  const gap = fine - coarse * unit;
  if (gap === 0n) return 'all';
  return coarse >= 100n && 2n * (gap < 0n ? -gap : gap) <= unit ? 'some' : undefined;
}

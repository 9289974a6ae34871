import { type PrintedDigits, significantDigits, withPoint } from './printed-digits.ts';

/** A decimal as text and its sign, to be laid on a cell's lattice. */
export interface Neighbour {
  readonly negative: boolean;
  /** Digits with a point. */
  readonly text: string;
}

/** Every figure from which one slip of hand or key could have made the printed one. */
export function slipNeighbours(stated: PrintedDigits): Neighbour[] {
  if (significantDigits(stated) === 0) return [];
  const text = withPoint(stated);
  const short = significantDigits(stated) < 2;
  const texts = short
    ? shifts(stated)
    : [...swaps(text), ...replaced(text), ...longer(text), ...shorter(text), ...shifts(stated)];
  const neighbours = [...new Set(texts)].filter((other) => other !== text);
  return [
    ...neighbours.map((other) => ({ negative: stated.negative, text: other })),
    { negative: !stated.negative, text },
  ];
}

const DIGITS = [...'0123456789'];

function swaps(text: string): string[] {
  const places = [...text].flatMap((character, place) => (character === '.' ? [] : [place]));
  return places.slice(1).map((place, index) => {
    const characters = [...text];
    const before = places[index]!;
    [characters[before], characters[place]] = [characters[place]!, characters[before]!];
    return characters.join('');
  });
}

const replaced = (text: string): string[] =>
  [...text].flatMap((character, place) =>
    character === '.'
      ? []
      : DIGITS.filter((digit) => digit !== character).map(
          (digit) => text.slice(0, place) + digit + text.slice(place + 1),
        ),
  );

const longer = (text: string): string[] =>
  [...text, ''].flatMap((_, place) =>
    DIGITS.map((digit) => text.slice(0, place) + digit + text.slice(place)),
  );

const shorter = (text: string): string[] =>
  [...text].flatMap((character, place) =>
    character === '.' || text.replace('.', '').length < 2
      ? []
      : [text.slice(0, place) + text.slice(place + 1)],
  );

const SHIFTS = [1, 2, 3, 4, -1, -2, -3, -4];

function shifts({ digits, decimals }: PrintedDigits): string[] {
  return SHIFTS.map((power) => {
    const places = decimals - power;
    if (places <= 0) return digits + '0'.repeat(-places);
    const padded = digits.padStart(places + 1, '0');
    return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
  });
}

import type { Random } from '../random.ts';

export const FIGURE_SLIPS = [
  'digit',
  'transposition',
  'dropped-digit',
  'added-digit',
  'sign',
  'power-of-ten',
  'unit-mix',
  'random',
] as const;
export type FigureSlip = (typeof FIGURE_SLIPS)[number];

/** A printed figure after one slip of the kind; `undefined` where it has no place for one. Separators go. */
export function slipFigure(printed: string, kind: FigureSlip, random: Random): string | undefined {
  const text = printed.replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const places = [...text].flatMap((digit, place) => (digit === '.' ? [] : [place]));
  const decimals = text.split('.')[1]?.length ?? 0;
  const slipped = SLIPS[kind](text, places, decimals, random);
  if (slipped === undefined || Number(slipped) === Number(text)) return undefined;
  // A zero in front would not be printed: the figure would be a digit shorter.
  return /^-?0\d/.test(slipped) ? undefined : slipped;
}

type Slip = (text: string, places: number[], decimals: number, random: Random) => string | undefined;

const SLIPS: Readonly<Record<FigureSlip, Slip>> = {
  digit(text, places, _, random) {
    const place = random.pick(places);
    return [...text].with(place, String((Number(text[place]) + random.int(1, 9)) % 10)).join('');
  },
  transposition(text, places, _, random) {
    const at = random.int(0, places.length - 2);
    const [a, b] = [places[at]!, places[at + 1]];
    if (b === undefined || text[a] === text[b]) return undefined;
    return [...text].with(a, text[b]!).with(b, text[a]!).join('');
  },
  'dropped-digit'(text, places, _, random) {
    if (places.length < 3) return undefined;
    const place = random.pick(places);
    const rest = text.slice(0, place) + text.slice(place + 1);
    return rest.startsWith('.') ? `0${rest}` : rest.replace(/\.$/, '');
  },
  'added-digit'(text, places, _, random) {
    const place = random.pick(places);
    const digit = random.chance(0.6) ? text[place]! : String(random.int(0, 9));
    return text.slice(0, place) + digit + text.slice(place);
  },
  sign: (text) => `-${text}`,
  'power-of-ten'(text, _, decimals, random) {
    const factor = random.pick([10, 100, 0.1, 0.01]);
    return (Number(text) * factor).toFixed(decimals);
  },
  'unit-mix': (text, _, decimals) => (Number(text) * 10_000).toFixed(decimals),
  random(text, _, decimals, random) {
    const size = Math.max(1, Math.round(Number(text) * 10 ** decimals));
    return (random.int(Math.max(1, Math.round(size / 3)), size * 3) / 10 ** decimals).toFixed(decimals);
  },
};

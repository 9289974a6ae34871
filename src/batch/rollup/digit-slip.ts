/**
 * Whether two figures, printed with the same decimals, differ by one slip of the hand: a digit replaced, two
 * neighbours swapped, one dropped or one added. Short figures differ by one slip too easily to mean it.
 */
export function isDigitSlip(a: string, b: string): boolean {
  const [from, to] = [digitsOf(a), digitsOf(b)];
  if (from === to || a.startsWith('-') !== b.startsWith('-')) return false;
  if (Math.min(from.length, to.length) < 3) return false;
  if (from.length === to.length) return isReplacedOrSwapped(from, to);
  const [short, long] = from.length < to.length ? [from, to] : [to, from];
  return (
    long.length - short.length === 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

function isReplacedOrSwapped(from: string, to: string): boolean {
  const different = [...from].flatMap((digit, at) => (digit === to[at] ? [] : [at]));
  const [first = 0, second] = different;
  if (different.length === 1) return true;
  return (
    different.length === 2 && second === first + 1 && from[first] === to[second] && from[second] === to[first]
  );
}

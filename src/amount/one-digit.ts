/** Whether two printed figures of equal length are one slip apart: a digit is another, or stands in the next one's place. */
export function isOneDigitApart(printed: string, meant: string): boolean {
  const [a, b] = [printed.replace('.', ''), meant.replace('.', '')];
  if (a.length !== b.length) return false;
  const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  const isSwapped =
    wrong.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return wrong.length === 1 || isSwapped;
}

/**
 * Departments print the same labels and write the same words around their figures, thousands of times over: what is
 * worked out from such a text alone is worked out once. Only for pure functions; what they return is shared and must
 * not be changed.
 */

/** Results kept; then all are forgotten, which costs less than knowing which was used last. */
const LIMIT = 2_000;
/** Longer texts hardly come again. */
const LONGEST = 100;

interface Kept<T> {
  readonly value: T;
}

/** `compute`, with what it said of the texts that it has seen. */
export function remember<T>(
  compute: (text: string) => T,
  longest = LONGEST,
  limit = LIMIT,
): (text: string) => T {
  const known = new Map<string, Kept<T>>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const before = known.get(text);
    if (before) return before.value;
    if (known.size >= limit) known.clear();
    const own = ownCopy(text);
    const value = compute(own);
    known.set(own, { value });
    return value;
  };
}

/** The same of a text and one thing more, of which there are but a few. */
export function rememberWith<A extends string | number | undefined, T>(
  compute: (text: string, about: A) => T,
): (text: string, about: A) => T {
  const known = new Map<A, (text: string) => T>();
  return (text, about) => {
    let ofIt = known.get(about);
    if (!ofIt) {
      if (known.size >= MOST_THINGS) known.clear();
      ofIt = remember((own) => compute(own, about), LONGEST, LIMIT_OF_EACH);
      known.set(about, ofIt);
    }
    return ofIt(text);
  };
}

const MOST_THINGS = 20;
const LIMIT_OF_EACH = LIMIT / 2;

/** A part of a file's text keeps the whole of it alive; a copy does not. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** Where each of many literals stands in a text; those that do not stand in it are left out. */
export type LiteralPlaces = ReadonlyMap<string, readonly number[]>;

/**
 * A finder of many literals, of two characters and more, in one pass over a text: at each of its characters it looks only
 * at those that begin with this character and the next.
 */
export function literalFinder(literals: Iterable<string>): (text: string) => LiteralPlaces {
  const byStart = new Map<number, string[]>();
  for (const literal of new Set(literals)) {
    const start = startOf(literal, 0);
    const alike = byStart.get(start);
    if (alike) alike.push(literal);
    else byStart.set(start, [literal]);
  }
  return (text) => {
    const places = new Map<string, number[]>();
    for (let at = 0; at + 1 < text.length; at += 1)
      for (const literal of byStart.get(startOf(text, at)) ?? NONE) {
        if (!text.startsWith(literal, at)) continue;
        const known = places.get(literal);
        if (known) known.push(at);
        else places.set(literal, [at]);
      }
    return places;
  };
}

const NONE: readonly string[] = [];

/** Two characters as one small number, a key that need not be built as a string. Some share one: they are compared anyway. */
const startOf = (text: string, at: number): number => (text.charCodeAt(at) << 15) ^ text.charCodeAt(at + 1);

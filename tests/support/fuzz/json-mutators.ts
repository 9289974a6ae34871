import type { Random } from '../random.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** Where a value stands: in which list or object, under which name. */
type Place = readonly [holder: Json[] | Record<string, Json>, key: number | string];

/** Lists in lists, deeper than any function may call itself; written into the text, which no serialiser could do. */
const DEEP = '␀deep';
const DEPTH = 20_000;
const LONGEST = 1_000_000;

/** Values of other kinds, and beyond reason, than any reader expects. */
const OTHERS: readonly ((random: Random, hostile: readonly string[]) => Json)[] = [
  () => null,
  (random) => random.chance(0.5),
  (random) => random.pick([0, -1, 0.5, 1e308, -1e21, 2 ** 53]),
  (random, hostile) => random.pick(hostile),
  (random, hostile) => random.pick(hostile).repeat(random.pick([2, 3_000])),
  (random) =>
    random
      .pick(['(', '-', 'x + ', '[', '{NUMBER}', '__proto__', 'constructor'])
      .repeat(random.pick([1, 20_000])),
  () => [],
  () => ({}),
  () => [[[null]]],
  () => JSON.parse('{"__proto__":{"a":1},"constructor":2,"length":-1}'),
  () => DEEP,
];

/** JSON that parses and is not what was meant: a value of another kind, left out, doubled, or under another name. */
export function mutateJson(text: string, random: Random, hostile: readonly string[]): string | undefined {
  const lines = text.split('\n');
  const isList = lines.length > 2 && lines.every((line) => line === '' || line.startsWith('{'));
  const at = isList ? random.int(0, lines.length - 2) : 0;
  try {
    const whole: Record<string, Json> = { whole: JSON.parse(isList ? lines[at]! : text) };
    const places = placesIn(whole);
    for (let count = random.int(1, 3); count > 0; count -= 1) change(random.pick(places), random, hostile);
    if (random.chance(0.1)) multiply(random.pick(places), random);
    const changed = JSON.stringify(whole.whole ?? null).replace(
      JSON.stringify(DEEP),
      '['.repeat(DEPTH) + ']'.repeat(DEPTH),
    );
    return isList ? lines.with(at, changed).join('\n') : changed;
  } catch {
    // No JSON, or one that an earlier change made too deep to be written again.
    return undefined;
  }
}

function change([holder, key]: Place, random: Random, hostile: readonly string[]): void {
  const held = holder as Record<number | string, Json>;
  const value = held[key] ?? null;
  switch (random.int(0, 4)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete held[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(value);
      else held[random.pick(hostile)] = value;
      break;
    default:
      held[key] = random.pick(OTHERS)(random, hostile);
  }
}

/** Comes last: what stands in many places must not grow. */
function multiply([holder, key]: Place, random: Random): void {
  if (!Array.isArray(holder)) return;
  const value = holder[Number(key)] ?? null;
  const most = LONGEST / (1 + JSON.stringify(value).length);
  holder.push(...Array<Json>(random.int(1, Math.min(2_000, Math.floor(most)))).fill(value));
}

function placesIn(whole: Record<string, Json>): Place[] {
  const places: Place[] = [];
  const open: (Json[] | Record<string, Json>)[] = [whole];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
      places.push([holder, key]);
      const value = (holder as Record<number | string, Json>)[key];
      if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return places;
}

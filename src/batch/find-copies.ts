import type { CopyPart, DepartmentLine } from '../model/batch.ts';
import type { Copy } from '../model/batch-summary.ts';

/** Copies in a summary, and ids named with each. */
const MOST_COPIES = 1_000;
const MOST_IDS = 10;
const BITS_PER_PRINT = 16;
const PRINTS_PER_LINE = 10;

/**
 * Finds departments with the same tables or narrative in two passes over the lines, so that a million of them
 * need no more memory than those that do have a copy: `note` every line, then `collect` every line again.
 */
export function copyFinder(lines: number) {
  const size = Math.max(1024, lines * PRINTS_PER_LINE * BITS_PER_PRINT);
  const once = new Uint8Array(Math.ceil(size / 8));
  const twice = new Uint8Array(once.length);
  const groups = new Map<string, Group>();
  const fromPrior: Copy[] = [];
  let repeats = false;

  return {
    note({ fingerprints, copiedFromPrior = [], id, prior }: DepartmentLine): void {
      if (copiedFromPrior.length > 0 && prior && fromPrior.length < MOST_COPIES) {
        fromPrior.push({ parts: copiedFromPrior, ids: [prior, id], count: 2, between: 'years' });
      }
      for (const print of Object.values(fingerprints)) {
        const bit = bitOf(print, size);
        if (hasBit(once, bit)) {
          setBit(twice, bit);
          repeats = true;
        } else setBit(once, bit);
      }
    },
    /** Some line may have a copy: a second pass is worth it. */
    get repeats(): boolean {
      return repeats;
    },
    collect(line: DepartmentLine): void {
      for (const [part, print] of Object.entries(line.fingerprints) as [CopyPart, string][]) {
        if (!hasBit(twice, bitOf(print, size))) continue;
        const key = `${part} ${print}`;
        const group = groups.get(key);
        if (group) addTo(group, line);
        else groups.set(key, newGroup(part, line));
      }
    },
    copies(): Copy[] {
      const found = [...joinParts([...groups.values()].filter(({ count }) => count > 1)), ...fromPrior];
      return found
        .sort((a, b) => b.parts.length - a.parts.length || compare(a.ids[0]!, b.ids[0]!))
        .slice(0, MOST_COPIES);
    },
  };
}

interface Group {
  readonly part: CopyPart;
  readonly ids: string[];
  count: number;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  sameUnit: boolean;
  sameYear: boolean;
  /** The year of each is known. */
  dated: boolean;
}

const newGroup = (part: CopyPart, { id, unit, year }: DepartmentLine): Group => ({
  part,
  ids: [id],
  count: 1,
  unit,
  year,
  sameUnit: true,
  sameYear: true,
  dated: year !== undefined,
});

function addTo(group: Group, { id, unit, year }: DepartmentLine): void {
  group.count += 1;
  group.ids.push(id);
  group.ids.sort(compare);
  if (group.ids.length > MOST_IDS) group.ids.pop();
  group.sameUnit &&= unit !== undefined && unit === group.unit;
  // Of a set whose year is not known, nothing is said of years.
  group.sameYear &&= year === group.year || year === undefined || group.year === undefined;
  group.dated &&= year !== undefined;
}

/** Departments that share several tables are one copy. */
function joinParts(groups: readonly Group[]): Copy[] {
  const joined = new Map<string, Copy & { parts: CopyPart[] }>();
  for (const { part, ids, count, sameUnit, sameYear, dated } of groups) {
    const between = !sameUnit ? 'units' : !sameYear ? 'years' : dated ? 'twice' : 'undated';
    const key = JSON.stringify([ids, count]);
    const copy = joined.get(key);
    if (copy) copy.parts.push(part);
    else joined.set(key, { parts: [part], ids, count, between });
  }
  return [...joined.values()].map((copy) => ({ ...copy, parts: [...copy.parts].sort() }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fingerprints are digests: any of their bits are as good as a hash. */
const bitOf = (print: string, size: number): number =>
  Buffer.from(print, 'base64url').readUIntBE(0, 6) % size;
const hasBit = (bits: Uint8Array, bit: number): boolean => ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
function setBit(bits: Uint8Array, bit: number): void {
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
}

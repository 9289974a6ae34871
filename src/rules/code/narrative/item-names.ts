import { ECONOMIC_ITEMS } from '../../../model/index.ts';

/** A name as it is compared: without brackets, commas, quotes and spaces. */
export const plain = (name: string): string => name.replace(/[（）()、，“”"\s]/g, '');
/** Items of the economic classification by their plain names. */
export const OFFICIAL = new Map(ECONOMIC_ITEMS.map((item) => [plain(item.name), item]));

/** The item whose name shares most of its characters, if it shares enough to be a slip of the pen. */
export function nearestItem(name: string): string | undefined {
  let best: { name: string; score: number } | undefined;
  for (const [official, item] of OFFICIAL) {
    const score = (2 * commonLength(name, official)) / (name.length + official.length);
    if (!best || score > best.score) best = { name: item.name, score };
  }
  return best && best.score >= 0.7 ? best.name : undefined;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = char === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[b.length]!;
}

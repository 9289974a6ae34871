import type { NarrativeLine } from '../../model/index.ts';
import { mark } from '../cues/marks.ts';

const isPageNumber = mark('line.page-number');
const isBareNumber = mark('line.bare-number');
/** A page has more lines than a row has cells: numbers that stand closer are cells of a column. */
const PAGE_MIN = 15;
/** Pages that count on, before a bare number is theirs; and that show a line, before it is a header. */
const OFTEN = 3;

/** The lines of a text without what its pages show beside it: their numbers, and a header that returns beside these. */
export function withoutPageNumbers(lines: readonly NarrativeLine[]): readonly NarrativeLine[] {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const numbers = new Set(printed.flatMap(({ text }, at) => (isPageNumber.test(text.trim()) ? [at] : [])));
  for (const at of countingOn(printed)) numbers.add(at);
  if (numbers.size === 0) return lines;
  const beside = [...numbers].flatMap((at) => [at - 1, at + 1]).filter((at) => printed[at] !== undefined);
  const shown = new Map<string, number>();
  for (const at of beside) {
    const text = printed[at]!.text.trim();
    shown.set(text, (shown.get(text) ?? 0) + 1);
  }
  const headers = beside.filter((at) => shown.get(printed[at]!.text.trim())! >= OFTEN);
  const furniture = new Set([...numbers, ...headers].map((at) => printed[at]));
  return lines.filter((line) => !furniture.has(line));
}

/** Places of bare numbers that each count one more, a page apart. */
function countingOn(printed: readonly NarrativeLine[]): number[] {
  const runs: number[][] = [];
  // Runs by the number that comes next, of each only the last few.
  const open = new Map<number, number[][]>();
  printed.forEach(({ text }, at) => {
    const printedNumber = text.trim();
    if (!isBareNumber.test(printedNumber)) return;
    const number = Number(printedNumber);
    const run = open.get(number)?.find((each) => at - each.at(-1)! >= PAGE_MIN);
    if (run) open.set(number, without(open.get(number)!, run));
    else runs.push([]);
    const own = run ?? runs.at(-1)!;
    own.push(at);
    open.set(number + 1, [...(open.get(number + 1) ?? []), own].slice(-OFTEN));
  });
  return runs.filter((run) => run.length >= OFTEN).flat();
}

const without = <T>(list: readonly T[], one: T): T[] => list.filter((each) => each !== one);
